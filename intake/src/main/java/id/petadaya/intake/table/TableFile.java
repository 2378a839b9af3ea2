package id.petadaya.intake.table;

import java.util.List;

/**
 * A table file opened whole: its kind and its sheets in the order of the file. Text files have one
 * sheet named after the file.
 */
public record TableFile(String name, Kind kind, List<? extends Sheet> sheets) {

  /** What the bytes are, whatever the name says. */
  public enum Kind {
    XLSX,
    XLS,
    ODS,
    /** Separated or fixed text: .csv, .txt, .tsv in any usual encoding. */
    TEXT
  }

  public TableFile {
    sheets = List.copyOf(sheets);
  }
}
