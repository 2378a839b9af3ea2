package id.petadaya.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the sheets of an OpenDocument spreadsheet. Repeated rows and cells count against the limits. */
final class OdsFile {

  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

  private final Limits limits;
  private final List<ListedSheet> sheets = new ArrayList<>();

  OdsFile(Limits limits) {
    this.limits = limits;
  }

  List<ListedSheet> sheets(Path file) throws IOException, RefusedFile {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw zip.getEntry("encrypted-package") == null ? Refusals.corrupt() : Refusals.locked();
      }
      try (InputStream in = zip.getInputStream(content)) {
        read(factory().createXMLStreamReader(in));
      }
      return sheets;
    } catch (XMLStreamException e) {
      throw Refusals.corrupt();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, RefusedFile {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && isTable(xml, "table")) {
        if (sheets.size() >= limits.sheets()) {
          throw Refusals.tooLarge("Terlalu banyak lembar");
        }
        sheets.add(sheet(xml));
      }
    }
  }

  private ListedSheet sheet(XMLStreamReader xml) throws XMLStreamException, RefusedFile {
    var sheet = new ListedSheet(attribute(xml, TABLE, "name", "Sheet"), false);
    int row = 0;
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && isTable(xml, "table")) {
        return sheet;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (isTable(xml, "table-column")) {
        int times = repeated(xml, "number-columns-repeated");
        if (isHidden(xml)) {
          for (int at = column; at < Math.min(column + times, limits.columns()); at++) {
            sheet.hideColumn(at);
          }
        }
        column += times;
      } else if (isTable(xml, "table-row")) {
        row = row(xml, sheet, row);
      }
    }
    return sheet;
  }

  /** Reads one row element and answers with the number of the next row. */
  private int row(XMLStreamReader xml, ListedSheet sheet, int row) throws XMLStreamException, RefusedFile {
    int times = repeated(xml, "number-rows-repeated");
    boolean hidden = isHidden(xml);
    List<Cell> cells = new ArrayList<>();
    List<Sheet.Merge> merges = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && isTable(xml, "table-row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && (isTable(xml, "table-cell") || isTable(xml, "covered-table-cell"))) {
        cell(xml, row, cells, merges);
      }
    }
    boolean filled = cells.stream().anyMatch(cell -> cell != Cell.EMPTY);
    if (filled && (long) row + times > limits.rows()) {
      throw Refusals.tooLarge("Lembar \"%s\" terlalu panjang".formatted(sheet.name()));
    }
    for (int copy = 0; filled && copy < times; copy++) {
      for (int at = 0; at < cells.size(); at++) {
        sheet.put(row + copy, at, cells.get(at));
      }
      if (hidden) {
        sheet.hideRow(row + copy);
      }
    }
    merges.forEach(sheet::merge);
    return (int) Math.min(Integer.MAX_VALUE / 2, (long) row + times);
  }

  private void cell(XMLStreamReader xml, int row, List<Cell> cells, List<Sheet.Merge> merges)
      throws XMLStreamException, RefusedFile {
    int times = repeated(xml, "number-columns-repeated");
    int down = repeated(xml, "number-rows-spanned");
    int across = repeated(xml, "number-columns-spanned");
    boolean covered = isTable(xml, "covered-table-cell");
    String type = attribute(xml, OFFICE, "value-type", "");
    String value = attribute(xml, OFFICE, "value", "");
    String date = attribute(xml, OFFICE, "date-value", "");
    String logical = attribute(xml, OFFICE, "boolean-value", "");
    String formula = attribute(xml, TABLE, "formula", "");
    String text = text(xml, xml.getLocalName());
    Cell cell = covered ? Cell.EMPTY : cell(type, value, date, logical, formula, text);
    if (cell == Cell.EMPTY && cells.size() + (long) times > limits.columns()) {
      return;
    }
    if (cells.size() + (long) times > limits.columns()) {
      throw Refusals.tooLarge("Terlalu banyak kolom");
    }
    if (down > 1 || across > 1) {
      merges.add(new Sheet.Merge(row, row + down - 1, cells.size(), cells.size() + across - 1));
    }
    for (int copy = 0; copy < times; copy++) {
      cells.add(cell);
    }
  }

  private static Cell cell(String type, String value, String date, String logical, String formula, String text) {
    try {
      return switch (type) {
        case "float", "percentage", "currency" -> {
          double number = Double.parseDouble(value);
          yield new Cell.Numeric(number, PlainNumber.of(number));
        }
        case "date" -> new Cell.Dated(day(date), text);
        case "boolean" -> new Cell.Logical(Boolean.parseBoolean(logical));
        default ->
            text.isEmpty()
                ? formula.isEmpty() ? Cell.EMPTY : new Cell.Uncalculated(formula.replaceFirst("^(of:)?=", ""))
                : new Cell.Text(text);
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
    }
  }

  private static LocalDateTime day(String date) {
    return date.contains("T") ? LocalDateTime.parse(date) : LocalDate.parse(date).atStartOfDay();
  }

  /** The paragraphs of a cell, one a line; remarks are left out. */
  private static String text(XMLStreamReader xml, String cell) throws XMLStreamException {
    var text = new StringBuilder();
    int paragraphs = 0;
    int remark = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(cell)) {
        return text.toString();
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("annotation")) {
        remark--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "annotation" -> remark++;
          case "p" -> text.append(remark == 0 && paragraphs++ > 0 ? "\n" : "");
          case "s" -> text.append(remark == 0 ? " ".repeat(Math.min(20, spaces(xml))) : "");
          case "line-break" -> text.append(remark == 0 ? "\n" : "");
          case "tab" -> text.append(remark == 0 ? "\t" : "");
          default -> {}
        }
      } else if (event == XMLStreamConstants.CHARACTERS && remark == 0 && paragraphs > 0) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private static int spaces(XMLStreamReader xml) {
    String count = xml.getAttributeValue(null, "c");
    String named = xml.getAttributeValue("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "c");
    String given = named == null ? count : named;
    return given == null || !given.matches("\\d{1,4}") ? 1 : Integer.parseInt(given);
  }

  private static boolean isTable(XMLStreamReader xml, String name) {
    return name.equals(xml.getLocalName()) && TABLE.equals(xml.getNamespaceURI());
  }

  private static boolean isHidden(XMLStreamReader xml) {
    String visibility = attribute(xml, TABLE, "visibility", "visible");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private static int repeated(XMLStreamReader xml, String name) {
    String times = attribute(xml, TABLE, name, "1");
    return times.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(times)) : 1;
  }

  private static String attribute(XMLStreamReader xml, String namespace, String name, String otherwise) {
    String value = xml.getAttributeValue(namespace, name);
    return value == null ? otherwise : value;
  }
}
