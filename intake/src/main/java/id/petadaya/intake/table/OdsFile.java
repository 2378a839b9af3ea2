package id.petadaya.intake.table;

import id.petadaya.intake.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the sheets of an OpenDocument spreadsheet. Repeated rows and cells count against the limits. */
final class OdsFile {

  static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

  private final Limits limits;
  private final Room room;
  private final XMLStreamReader xml;
  private final Set<String> hiddenStyles = new HashSet<>();
  private final List<PackedSheet> sheets = new ArrayList<>();

  private OdsFile(Limits limits, XMLStreamReader xml) {
    this.limits = limits;
    this.room = new Room(limits);
    this.xml = xml;
  }

  static List<PackedSheet> sheets(Archive archive, Limits limits) throws RefusedFile {
    try {
      refuseLocked(archive);
      try (InputStream in = archive.need("content.xml")) {
        return new OdsFile(limits, SafeXml.reader(in)).read();
      }
    } catch (SafeXml.Forbidden e) {
      throw e.isExhausting() ? Refusals.bomb() : Refusals.hostile("rujukan ke luar (DOCTYPE)");
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw archive.reason();
    }
  }

  private static void refuseLocked(Archive archive) throws IOException, RefusedFile {
    if (archive.has("encrypted-package")) {
      throw Refusals.locked();
    }
    try (InputStream in = archive.part("META-INF/manifest.xml")) {
      if (in != null
          && new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8)
              .contains("encryption-data")) {
        throw Refusals.locked();
      }
    }
  }

  private List<PackedSheet> read() throws XMLStreamException, RefusedFile {
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("style")) {
        style = attribute(STYLE, "name", "");
      } else if (xml.getLocalName().equals("table-properties")
          && attribute(TABLE, "display", "true").equals("false")) {
        hiddenStyles.add(style);
      } else if (isTable("table")) {
        if (sheets.size() >= limits.sheets()) {
          throw Refusals.tooLarge("Berkas memuat lebih dari %d lembar".formatted(limits.sheets()));
        }
        sheets.add(sheet());
      }
    }
    return sheets;
  }

  private PackedSheet sheet() throws XMLStreamException, RefusedFile {
    boolean hidden = hiddenStyles.contains(attribute(TABLE, "style-name", ""));
    PackedSheet sheet = new PackedSheet(attribute(TABLE, "name", "Sheet"), hidden, room);
    int row = 0;
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && isTable("table")) {
        return sheet;
      }
      if (event == XMLStreamConstants.START_ELEMENT && isTable("table-column")) {
        int times = repeated("number-columns-repeated");
        if (isHidden()) {
          sheet.hideColumns(column, column + times - 1);
        }
        column += times;
      } else if (event == XMLStreamConstants.START_ELEMENT && isTable("table-row")) {
        row = row(sheet, row);
      }
    }
    return sheet;
  }

  /** Reads one row element and answers with the number of the next row. */
  private int row(PackedSheet sheet, int row) throws XMLStreamException, RefusedFile {
    int times = repeated("number-rows-repeated");
    boolean hidden = isHidden();
    List<Run> runs = new ArrayList<>();
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && isTable("table-row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT
          && (isTable("table-cell") || isTable("covered-table-cell"))) {
        column = cell(sheet, row, column, runs);
      }
    }
    for (int copy = 0; !runs.isEmpty() && copy < times; copy++) {
      for (Run run : runs.reversed()) {
        run.put(sheet, row + copy);
      }
    }
    for (int copy = 0; hidden && copy < Math.min(times, limits.rows()); copy++) {
      sheet.hideRow(row + copy);
    }
    return (int) Math.min(Integer.MAX_VALUE / 2, (long) row + times);
  }

  /** The same cell, several times side by side; put from the right, so that a row grows once. */
  private record Run(Cell cell, int from, int times) {

    void put(PackedSheet sheet, int row) throws RefusedFile {
      for (int at = from + times - 1; at >= from; at--) {
        sheet.put(row, at, cell);
      }
    }
  }

  private int cell(PackedSheet sheet, int row, int column, List<Run> runs)
      throws XMLStreamException, RefusedFile {
    int times = repeated("number-columns-repeated");
    int down = repeated("number-rows-spanned");
    int across = repeated("number-columns-spanned");
    boolean covered = isTable("covered-table-cell");
    OdsCell read = OdsCell.read(xml);
    if (down > 1 || across > 1) {
      sheet.merge(row, row + down - 1, column, column + across - 1);
    }
    sheet.remark(row, column, read.remark());
    if (!covered && read.cell() != Cell.EMPTY) {
      runs.add(new Run(read.cell(), column, times));
    }
    return Math.min(Integer.MAX_VALUE / 2, column + times);
  }

  private boolean isTable(String name) {
    return name.equals(xml.getLocalName()) && TABLE.equals(xml.getNamespaceURI());
  }

  private boolean isHidden() {
    String visibility = attribute(TABLE, "visibility", "visible");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private int repeated(String name) {
    String times = attribute(TABLE, name, "1");
    return times.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(times)) : 1;
  }

  private String attribute(String namespace, String name, String otherwise) {
    String value = xml.getAttributeValue(namespace, name);
    return value == null ? otherwise : value;
  }
}
