package id.petadaya.intake.template;

import java.util.Map;
import java.util.Set;

/**
 * What a person chose for a file; empty means found by itself.
 *
 * @param sheets sheets to read, by name; empty for those that fit
 * @param heading per sheet the first and last heading row, from 1
 * @param columns per column letter the field and slot ("kelurahan", "barang_bukti.unit"), or "" for
 *     not taken; the other columns are found by themselves
 * @param accepted per field the words explained, in small letters, with their value
 * @param skipped ids of complaints whose row is left out
 * @param kept ids of complaints whose row a person wants as it was read
 */
public record Choices(
    Set<String> sheets,
    Map<String, int[]> heading,
    Map<String, String> columns,
    Map<String, Map<String, String>> accepted,
    Set<String> skipped,
    Set<String> kept) {

  public static final Choices NONE = new Choices(Set.of(), Map.of(), Map.of(), Map.of(), Set.of());

  public Choices {
    sheets = Set.copyOf(sheets);
    heading = Map.copyOf(heading);
    columns = Map.copyOf(columns);
    accepted = Map.copyOf(accepted);
    skipped = Set.copyOf(skipped);
    kept = Set.copyOf(kept);
  }

  /** Choices in which no row was kept by hand. */
  public Choices(
      Set<String> sheets,
      Map<String, int[]> heading,
      Map<String, String> columns,
      Map<String, Map<String, String>> accepted,
      Set<String> skipped) {
    this(sheets, heading, columns, accepted, skipped, Set.of());
  }

  public Choices withColumns(Map<String, String> changed) {
    return new Choices(sheets, heading, changed, accepted, skipped, kept);
  }

  public Choices withSheets(Set<String> changed) {
    return new Choices(changed, heading, columns, accepted, skipped, kept);
  }

  public Choices withHeading(Map<String, int[]> changed) {
    return new Choices(sheets, changed, columns, accepted, skipped, kept);
  }

  public Choices withAccepted(Map<String, Map<String, String>> changed) {
    return new Choices(sheets, heading, columns, changed, skipped, kept);
  }

  /** Other rows left out, and other rows kept as they were read. */
  public Choices withRows(Set<String> leftOut, Set<String> keptAsRead) {
    return new Choices(sheets, heading, columns, accepted, leftOut, keptAsRead);
  }
}
