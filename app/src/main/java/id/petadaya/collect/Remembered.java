package id.petadaya.collect;

import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a person had files of an institution read. Headings are kept as hashes of their words: they are
 * found again wherever they stand, and a row of persons that was taken for a heading by mistake is
 * not kept in clear.
 *
 * @param template name of the template
 * @param byHand the template was chosen by hand
 * @param heading hash of the heading rows; empty when no sheet was read
 * @param headingRows how many rows that is; 0 when they were found by themselves
 * @param oneSheet only the sheet with this heading was to be read
 * @param columns by hash of a column's heading the field it was to be read as
 */
record Remembered(
    String template,
    boolean byHand,
    String heading,
    int headingRows,
    boolean oneSheet,
    Map<String, String> columns) {

  private static final int DEEPEST = 60;

  Remembered {
    columns = Map.copyOf(columns);
  }

  /** Where the same heading stands in another file; first row from 1. */
  record Place(String sheet, int row) {}

  /** What the choices for a file come down to. */
  static Remembered of(TableFile file, Reading reading, Choices choices, boolean byHand) {
    Map<String, String> columns = new HashMap<>();
    Reading.SheetReading shown = null;
    for (Reading.SheetReading sheet : reading.sheets()) {
      if (sheet.read() && shown == null) {
        shown = sheet;
      }
      sheet.columns().stream()
          .filter(column -> sheet.read() && choices.columns().containsKey(column.letter()))
          .forEach(column ->
              columns.put(key(column.path()), choices.columns().getOrDefault(column.letter(), "")));
    }
    int rows = shown == null ? 0 : shown.lastHeading() - shown.firstHeading() + 1;
    boolean moved = shown != null && choices.heading().containsKey(shown.name());
    String heading = shown == null || shown.transposed() || shown.columns().isEmpty()
        ? ""
        : heading(sheet(file, shown.name()), shown.firstHeading(), rows);
    return new Remembered(
        reading.template().name(),
        byHand,
        heading,
        moved ? rows : 0,
        !choices.sheets().isEmpty(),
        columns);
  }

  /** Whether there is anything in it that the program would not have found by itself. */
  boolean saysNothing() {
    return !byHand && headingRows == 0 && !oneSheet && columns.isEmpty();
  }

  /** The place of the heading in a file. */
  Optional<Place> find(TableFile file) {
    for (Sheet sheet : heading.isEmpty() ? java.util.List.<Sheet>of() : file.sheets()) {
      for (int row = 1; row <= Math.min(DEEPEST, sheet.rowCount()); row++) {
        for (int rows = 1; rows <= 5 && row + rows - 1 <= sheet.rowCount(); rows++) {
          if (heading(sheet, row, rows).equals(heading)) {
            return Optional.of(new Place(sheet.name(), row));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The choices but for the columns, whose letters are known only when the heading was read. */
  Choices frame(Optional<Place> place) {
    if (place.isEmpty()) {
      return Choices.NONE;
    }
    String sheet = place.get().sheet();
    int first = place.get().row();
    Map<String, int[]> rows =
        headingRows == 0 ? Map.of() : Map.of(sheet, new int[] {first, first + headingRows - 1});
    return Choices.NONE.withSheets(oneSheet ? Set.of(sheet) : Set.of()).withHeading(rows);
  }

  /** The letters of the columns in a file read with {@link #frame}. */
  Map<String, String> letters(Reading reading) {
    Map<String, String> letters = new HashMap<>();
    for (Reading.SheetReading sheet : reading.sheets()) {
      for (Reading.Column column : sheet.columns()) {
        String meaning = columns.get(key(column.path()));
        if (sheet.read() && meaning != null) {
          letters.put(column.letter(), meaning);
        }
      }
    }
    return letters;
  }

  private static Sheet sheet(TableFile file, String name) {
    return file.sheets().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String heading(Sheet sheet, int first, int rows) {
    StringBuilder text = new StringBuilder();
    for (int row = first - 1; row < first - 1 + rows; row++) {
      for (int column = 0; column < Math.min(200, sheet.columnCount()); column++) {
        text.append(sheet.cell(row, column).shown().strip()).append('\t');
      }
      text.append('\n');
    }
    return text.toString().isBlank() ? "" : key(text.toString());
  }

  private static String key(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", " ").strip();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256.", e);
    }
  }
}
