package id.petadaya.intake.table;

import id.petadaya.intake.SafeXml;
import id.petadaya.intake.Utf8Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The texts that cells of a workbook share; what the file says of their number is not believed. */
final class SharedWords {

  private final SheetXml xml;
  private final Room room;
  private final List<Cell> words = new ArrayList<>();
  private int depth;

  private SharedWords(SheetXml xml, Room room) {
    this.xml = xml;
    this.room = room;
  }

  static List<Cell> read(Archive archive, @Nullable String part, Room room)
      throws IOException, RefusedFile {
    try (InputStream in = part == null ? null : archive.part(part)) {
      return in == null ? List.of() : new SharedWords(new SheetXml(Utf8Part.of(in)), room).read();
    }
  }

  private List<Cell> read() throws IOException, RefusedFile {
    boolean whole = false;
    while (next()) {
      if (xml.is("si") && !xml.isClosing()) {
        String word = xml.isSelfClosing() ? "" : word();
        room.takeText(word);
        words.add(word.isEmpty() ? Cell.EMPTY : new Cell.Text(word));
      } else if (xml.is("sst")) {
        whole |= xml.isClosing() || xml.isSelfClosing();
      }
    }
    if (!whole) {
      throw new ZipException("cut off");
    }
    return words;
  }

  private boolean next() throws IOException, RefusedFile {
    boolean more;
    try {
      more = xml.next();
    } catch (SheetXml.TooLong e) {
      throw Refusals.bomb();
    }
    if (more && !xml.isSelfClosing()) {
      depth += xml.isClosing() ? -1 : 1;
    }
    if (depth > SafeXml.DEEPEST) {
      throw Refusals.bomb();
    }
    return more;
  }

  /** All runs of one text; readings for eastern letters are left out. */
  private String word() throws IOException, RefusedFile {
    String first = "";
    StringBuilder runs = null;
    int phonetic = 0;
    while (next()) {
      if (xml.letter() == 't') {
        if (xml.isClosing() && phonetic == 0 && first.isEmpty()) {
          first = xml.newText();
        } else if (xml.isClosing() && phonetic == 0) {
          runs = runs == null ? new StringBuilder(first) : runs;
          runs.append(xml.newText());
        }
      } else if (xml.is("rPh") && !xml.isSelfClosing()) {
        phonetic += xml.isClosing() ? -1 : 1;
      } else if (xml.is("si") && xml.isClosing()) {
        return XmlText.decoded(runs == null ? first : runs.toString());
      }
    }
    throw new ZipException("cut off");
  }
}
