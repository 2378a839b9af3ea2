package id.petadaya.cli;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of many areas as read from a file: one row per area, two bit sets each, and the
 * figures where they are not plain 0 and 1.
 */
final class FindingsTable {

  private final List<String> areas;
  private final int[] met;
  private final int[] known;
  private final Map<Integer, EnumMap<Indicator, Double>> figures;
  private final List<String> notes;
  private final List<Complaint> complaints;

  FindingsTable(
      List<String> areas,
      int[] met,
      int[] known,
      Map<Integer, EnumMap<Indicator, Double>> figures,
      List<String> notes,
      List<Complaint> complaints) {
    this.areas = areas;
    this.met = met;
    this.known = known;
    this.figures = figures;
    this.notes = List.copyOf(notes);
    this.complaints = List.copyOf(complaints);
  }

  int rows() {
    return areas.size();
  }

  /** The code of an area, as written in the file. */
  String area(int row) {
    return areas.get(row);
  }

  /** Bits of what is met, in the order of the file; at least {@link #rows} long. */
  int[] met() {
    return met;
  }

  int[] known() {
    return known;
  }

  Findings findings(int row) {
    Findings findings = Findings.ofBits(met[row], known[row]);
    for (var figure : figures.getOrDefault(row, new EnumMap<>(Indicator.class)).entrySet()) {
      findings = findings.with(figure.getKey(), Finding.ofAnswer(figure.getValue()));
    }
    return findings;
  }

  /** The row of an area; -1 when the file has none. Dots in codes do not matter. */
  int row(String code) {
    int exact = areas.indexOf(code);
    if (exact >= 0) {
      return exact;
    }
    String bare = code.replace(".", "");
    int[] rows = new int[areas.size()];
    Arrays.setAll(rows, row -> areas.get(row).replace(".", "").equals(bare) ? row : -1);
    return Arrays.stream(rows).filter(row -> row >= 0).findFirst().orElse(-1);
  }

  /** What the reader of the result should know, Indonesian; no fault of a row. */
  List<String> notes() {
    return notes;
  }

  List<Complaint> complaints() {
    return complaints;
  }
}
