package id.petadaya.registry;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Observed;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.kernel.Indonesian;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one area that somebody vouches for.
 *
 * @param measure an indicator code such as P1, or a named measure such as {@code penduduk}
 * @param value in {@code unit}; for presence without a count 1 is there, 0 is not
 * @param from first day that the figure covers
 * @param to last day that it covers
 * @param place which place was counted: where it happened, where the persons live, or the area itself
 * @param importId the import it came with; null when it was typed
 * @param cells where it stands in the file, at most the first hundred
 * @param statedOn day the source gave it; its age counts from here
 * @param cellCount how many cells were counted in all
 * @param atLeast counted in a list that nobody declared complete: there may be more
 */
public record Observation(
    UUID id,
    AreaCode area,
    String measure,
    double value,
    String unit,
    LocalDate from,
    LocalDate to,
    Place place,
    String institution,
    @Nullable UUID importId,
    List<CellPlace> cells,
    int cellCount,
    boolean atLeast,
    boolean simulated,
    LocalDate statedOn,
    Instant recordedAt) {

  public Observation {
    cells = List.copyOf(cells);
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "An observation from %s to %s ends before it begins.".formatted(from, to));
    }
  }

  /** An answer of the 13-column sheet, there or not there, without a count to hold against a threshold. */
  public boolean isAnswer() {
    return unit.equals(Observed.ANSWER);
  }

  /** The value as people read it: "18 kasus"; "ada" or "tidak ada" for an answer. */
  public String figure() {
    return figure(value, unit);
  }

  /** A value of some unit as people read it. */
  public static String figure(double value, String unit) {
    if (!unit.equals(Observed.ANSWER)) {
      return Indonesian.number(value) + " " + unit;
    }
    return value == 0 ? "tidak ada" : value == 1 ? "ada" : "ada, " + Indonesian.number(value);
  }

  /** A cell as Excel names it: row from 1, column in letters. */
  public record CellPlace(String sheet, int row, String column) {}
}
