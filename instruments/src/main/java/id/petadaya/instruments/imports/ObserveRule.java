package id.petadaya.instruments.imports;

import id.petadaya.analysis.indicator.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How rows become figures of areas, without a person's name.
 *
 * @param measure an indicator code (P1) or a named measure (penduduk)
 * @param take what is done with the rows of one area and period
 * @param area output column of the area's code; for a form the item that holds it
 * @param value output column or form item with the number; absent when rows are counted
 * @param divide form item or output column to divide by; absent when not
 * @param date output column of the day or month; absent when the file speaks of one year
 * @param where output column to the values it must have
 */
public record ObserveRule(
    String measure,
    Take take,
    String area,
    Optional<String> value,
    Optional<String> divide,
    Optional<String> date,
    Map<String, List<String>> where,
    String unit,
    Place place) {

  /** What is done with the rows of one area and period. */
  public enum Take {
    /** How many rows. */
    COUNT,
    /** The numbers added up. */
    SUM,
    /** The number of the one row. */
    VALUE,
    /** 1 or 0 for there or not; with a count, the count in the unit. */
    PRESENCE,
    /** 100 times the number by another one. */
    PERCENT
  }

  public ObserveRule {
    where = Map.copyOf(where);
  }
}
