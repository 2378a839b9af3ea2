package id.petadaya.collect;

import id.petadaya.intake.template.CellPlace;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Complaint;
import id.petadaya.intake.template.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows of a reading are saved. A row waits while a complaint about it is open: one that nobody
 * answered. What waits is unknown, never none.
 */
public final class Selection {

  private final Reading reading;
  private final Set<String> transposed;
  private final Map<String, Boolean> open = new HashMap<>();
  private final int waiting;

  public Selection(Reading reading, Choices choices) {
    this.reading = reading;
    this.transposed = reading.sheets().stream()
        .filter(Reading.SheetReading::transposed)
        .map(Reading.SheetReading::name)
        .collect(Collectors.toSet());
    for (Complaint one : reading.complaints()) {
      open.merge(lane(one), !choices.kept().contains(one.id()), Boolean::logicalOr);
    }
    this.waiting = (int) reading.rows().stream().filter(this::isWaiting).count();
  }

  /** Whether a complaint about the row is open. */
  public boolean isWaiting(Reading.Row row) {
    return row.state() == Reading.Row.State.COMPLAINT && open.getOrDefault(lane(row), true);
  }

  public int waiting() {
    return waiting;
  }

  /** How many rows a saving takes. */
  public int count(TableImport.Rows rows) {
    return reading.rows().size() - (rows == TableImport.Rows.SEMUA ? 0 : waiting);
  }

  /** The reading with the rows that a saving takes. */
  public Reading taken(TableImport.Rows rows) {
    if (rows == TableImport.Rows.SEMUA || waiting == 0) {
      return reading;
    }
    List<Reading.Row> taken =
        reading.rows().stream().filter(row -> !isWaiting(row)).toList();
    return new Reading(
        reading.template(),
        reading.sure(),
        reading.alternatives(),
        reading.sheets(),
        taken,
        reading.complaints(),
        reading.totals(),
        reading.lacking(),
        reading.year());
  }

  private String lane(Complaint one) {
    return one.sheet() + '\n' + (transposed.contains(one.sheet()) ? one.column() : one.row());
  }

  /** In a sheet that was turned, a row of the table is a column of the file. */
  private String lane(Reading.Row row) {
    if (!transposed.contains(row.sheet())) {
      return row.sheet() + '\n' + row.row();
    }
    for (CellPlace cell : row.cells()) {
      if (cell != null) {
        return row.sheet() + '\n' + cell.column();
      }
    }
    return row.sheet();
  }
}
