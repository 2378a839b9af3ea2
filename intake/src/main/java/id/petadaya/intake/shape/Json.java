package id.petadaya.intake.shape;

import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.nio.charset.StandardCharsets;

/** Reads JSON one token after another, without building a tree. */
final class Json {

  private static final int DEEPEST = 64;

  private final byte[] bytes;
  private int at;

  Json(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next byte that means something, not taken. */
  char peek() throws RefusedFile {
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
      at++;
    }
    if (at == bytes.length) {
      throw broken("terpotong");
    }
    return (char) (bytes[at] & 0xff);
  }

  void take(char mark) throws RefusedFile {
    if (peek() != mark) {
      throw broken("tidak terbaca pada byte " + at);
    }
    at++;
  }

  /** Takes the mark if it comes next. */
  boolean took(char mark) throws RefusedFile {
    boolean is = peek() == mark;
    at += is ? 1 : 0;
    return is;
  }

  String text() throws RefusedFile {
    take('"');
    int from = at;
    StringBuilder text = null;
    while (at < bytes.length && bytes[at] != '"') {
      if (bytes[at] == '\\') {
        text = text == null ? new StringBuilder() : text;
        text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8)).append(escape());
        from = at;
      } else {
        at++;
      }
    }
    if (at >= bytes.length) {
      throw broken("terpotong");
    }
    String rest = new String(bytes, from, at++ - from, StandardCharsets.UTF_8);
    return text == null ? rest : text.append(rest).toString();
  }

  private char escape() throws RefusedFile {
    if (at + 6 > bytes.length) {
      throw broken("terpotong");
    }
    char mark = (char) bytes[at + 1];
    at += 2;
    switch (mark) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'u':
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
          code = code * 16 + Math.max(0, Character.digit(bytes[at++], 16));
        }
        return (char) code;
      default:
        return mark;
    }
  }

  double number() throws RefusedFile {
    String plain = bare();
    try {
      return Double.parseDouble(plain);
    } catch (NumberFormatException e) {
      throw broken("memuat koordinat yang bukan angka");
    }
  }

  /** A number, true, false or null as it is written. */
  private String bare() throws RefusedFile {
    peek();
    int from = at;
    while (at < bytes.length && ",]} \n\r\t:[{\"".indexOf(bytes[at]) < 0) {
      at++;
    }
    if (at == from) {
      throw broken("tidak terbaca pada byte " + at);
    }
    return new String(bytes, from, at - from, StandardCharsets.US_ASCII);
  }

  /** The next value as text; empty for null, an object or an array, which are passed over. */
  String value() throws RefusedFile {
    return switch (peek()) {
      case '"' -> text();
      case '{', '[' -> {
        skip(0);
        yield "";
      }
      default -> {
        String plain = bare();
        yield plain.equals("null") ? "" : plain;
      }
    };
  }

  void skip() throws RefusedFile {
    skip(0);
  }

  private void skip(int depth) throws RefusedFile {
    if (depth > DEEPEST) {
      throw new RefusedFile(
          Reason.BOMB, "Berkas GeoJSON ini bersarang terlalu dalam, jadi tidak dibuka.");
    }
    char first = peek();
    if (first == '"') {
      text();
    } else if (first == '{' || first == '[') {
      char end = first == '{' ? '}' : ']';
      at++;
      while (!took(end)) {
        if (first == '{') {
          text();
          take(':');
        }
        skip(depth + 1);
        if (!took(',')) {
          take(end);
          return;
        }
      }
    } else {
      bare();
    }
  }

  int position() {
    return at;
  }

  Json from(int position) {
    return new Json(bytes, position);
  }

  static RefusedFile broken(String how) {
    return new RefusedFile(
        Reason.CORRUPT,
        "Berkas GeoJSON ini " + how + ". Simpanlah ulang dari aplikasi peta, lalu kirim kembali.");
  }
}
