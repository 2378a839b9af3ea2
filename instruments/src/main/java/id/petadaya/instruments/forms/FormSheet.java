package id.petadaya.instruments.forms;

import java.util.List;

/**
 * One sheet of a form as it is written: the heading row first, then the rows below it.
 *
 * @param name survey, choices, settings, …, as the file names it
 */
public record FormSheet(String name, List<Row> rows) {

  public FormSheet {
    rows = List.copyOf(rows);
  }

  /**
   * @param number where it stands in its file, from 1
   * @param cells texts, empty where nothing is written
   */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    public boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
