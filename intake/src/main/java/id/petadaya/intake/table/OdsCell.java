package id.petadaya.intake.table;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One cell of an OpenDocument sheet, and the remark attached to it ("" for none). */
record OdsCell(Cell cell, String remark) {

  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final int MOST_SPACES = 100;
  private static final double SECONDS_OF_A_DAY = 86_400;

  /** Reads from the start of a cell to its end. */
  static OdsCell read(XMLStreamReader xml) throws XMLStreamException {
    String type = office(xml, "value-type");
    String value = switch (type) {
      case "date" -> office(xml, "date-value");
      case "time" -> office(xml, "time-value");
      case "boolean" -> office(xml, "boolean-value");
      default -> office(xml, "value");
    };
    String formula = given(xml.getAttributeValue(OdsFile.TABLE, "formula"));
    StringBuilder text = new StringBuilder();
    StringBuilder remark = new StringBuilder();
    content(xml, text, remark);
    return new OdsCell(
        cell(type, value, formula, text.toString()), remark.toString().strip());
  }

  private static Cell cell(String type, String value, String formula, String text) {
    try {
      return switch (type) {
        case "float", "percentage", "currency" -> number(FiniteNumber.of(value), text);
        case "date" -> DateCells.of(day(value), false);
        case "time" -> DateCells.of(Duration.parse(value).toSeconds() / SECONDS_OF_A_DAY, false);
        case "boolean" -> new Cell.Logical(Boolean.parseBoolean(value));
        default -> words(formula, text);
      };
    } catch (DateTimeParseException | ArithmeticException e) {
      return words("", text);
    }
  }

  private static Cell number(double value, String text) {
    return Double.isNaN(value) ? words("", text) : new Cell.Numeric(value, PlainNumber.of(value));
  }

  private static Cell words(String formula, String text) {
    if (!text.isEmpty()) {
      boolean faulty =
          !formula.isEmpty() && (text.matches("#[A-Z/0!?]+") || text.matches("(?:Err|Galat):\\d+"));
      return faulty ? new Cell.Faulty(text) : new Cell.Text(text);
    }
    return formula.isEmpty() ? Cell.EMPTY : new Cell.Uncalculated(plain(formula));
  }

  /** {@code of:=SUM([.B2:.B9])} is SUM(B2:B9) to a person. */
  private static String plain(String formula) {
    return formula
        .replaceFirst("^(?:[a-z]+:)?=", "")
        .replaceAll("\\[\\.?([^\\]]*)\\]", "$1")
        .replace(":.", ":");
  }

  private static LocalDateTime day(String date) {
    return date.contains("T")
        ? LocalDateTime.parse(date)
        : LocalDate.parse(date).atStartOfDay();
  }

  /** Paragraphs stand one a line; those of the remark apart; drawings are passed over. */
  private static void content(XMLStreamReader xml, StringBuilder text, StringBuilder remark)
      throws XMLStreamException {
    int depth = 1;
    int remarkDepth = Integer.MAX_VALUE;
    int paragraphDepth = Integer.MAX_VALUE;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      StringBuilder into = depth >= remarkDepth ? remark : text;
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        switch (xml.getLocalName()) {
          case "annotation" -> remarkDepth = depth;
          case "p", "h" -> {
            if (paragraphDepth == Integer.MAX_VALUE && TEXT.equals(xml.getNamespaceURI())) {
              paragraphDepth = depth;
              into.append(into.isEmpty() ? "" : "\n");
            }
          }
          case "s" -> into.append(" ".repeat(spaces(xml)));
          case "tab" -> into.append('\t');
          case "line-break" -> into.append('\n');
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        paragraphDepth = depth < paragraphDepth ? Integer.MAX_VALUE : paragraphDepth;
        remarkDepth = depth < remarkDepth ? Integer.MAX_VALUE : remarkDepth;
      } else if (event == XMLStreamConstants.CHARACTERS
          && depth >= paragraphDepth
          && paragraphDepth != Integer.MAX_VALUE) {
        into.append(xml.getText());
      }
    }
  }

  private static int spaces(XMLStreamReader xml) {
    String count = given(xml.getAttributeValue(TEXT, "c"));
    return count.matches("\\d{1,4}") ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
  }

  private static String office(XMLStreamReader xml, String name) {
    return given(xml.getAttributeValue(OFFICE, name));
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }
}
