package id.petadaya.intake.table;

import id.petadaya.intake.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that cells of a workbook share; what the file says of their number is not believed. */
final class SharedWords {

  private SharedWords() {}

  static List<Cell> read(Archive archive, @Nullable String part, Room room)
      throws IOException, XMLStreamException, RefusedFile {
    List<Cell> words = new ArrayList<>();
    try (InputStream in = part == null ? null : archive.part(part)) {
      if (in == null) {
        return words;
      }
      XMLStreamReader xml = SafeXml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          String word = word(xml);
          room.takeText(word);
          words.add(word.isEmpty() ? Cell.EMPTY : new Cell.Text(word));
        }
      }
      return words;
    }
  }

  /** All runs of one text; readings for eastern letters are left out. */
  private static String word(XMLStreamReader xml) throws XMLStreamException {
    String word = "";
    int phonetic = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        String run = xml.getElementText();
        word = phonetic > 0 ? word : word.isEmpty() ? run : word + run;
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
        phonetic++;
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("rPh")) {
        phonetic--;
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
        return XmlText.decoded(word);
      }
    }
  }
}
