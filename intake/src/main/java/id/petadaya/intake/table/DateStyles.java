package id.petadaya.intake.table;

import id.petadaya.intake.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which cell styles of a workbook show a number as a date. */
final class DateStyles {

  private DateStyles() {}

  static boolean[] read(Archive archive, @Nullable String part)
      throws IOException, XMLStreamException {
    try (InputStream in = part == null ? null : archive.part(part)) {
      return in == null ? new boolean[0] : read(SafeXml.reader(in));
    }
  }

  private static boolean[] read(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, String> formats = new HashMap<>();
    boolean[] dates = new boolean[64];
    int styles = 0;
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        ofCells = false;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
            formats.put(id(xml), String.valueOf(xml.getAttributeValue(null, "formatCode")));
          case "cellXfs" -> ofCells = true;
          case "xf" -> {
            if (ofCells) {
              dates = styles < dates.length ? dates : Arrays.copyOf(dates, styles * 2);
              dates[styles++] = DateCells.isDate(id(xml), formats.getOrDefault(id(xml), ""));
            }
          }
          default -> {}
        }
      }
    }
    return Arrays.copyOf(dates, styles);
  }

  private static int id(XMLStreamReader xml) {
    String id = xml.getAttributeValue(null, "numFmtId");
    return id == null || !id.matches("\\d{1,9}") ? 0 : Integer.parseInt(id);
  }
}
