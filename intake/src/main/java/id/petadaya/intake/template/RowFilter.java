package id.petadaya.intake.template;

import id.petadaya.intake.table.Cell;
import java.util.List;

/** Tells rows of the table from titles, totals, notes and signatures. */
final class RowFilter {

  /** What a row is. */
  enum Kind {
    BLANK(""),
    TOTAL(""),
    HEADING("Kepala tabel berulang, dilewati"),
    NUMBERING("Nomor kolom, dilewati"),
    NOTE("Catatan atau tanda tangan, dilewati"),
    UNFILLED("Baris belum diisi, dilewati"),
    DATA("");

    final String reason;

    Kind(String reason) {
      this.reason = reason;
    }
  }

  private final Grid grid;
  private final Head head;
  private final List<Lane> lanes;
  private final boolean[] mapped;
  private final long boundColumns;
  private final Carry carry;
  private final List<Lane> required;
  private int filled;
  private int filledMapped;
  private int first;
  private int firstText;

  RowFilter(Grid grid, Head head, List<Lane> lanes, boolean[] mapped, Carry carry) {
    this.grid = grid;
    this.head = head;
    this.lanes = lanes;
    this.mapped = mapped;
    this.carry = carry;
    this.required =
        lanes.stream().filter(lane -> lane.field().required() && lane.isBound()).toList();
    this.boundColumns =
        head.columns().values().stream().distinct().count() + head.months().size();
  }

  /** How many cells of the row just judged are filled. */
  int filled() {
    return filled;
  }

  /** The words that made the row just judged a total. */
  String lead(int row) {
    String lead = grid.cell(row, first).shown().strip();
    return RowKind.isTotal(lead) || firstText < 0
        ? lead
        : grid.cell(row, firstText).shown().strip();
  }

  Kind judge(int row) {
    count(row);
    if (filled == 0) {
      return Kind.BLANK;
    }
    String lead = grid.cell(row, first).shown().strip();
    if (RowKind.isTotal(lead)
        || (firstText > first && firstText <= first + 2 && isTotalInText(row))) {
      return Kind.TOTAL;
    }
    if (isHeading(row)) {
      return Kind.HEADING;
    }
    if (row < head.data() + 2 && HeadSearch.isNumbering(grid, row)) {
      return Kind.NUMBERING;
    }
    if ((filled <= 2 && RowKind.isNote(lead)) || filledMapped == 0) {
      return Kind.NOTE;
    }
    if (!hasRequired(row)) {
      return filledMapped == 1 && lead.chars().allMatch(Character::isDigit)
          ? Kind.UNFILLED
          : Kind.NOTE;
    }
    return Kind.DATA;
  }

  private void count(int row) {
    filled = 0;
    filledMapped = 0;
    first = -1;
    firstText = -1;
    Cell[] cells = grid.row(row);
    for (int column = 0; column < cells.length; column++) {
      Cell cell = cells[column];
      if (cell == Cell.EMPTY || Grid.isEmpty(cell)) {
        continue;
      }
      filled++;
      filledMapped += mapped[column] ? 1 : 0;
      if (first < 0) {
        first = column;
      }
      if (firstText < 0
          && cell instanceof Cell.Text text
          && !Character.isDigit(text.text().strip().charAt(0))) {
        firstText = column;
      }
    }
  }

  /** A row with a serial number is no total, whatever its place is called. */
  private boolean isTotalInText(int row) {
    return RowKind.isTotal(grid.cell(row, firstText).shown().strip())
        && lanes.stream()
            .noneMatch(lane -> lane.field().name().equals("no")
                && lane.main() >= 0
                && !grid.cell(row, lane.main()).isEmpty());
  }

  private boolean hasRequired(int row) {
    if (filledMapped == 1 && boundColumns > 2) {
      return false;
    }
    int present = 0;
    for (Lane lane : required) {
      boolean there = false;
      for (int column : lane.columns()) {
        there |= column >= 0 && !carry.cell(row, column, lane.field()).isEmpty();
      }
      present += there ? 1 : 0;
    }
    return present == required.size() || (present > 0 && filledMapped * 3 > boundColumns);
  }

  private boolean isHeading(int row) {
    if (!head.paths().get(first).contains(grid.cell(row, first).shown().strip())) {
      return false;
    }
    int same = 0;
    for (int column = 0; column < grid.columns(); column++) {
      String text = grid.cell(row, column).shown().strip();
      same += !text.isEmpty() && head.paths().get(column).contains(text) ? 1 : 0;
    }
    return filled >= 2 && same * 10 >= filled * 8;
  }
}
