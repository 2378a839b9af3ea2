package id.petadaya.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes CSV: comma, LF, UTF-8; quotes only where a cell needs them, and an apostrophe before what a
 * spreadsheet would take for a formula. Copies bytes, makes no lines.
 */
final class CsvLines implements AutoCloseable {

  private static final String FORMULA = "=+@\t\r\n\0";
  private static final boolean[] SPECIAL = new boolean[128];

  static {
    for (char sign : new char[] {',', '"', '\n', '\r'}) {
      SPECIAL[sign] = true;
    }
  }

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int size;

  CsvLines(Path file) throws IOException {
    this.out = Files.newOutputStream(file);
  }

  void line(List<String> cells) throws IOException {
    for (int at = 0; at < cells.size(); at++) {
      if (at > 0) {
        put((byte) ',');
      }
      cell(harmless(cells.get(at)));
    }
    put((byte) '\n');
  }

  /** A number below zero begins with the same sign as a formula, and stays a number. */
  static String harmless(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    boolean formula =
        FORMULA.indexOf(first) >= 0 || first == '-' && !text.matches("-[0-9]*[.,]?[0-9]+|-");
    return formula ? "'" + text : text;
  }

  /** Most cells are short ASCII without a special sign, and go straight into the buffer. */
  private void cell(String text) throws IOException {
    int length = text.length();
    if (size + length > buffer.length) {
      flush();
    }
    if (length > buffer.length) {
      bytes(quoted(text));
      return;
    }
    byte[] into = buffer;
    int place = size;
    for (int at = 0; at < length; at++) {
      char sign = text.charAt(at);
      if (sign >= 128 || SPECIAL[sign]) {
        bytes(quoted(text));
        return;
      }
      into[place++] = (byte) sign;
    }
    size = place;
  }

  private static String quoted(String text) {
    boolean needed = text.chars().anyMatch(sign -> sign < 128 && SPECIAL[sign]);
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private void bytes(String text) throws IOException {
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      put(one);
    }
  }

  private void put(byte one) throws IOException {
    if (size == buffer.length) {
      flush();
    }
    buffer[size++] = one;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
