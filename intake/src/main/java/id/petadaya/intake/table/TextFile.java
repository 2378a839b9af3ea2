package id.petadaya.intake.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads separated text in the encodings and with the separators that offices use. */
final class TextFile {

  private static final char[] SEPARATORS = {'\t', ';', ',', '|'};
  private static final int LOOKED_AT = 60;
  private static final int LOOKED_INTO = 1 << 18;

  /** The first line with which Excel is told the separator. */
  private static final Pattern TOLD = Pattern.compile("(?i)sep=([,;|\\t])\\r?\\n");

  /** What stands for bytes that are no UTF-8, and the same sign written on purpose. */
  private static final char REPLACED = '\uFFFD';

  private static final byte[] REPLACED_IN_UTF_8 = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private final Limits limits;

  TextFile(Limits limits) {
    this.limits = limits;
  }

  PackedSheet sheet(String name, byte[] bytes) throws RefusedFile {
    String text = decoded(bytes);
    if (text.isBlank()) {
      throw Refusals.empty();
    }
    if (text.indexOf('\0') >= 0) {
      throw Refusals.wrongType("berkas biner");
    }
    Matcher told = TOLD.matcher(text);
    int from = told.lookingAt() ? told.end() : 0;
    char separator = from > 0
        ? told.group(1).charAt(0)
        : separator(text.substring(0, Math.min(text.length(), LOOKED_INTO)));
    var sheet = new PackedSheet(name, false, new Room(limits), List.of(), text);
    new SeparatedText(text, from, separator, sheet).read();
    return sheet;
  }

  private static String decoded(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean broken = text.indexOf(REPLACED) >= 0 && !holds(bytes, REPLACED_IN_UTF_8);
    return broken ? new String(bytes, Charset.forName("windows-1252")) : text;
  }

  private static boolean holds(byte[] bytes, byte[] wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  /** Every other byte of Latin text in UTF-16 is zero. */
  private static @Nullable Charset wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int looked = Math.min(bytes.length & ~1, 4000);
    for (int at = 0; at < looked; at += 2) {
      even += bytes[at] == 0 ? 1 : 0;
      odd += bytes[at + 1] == 0 ? 1 : 0;
    }
    if (looked >= 4 && odd * 2 > looked * 0.7 && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return looked >= 4 && even * 2 > looked * 0.7 && odd == 0 ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int at = 0; at < with.length; at++) {
      if (bytes.length <= at || (bytes[at] & 0xff) != with[at]) {
        return false;
      }
    }
    return true;
  }

  /** The one that cuts most lines into the same number of pieces, two or more. */
  private static char separator(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
    char best = ',';
    int most = 0;
    for (char separator : SEPARATORS) {
      int[] pieces = lines.stream()
          .mapToInt(line -> pieces(line, separator))
          .filter(count -> count > 1)
          .toArray();
      int same = 0;
      for (int count : pieces) {
        int agreeing = 0;
        for (int other : pieces) {
          agreeing += other == count ? 1 : 0;
        }
        same = Math.max(same, agreeing * Math.min(count, 20));
      }
      if (same > most) {
        most = same;
        best = separator;
      }
    }
    return best;
  }

  private static int pieces(String line, char separator) {
    int pieces = 1;
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (sign == '"') {
        quoted = !quoted;
      } else if (sign == separator && !quoted) {
        pieces++;
      }
    }
    return pieces;
  }
}
