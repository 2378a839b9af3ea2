package id.petadaya.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Walks from tag to tag through a worksheet or the shared texts in UTF-8, and builds nothing: a part
 * of 90 MB has some five million tags. It knows no document type and no entity but the five of XML, so there is
 * nothing to switch off. All other XML goes through {@link id.petadaya.intake.SafeXml}.
 *
 * <p>After {@link #next()}, the tag's name and attributes and the text before it may be asked.
 */
final class SheetXml {

  /** A document type before or inside a sheet; it is not read. */
  static final class DocumentType extends IOException {

    private static final long serialVersionUID = 1;
  }

  /** A text or tag that does not end within {@link #MOST_TOKEN}. */
  static final class TooLong extends ZipException {

    private static final long serialVersionUID = 1;
  }

  /** A text or tag of more bytes than this is no sheet's. */
  private static final int MOST_TOKEN = 1 << 20;

  /** Texts at hand, so that one that comes again is not made again; a power of two. */
  private static final int RECENT = 1024;

  private static final int LONGEST_RECENT = 40;

  private final InputStream in;
  private final StringBuilder carried = new StringBuilder();
  private boolean isCarrying;
  private byte[] bytes = new byte[1 << 16];
  private int end;
  private int at;
  private int textFrom;
  private int textTo;
  private int tagFrom;
  private int nameFrom;
  private int nameTo;
  private int tagTo;
  private int attributeAt;
  private int attributeFrom;
  private int attributeTo;
  private int valueFrom;
  private int valueTo;
  private byte letter;
  private byte attributeLetter;
  private final String[] recent = new String[RECENT];
  private final PlainCell plain = new PlainCell();
  private boolean closing;
  private boolean selfClosing;

  SheetXml(InputStream in) {
    this.in = in;
  }

  /** Goes to the next tag; false after the last one. */
  boolean next() throws IOException {
    forgetCarried();
    textFrom = at;
    while (true) {
      if (!seek((byte) '<')) {
        return false;
      }
      textTo = at;
      byte first = at + 1 < end ? bytes[at + 1] : ahead(1);
      if (first != '!' && first != '?') {
        closing = first == '/';
        break;
      }
      special();
    }
    at += closing ? 2 : 1;
    tagFrom = at;
    findEnd();
    findName();
    return true;
  }

  private void forgetCarried() {
    if (isCarrying) {
      carried.setLength(0);
      isCarrying = false;
    }
  }

  /**
   * Takes the next cell whole when it is a plain one that lies in the buffer, and leaves its value as
   * the text before a tag; null, with nothing taken, when it is not.
   */
  @Nullable
  PlainCell nextPlainCell() {
    if (end - at < PlainCell.MOST_BYTES || !plain.begins(bytes, at)) {
      return null;
    }
    forgetCarried();
    textFrom = plain.valueFrom;
    textTo = plain.valueTo;
    at = plain.end;
    return plain;
  }

  /** The usual tag lies whole in the buffer; then everything is told from local values. */
  private void findEnd() throws IOException {
    byte[] here = bytes;
    int last = end;
    int place = at;
    while (place < last && here[place] != '>') {
      byte one = here[place++];
      if (one == '"' || one == '\'') {
        while (place < last && here[place] != one) {
          place++;
        }
        place++;
      }
    }
    if (place >= last) {
      findEndBeyond();
      return;
    }
    at = place + 1;
    selfClosing = here[place - 1] == '/';
    tagTo = selfClosing ? place - 1 : place;
  }

  private void findEndBeyond() throws IOException {
    while (true) {
      byte one = ahead(0);
      if (one == '>') {
        tagTo = at++;
        selfClosing = bytes[tagTo - 1] == '/';
        tagTo -= selfClosing ? 1 : 0;
        return;
      }
      at++;
      if ((one == '"' || one == '\'') && !seek(one)) {
        throw cutOff();
      } else if (one == '"' || one == '\'') {
        at++;
      }
    }
  }

  private void findName() {
    byte[] here = bytes;
    int last = tagTo;
    int from = tagFrom;
    int place = from;
    while (place < last && here[place] > ' ') {
      if (here[place++] == ':') {
        from = place;
      }
    }
    nameFrom = from;
    nameTo = place;
    attributeAt = place;
    letter = place - from == 1 ? here[from] : 0;
  }

  /** A comment, an instruction or text taken literally; the text so far is carried along. */
  private void special() throws IOException {
    isCarrying = true;
    carried.append(text(textFrom, textTo));
    textFrom = at;
    if (ahead(1) == '?') {
      pass("?>");
    } else if (ahead(2) == '-' && ahead(3) == '-') {
      at += 4;
      pass("-->");
    } else if (ahead(2) == '[') {
      at += 9;
      textFrom = at;
      pass("]]>");
      carried.append(new String(bytes, textFrom, at - 3 - textFrom, StandardCharsets.UTF_8));
    } else {
      throw new DocumentType();
    }
    if (carried.length() > MOST_TOKEN) {
      throw new TooLong();
    }
    textFrom = at;
  }

  private void pass(String mark) throws IOException {
    byte last = (byte) mark.charAt(mark.length() - 1);
    while (true) {
      if (!seek(last)) {
        throw cutOff();
      }
      at++;
      boolean found = at - mark.length() >= textFrom;
      for (int back = 0; found && back < mark.length(); back++) {
        found = bytes[at - mark.length() + back] == mark.charAt(back);
      }
      if (found) {
        return;
      }
    }
  }

  private boolean seek(byte wanted) throws IOException {
    while (true) {
      byte[] here = bytes;
      int last = end;
      for (int place = at; place < last; place++) {
        if (here[place] == wanted) {
          at = place;
          return true;
        }
      }
      at = last;
      if (!fill()) {
        return false;
      }
    }
  }

  private byte ahead(int by) throws IOException {
    while (at + by >= end) {
      if (!fill()) {
        throw cutOff();
      }
    }
    return bytes[at + by];
  }

  /** Reads on; what stands before the present text is forgotten, and all marks move along. */
  private boolean fill() throws IOException {
    int gone = textFrom;
    if (gone > 0) {
      System.arraycopy(bytes, gone, bytes, 0, end - gone);
      end -= gone;
      at -= gone;
      textTo -= gone;
      tagFrom -= gone;
      textFrom = 0;
    } else if (end == bytes.length) {
      if (end >= MOST_TOKEN) {
        throw new TooLong();
      }
      bytes = Arrays.copyOf(bytes, end * 2);
    }
    int read = in.read(bytes, end, bytes.length - end);
    end += Math.max(0, read);
    return read >= 0;
  }

  private static ZipException cutOff() {
    return new ZipException("cut off");
  }

  boolean isClosing() {
    return closing;
  }

  boolean isSelfClosing() {
    return selfClosing;
  }

  /** The tag's name without prefix, when it is one letter; else 0. */
  byte letter() {
    return letter;
  }

  /** The attribute's name, when it is one letter; else 0. */
  byte attributeLetter() {
    return attributeLetter;
  }

  /** Compares the tag's name without prefix. */
  boolean is(String name) {
    return equal(nameFrom, nameTo, name);
  }

  /** Goes to the tag's next attribute; false after the last one. */
  boolean nextAttribute() {
    byte[] here = bytes;
    int last = tagTo;
    int place = attributeAt;
    while (place < last && here[place] <= ' ' && here[place] >= 0) {
      place++;
    }
    attributeFrom = place;
    while (place < last && here[place] != '=') {
      place++;
    }
    attributeTo = place;
    attributeLetter = place - attributeFrom == 1 ? here[attributeFrom] : 0;
    while (place < last && here[place] != '"' && here[place] != '\'') {
      place++;
    }
    if (place >= last) {
      return false;
    }
    byte quote = here[place++];
    valueFrom = place;
    while (place < last && here[place] != quote) {
      place++;
    }
    valueTo = place;
    attributeAt = place + 1;
    return true;
  }

  /** The attribute's value, when it is one letter; else 0. */
  byte valueLetter() {
    return valueTo - valueFrom == 1 ? bytes[valueFrom] : 0;
  }

  /** Compares the attribute's name. */
  boolean attributeIs(String name) {
    return equal(attributeFrom, attributeTo, name);
  }

  boolean valueIs(String value) {
    return equal(valueFrom, valueTo, value);
  }

  String value() {
    return text(valueFrom, valueTo);
  }

  /** The attribute's value as a whole number; -1 when it is none. */
  int wholeValue() {
    return FiniteNumber.whole(bytes, valueFrom, valueTo);
  }

  /** The column of an attribute such as {@code BC12}, from 0; -1 when it names none. */
  int columnValue() {
    byte[] here = bytes;
    int last = valueTo;
    int column = 0;
    int place = valueFrom;
    while (place < last && here[place] >= 'A' && here[place] <= 'Z' && column < 1 << 20) {
      column = column * 26 + here[place++] - 'A' + 1;
    }
    return column - 1;
  }

  /** The row of an attribute such as {@code BC12}, from 0; below 0 when it names none. */
  int rowValue() {
    byte[] here = bytes;
    int last = valueTo;
    int place = valueFrom;
    while (place < last && here[place] >= 'A' && here[place] <= 'Z') {
      place++;
    }
    return FiniteNumber.whole(here, place, last) - 1;
  }

  /** The text before this tag. */
  String text() {
    return isCarrying || textTo - textFrom > LONGEST_RECENT ? newText() : recentText();
  }

  /** The same for texts that hardly come again. */
  String newText() {
    return isCarrying ? carried + text(textFrom, textTo) : text(textFrom, textTo);
  }

  private String recentText() {
    byte[] here = bytes;
    int last = textTo;
    int hash = last - textFrom;
    for (int place = textFrom; place < last; place++) {
      hash = hash * 31 + here[place];
    }
    int slot = (hash ^ hash >>> 10) & RECENT - 1;
    String known = recent[slot];
    if (known == null || !equal(textFrom, last, known)) {
      known = text(textFrom, last);
      recent[slot] = known;
    }
    return known;
  }

  /** The text before this tag as a whole number; -1 when it is none. */
  int wholeText() {
    return isCarrying ? -1 : FiniteNumber.whole(bytes, textFrom, textTo);
  }

  /** The text before this tag as a number; NaN when it is none. */
  double numberText() {
    double value = isCarrying ? Double.NaN : FiniteNumber.ofShort(bytes, textFrom, textTo);
    return Double.isNaN(value) ? FiniteNumber.of(text()) : value;
  }

  private boolean equal(int from, int to, String word) {
    int length = word.length();
    if (to - from != length) {
      return false;
    }
    byte[] here = bytes;
    for (int place = 0; place < length; place++) {
      if (here[from + place] != word.charAt(place)) {
        return false;
      }
    }
    return true;
  }

  private String text(int from, int to) {
    byte[] here = bytes;
    boolean plain = true;
    for (int place = from; place < to; place++) {
      plain &= here[place] != '&' && here[place] != '\r';
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return plain ? text : XmlText.unescaped(text);
  }
}
