package id.petadaya.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Walks from tag to tag through one worksheet part in UTF-8, and builds nothing: a part of 90 MB has
 * some five million tags. It knows no document type and no entity but the five of XML, so there is
 * nothing to switch off. All other XML goes through {@link id.petadaya.intake.SafeXml}.
 *
 * <p>After {@link #next()}, the tag's name and attributes and the text before it may be asked.
 */
final class SheetXml {

  /** A document type before or inside a sheet; it is not read. */
  static final class DocumentType extends IOException {

    private static final long serialVersionUID = 1;
  }

  /** A text or tag of more bytes than this is no sheet's. */
  private static final int MOST_TOKEN = 1 << 20;

  private final InputStream in;
  private final StringBuilder carried = new StringBuilder();
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
  private boolean closing;
  private boolean selfClosing;

  SheetXml(InputStream in) {
    this.in = in;
  }

  /** Goes to the next tag; false after the last one. */
  boolean next() throws IOException {
    carried.setLength(0);
    textFrom = at;
    while (true) {
      if (!seek((byte) '<')) {
        return false;
      }
      textTo = at;
      byte first = ahead(1);
      if (first != '!' && first != '?') {
        break;
      }
      special();
    }
    at++;
    closing = ahead(0) == '/';
    at += closing ? 1 : 0;
    tagFrom = at;
    findEnd();
    findName();
    return true;
  }

  private void findEnd() throws IOException {
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
    nameFrom = tagFrom;
    nameTo = tagFrom;
    while (nameTo < tagTo && bytes[nameTo] > ' ') {
      if (bytes[nameTo++] == ':') {
        nameFrom = nameTo;
      }
    }
    attributeAt = nameTo;
  }

  /** A comment, an instruction or text taken literally; the text so far is carried along. */
  private void special() throws IOException {
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
      throw cutOff();
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
      for (int place = at; place < end; place++) {
        if (here[place] == wanted) {
          at = place;
          return true;
        }
      }
      at = end;
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
        throw new ZipException("too long a token");
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

  /** Compares the tag's name without prefix. */
  boolean is(String name) {
    return equal(nameFrom, nameTo, name);
  }

  /** Goes to the tag's next attribute; false after the last one. */
  boolean nextAttribute() {
    int place = attributeAt;
    while (place < tagTo && bytes[place] <= ' ' && bytes[place] >= 0) {
      place++;
    }
    attributeFrom = place;
    while (place < tagTo && bytes[place] != '=') {
      place++;
    }
    attributeTo = place;
    while (place < tagTo && bytes[place] != '"' && bytes[place] != '\'') {
      place++;
    }
    if (place >= tagTo) {
      return false;
    }
    byte quote = bytes[place++];
    valueFrom = place;
    while (place < tagTo && bytes[place] != quote) {
      place++;
    }
    valueTo = place;
    attributeAt = place + 1;
    return true;
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
    return whole(valueFrom, valueTo);
  }

  /** The column of an attribute such as {@code BC12}, from 0; -1 when it names none. */
  int columnValue() {
    int column = 0;
    int place = valueFrom;
    while (place < valueTo && bytes[place] >= 'A' && bytes[place] <= 'Z' && column < 1 << 20) {
      column = column * 26 + bytes[place++] - 'A' + 1;
    }
    return column - 1;
  }

  /** The row of an attribute such as {@code BC12}, from 0; below 0 when it names none. */
  int rowValue() {
    int place = valueFrom;
    while (place < valueTo && bytes[place] >= 'A' && bytes[place] <= 'Z') {
      place++;
    }
    return whole(place, valueTo) - 1;
  }

  /** The text before this tag. */
  String text() {
    String text = text(textFrom, textTo);
    return carried.isEmpty() ? text : carried + text;
  }

  /** The text before this tag as a whole number; -1 when it is none. */
  int wholeText() {
    return carried.isEmpty() ? whole(textFrom, textTo) : -1;
  }

  /** The text before this tag as a number; NaN when it is none. */
  double numberText() {
    long digits = 0;
    int scale = -1;
    int place = textFrom;
    boolean minus = place < textTo && bytes[place] == '-';
    place += minus ? 1 : 0;
    boolean simple = carried.isEmpty() && textTo > place && textTo - place <= 16;
    for (; simple && place < textTo; place++) {
      byte one = bytes[place];
      if (one >= '0' && one <= '9') {
        digits = digits * 10 + one - '0';
        scale += scale >= 0 ? 1 : 0;
      } else if (one == '.' && scale < 0) {
        scale = 0;
      } else {
        simple = false;
      }
    }
    if (!simple || digits >= 1L << 53) {
      return FiniteNumber.of(text());
    }
    // Both are exact in a double, so their quotient is the nearest one.
    double value = scale > 0 ? digits / POWERS[scale] : digits;
    return minus ? -value : value;
  }

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16
  };

  private int whole(int from, int to) {
    int number = 0;
    if (from >= to || to - from > 9) {
      return -1;
    }
    for (int place = from; place < to; place++) {
      int digit = bytes[place] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private boolean equal(int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int place = 0; place < word.length(); place++) {
      if (bytes[from + place] != word.charAt(place)) {
        return false;
      }
    }
    return true;
  }

  private String text(int from, int to) {
    boolean plain = true;
    for (int place = from; place < to; place++) {
      plain &= bytes[place] != '&' && bytes[place] != '\r';
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return plain ? text : XmlText.unescaped(text);
  }
}
