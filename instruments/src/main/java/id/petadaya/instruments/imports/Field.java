package id.petadaya.instruments.imports;

import id.petadaya.analysis.area.AreaLevel;
import java.util.List;
import java.util.Map;

/**
 * One thing a row says.
 *
 * @param label Indonesian, for people
 * @param headings how each slot's column may be called; a slash parts an upper from a lower heading
 * @param required the table is not of this kind without it
 * @param needed a row that leaves it empty is told to a person
 * @param personal its values never appear in a complaint
 * @param fill an empty cell repeats the one above (merged or left out)
 * @param inside words are looked for inside a longer text
 * @param open values beyond the choices are kept, in the spelling most used
 * @param unknown words that say nothing is known, beside the usual ones
 * @param zero words that say none
 * @param choices word to value
 * @param units word to unit
 * @param level level of an area
 * @param within name of the field that holds the wider area; empty when none
 * @param outside words for a place outside the office's area
 * @param total how a total row adds this column up
 * @param sums names of the fields that this one adds up in each row
 * @param prefer the unit meant when none is written
 * @param pattern form of a whole text, as RE2 writes it; empty when any will do
 */
public record Field(
    String name,
    String label,
    FieldType type,
    Map<String, List<String>> headings,
    boolean required,
    boolean needed,
    boolean personal,
    boolean fill,
    boolean inside,
    boolean open,
    List<String> unknown,
    List<String> zero,
    Map<String, String> choices,
    Map<String, String> units,
    AreaLevel level,
    String within,
    List<String> outside,
    Total total,
    List<String> sums,
    double least,
    double most,
    String prefer,
    String pattern) {

  /** How a total row counts a column. */
  public enum Total {
    NONE,
    /** Adds the numbers. */
    SUM,
    /** Counts the rows in which it is there. */
    COUNT
  }

  public Field {
    headings = Map.copyOf(headings);
    unknown = List.copyOf(unknown);
    zero = List.copyOf(zero);
    choices = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(choices));
    units = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(units));
    outside = List.copyOf(outside);
    sums = List.copyOf(sums);
  }
}
