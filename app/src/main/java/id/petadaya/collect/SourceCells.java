package id.petadaya.collect;

import id.petadaya.files.FileStore;
import id.petadaya.files.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens a cell of a handed-over file again: as it came, but never a column that names persons. */
@Component
public class SourceCells {

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
    return imports.find(importId).flatMap(one -> readings.clip(one, sheet, row, column));
  }

  /** Empty when the file is not kept any more. */
  public Optional<FileState> file(UUID importId) {
    return imports
        .find(importId)
        .flatMap(one -> files.find(one.fileSha256()))
        .map(this::state);
  }

  private FileState state(StoredFile file) {
    return new FileState(file.bytes(), file.shortHash(), files.isIntact(file));
  }
}
