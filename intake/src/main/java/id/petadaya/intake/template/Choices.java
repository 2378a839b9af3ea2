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
 */
public record Choices(
    Set<String> sheets,
    Map<String, int[]> heading,
    Map<String, String> columns,
    Map<String, Map<String, String>> accepted,
    Set<String> skipped) {

  public static final Choices NONE = new Choices(Set.of(), Map.of(), Map.of(), Map.of(), Set.of());

  public Choices {
    sheets = Set.copyOf(sheets);
    heading = Map.copyOf(heading);
    columns = Map.copyOf(columns);
    accepted = Map.copyOf(accepted);
    skipped = Set.copyOf(skipped);
  }
}
