package id.petadaya.intake.table;

import id.petadaya.intake.SafeXml;
import id.petadaya.intake.Utf8Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens .xlsx and .xlsm, transitional or strict: from part to part as the relations say. */
final class XlsxFile {

  private final Archive archive;
  private final Limits limits;
  private final Room room;
  private boolean from1904;

  private XlsxFile(Archive archive, Limits limits) {
    this.archive = archive;
    this.limits = limits;
    this.room = new Room(limits);
  }

  static List<PackedSheet> sheets(Archive archive, Limits limits) throws RefusedFile {
    try {
      return new XlsxFile(archive, limits).sheets();
    } catch (SheetXml.DocumentType e) {
      throw Refusals.hostile("rujukan ke luar (DOCTYPE)");
    } catch (SafeXml.Forbidden e) {
      throw e.isExhausting() ? Refusals.bomb() : Refusals.hostile("rujukan ke luar (DOCTYPE)");
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw archive.reason();
    }
  }

  private List<PackedSheet> sheets() throws IOException, XMLStreamException, RefusedFile {
    String workbook = Relations.of(archive, "").first("officeDocument");
    if (workbook == null || !archive.has(workbook)) {
      throw Refusals.corrupt();
    }
    Relations relations = Relations.of(archive, workbook);
    Map<String, String[]> named = named(workbook);
    Map<String, String[]> parts = new LinkedHashMap<>();
    named.forEach((id, sheet) -> {
      String part = relations.target(id, "worksheet");
      if (part != null) {
        parts.put(part, sheet);
      }
    });
    if (parts.isEmpty()) {
      throw named.isEmpty() ? Refusals.empty() : Refusals.corrupt();
    }
    List<Cell> words = SharedWords.read(archive, relations.first("sharedStrings"), room);
    boolean[] dates = DateStyles.read(archive, relations.first("styles"));
    List<PackedSheet> sheets = new ArrayList<>();
    for (Map.Entry<String, String[]> part : parts.entrySet()) {
      sheets.add(sheet(part.getKey(), part.getValue(), words, dates));
    }
    return sheets;
  }

  private PackedSheet sheet(String part, String[] named, List<Cell> words, boolean[] dates)
      throws IOException, XMLStreamException, RefusedFile {
    PackedSheet sheet = new PackedSheet(named[0], !named[1].equals("visible"), room, words, "");
    try (InputStream in = archive.need(part)) {
      new XlsxSheet(new SheetXml(Utf8Part.of(in)), sheet, dates, from1904).read();
    }
    String comments = Relations.of(archive, part).first("comments");
    if (comments != null) {
      comments(comments, sheet);
    }
    return sheet;
  }

  /** Name and state of every sheet, by the id of its relation, in the order of the tabs. */
  private Map<String, String[]> named(String workbook)
      throws IOException, XMLStreamException, RefusedFile {
    Map<String, String[]> named = new LinkedHashMap<>();
    try (InputStream in = archive.need(workbook)) {
      XMLStreamReader xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
        } else if (xml.getLocalName().equals("sheet")) {
          Map<String, String> says = attributes(xml);
          named.put(says.getOrDefault("id", ""), new String[] {
            says.getOrDefault("name", "Sheet"), says.getOrDefault("state", "visible")
          });
        }
        if (named.size() > limits.sheets()) {
          throw Refusals.tooLarge("Berkas memuat lebih dari %d lembar".formatted(limits.sheets()));
        }
      }
    }
    return named;
  }

  private static boolean isTrue(@org.jspecify.annotations.Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> all = new HashMap<>();
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      all.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
    }
    return all;
  }

  private void comments(String part, PackedSheet sheet)
      throws IOException, XMLStreamException, RefusedFile {
    try (InputStream in = archive.part(part)) {
      if (in == null) {
        return;
      }
      XMLStreamReader xml = SafeXml.reader(in);
      String place = "";
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("comment")) {
          place = String.valueOf(xml.getAttributeValue(null, "ref"));
          text.setLength(0);
        } else if (event == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("t")) {
          text.append(xml.getElementText());
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("comment")
            && Reference.isOne(place)) {
          sheet.remark(
              Reference.row(place),
              Reference.column(place),
              XmlText.decoded(text.toString()).strip());
        }
      }
    }
  }
}
