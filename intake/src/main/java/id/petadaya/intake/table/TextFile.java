package id.petadaya.intake.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads separated text in the encodings and with the separators that offices use. */
final class TextFile {

  private static final char[] SEPARATORS = {'\t', ';', ',', '|'};
  private static final int LOOKED_AT = 60;

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
    char separator = separator(text);
    try {
      return parse(name, text, separator, true);
    } catch (IOException | UncheckedIOException quotesDoNotClose) {
      try {
        return parse(name, text, separator, false);
      } catch (IOException | UncheckedIOException e) {
        throw Refusals.corrupt();
      }
    }
  }

  private PackedSheet parse(String name, String text, char separator, boolean quoted) throws IOException, RefusedFile {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setQuote(quoted ? '"' : null)
            .setTrailingData(true)
            .get();
    var sheet = new PackedSheet(name, false, new Room(limits));
    int row = 0;
    try (var records = format.parse(new StringReader(text))) {
      for (CSVRecord record : records) {
        if (row >= limits.rows() || record.size() > limits.columns()) {
          throw Refusals.tooLarge("Terlalu banyak baris atau kolom");
        }
        for (int column = 0; column < record.size(); column++) {
          sheet.put(row, column, cell(record.get(column)));
        }
        row++;
      }
    }
    return sheet;
  }

  /** {@code ="5"} is how a program keeps Excel from reading a number: the cell says 5. */
  private static Cell cell(String text) {
    String shown = text.strip();
    if (shown.startsWith("=\"") && shown.endsWith("\"") && shown.length() > 2) {
      return new Cell.Text(shown.substring(2, shown.length() - 1));
    }
    return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
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
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
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
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
    char best = ',';
    int most = 0;
    for (char separator : SEPARATORS) {
      int[] pieces = lines.stream().mapToInt(line -> pieces(line, separator)).filter(count -> count > 1).toArray();
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
