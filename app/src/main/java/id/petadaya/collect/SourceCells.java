package id.petadaya.collect;

import id.petadaya.files.FileStore;
import id.petadaya.files.StoredFile;
import id.petadaya.intake.table.Cell.Numeric;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.template.CellPlace;
import id.petadaya.intake.template.Reading;
import id.petadaya.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens a cell of a handed-over file again: as it came, but never a column that names persons. */
@Component
public class SourceCells {

  private static final String MASK = "•••";
  private static final int BESIDE = 1;

  private final Imports imports;
  private final FileStore files;
  private final Readings readings;

  SourceCells(Imports imports, FileStore files, Readings readings) {
    this.imports = imports;
    this.files = files;
    this.readings = readings;
  }

  /**
   * A few rows of a sheet.
   *
   * @param columns letters
   * @param rows heading row, the row above, the row itself, the row below
   */
  public record Clip(List<String> columns, List<Row> rows) {}

  /** One row, with its number as Excel counts. */
  public record Row(int number, List<Cell> cells) {}

  /** One cell as shown in the file; {@code hit} is the one asked for. */
  public record Cell(String text, boolean numeric, boolean hit) {}

  /** The file on disk. */
  public record FileState(long bytes, String shortHash, boolean intact) {}

  /** Empty when the file or the cell cannot be opened any more. */
  public Optional<Clip> around(UUID importId, String sheet, int row, String column) {
    try {
      return imports.find(importId).flatMap(one -> clip(readings.open(one), sheet, row, column));
    } catch (Refused unreadable) {
      return Optional.empty();
    }
  }

  /** Empty when the file is not kept any more. */
  public Optional<FileState> file(UUID importId) {
    return imports.find(importId).flatMap(one -> files.find(one.fileSha256())).map(this::state);
  }

  /** Whether the file was destroyed on purpose. */
  public boolean isDestroyed(UUID importId) {
    return imports
        .find(importId)
        .filter(one -> files.isDestroyed(one.fileSha256()))
        .isPresent();
  }

  private FileState state(StoredFile file) {
    return new FileState(file.bytes(), file.shortHash(), files.isIntact(file));
  }

  private static Optional<Clip> clip(Readings.Opened opened, String name, int row, String column) {
    Optional<? extends Sheet> found = opened.file().sheets().stream()
        .filter(sheet -> sheet.name().equals(name))
        .findFirst();
    Optional<Reading.SheetReading> read = opened.reading().sheets().stream()
        .filter(sheet -> sheet.name().equals(name))
        .findFirst();
    if (found.isEmpty() || read.isEmpty()) {
      return Optional.empty();
    }
    Sheet sheet = found.get();
    Set<String> personal = read.get().columns().stream()
        .filter(Reading.Column::personal)
        .map(Reading.Column::letter)
        .collect(Collectors.toSet());
    int hit = CellPlace.column(column);
    int first = Math.max(0, hit - BESIDE);
    int last =
        Math.min(Math.max(0, sheet.columnCount() - 1), Math.max(hit + 1, first + 2 * BESIDE));
    List<String> letters = new ArrayList<>();
    for (int at = first; at <= last; at++) {
      letters.add(CellPlace.letters(at));
    }
    List<Row> rows = new ArrayList<>();
    for (int number : rows(read.get().lastHeading(), row, sheet.rowCount())) {
      rows.add(row(sheet, number, first, letters, personal, number == row ? hit : -1));
    }
    return Optional.of(new Clip(letters, rows));
  }

  private static Set<Integer> rows(int heading, int row, int count) {
    Set<Integer> rows = new TreeSet<>();
    for (int number : new int[] {heading, row - 1, row, row + 1}) {
      if (number >= 1 && number <= count) {
        rows.add(number);
      }
    }
    return rows;
  }

  private static Row row(
      Sheet sheet, int number, int first, List<String> letters, Set<String> personal, int hit) {
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < letters.size(); at++) {
      var cell = sheet.cell(number - 1, first + at);
      boolean masked = personal.contains(letters.get(at)) && !cell.isEmpty();
      cells.add(new Cell(masked ? MASK : cell.shown(), cell instanceof Numeric, first + at == hit));
    }
    return new Row(number, cells);
  }
}
