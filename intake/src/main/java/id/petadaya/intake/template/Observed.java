package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one area that rows of a file give. Holds no person.
 *
 * @param measure an indicator code such as P1, or a named measure such as penduduk
 * @param from first day that it covers; null when the file names no year
 * @param to last day that it covers; null when the file names no year
 * @param place which place was counted
 * @param cells where it stands in the file, at most the first hundred; empty for a declared zero
 * @param cellCount how many cells were counted in all
 * @param atLeast rows of a list were counted or added up, and there may be more: nobody declared the
 *     list complete, or a row of it may belong here and cannot be placed; false for a figure that the
 *     file states
 */
public record Observed(
    AreaCode area,
    String measure,
    double value,
    String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Place place,
    List<CellPlace> cells,
    int cellCount,
    boolean atLeast) {

  public Observed {
    cells = List.copyOf(cells);
  }
}
