package id.petadaya.cli;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import java.util.List;
import java.util.Map;

/**
 * The findings of many areas as read from a file: one row per area, two bit sets each, and the
 * figures of the one area that was asked for.
 */
final class FindingsTable {

  private final List<String> areas;
  private final int[] met;
  private final int[] known;
  private final Map<Indicator, Double> figures;
  private final List<String> notes;
  private final List<Complaint> complaints;

  FindingsTable(
      List<String> areas,
      int[] met,
      int[] known,
      Map<Indicator, Double> figures,
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

  /** Findings of a row with the figures that were read for it. */
  Findings findingsWithFigures(int row) {
    Findings findings = Findings.ofBits(met[row], known[row]);
    for (Map.Entry<Indicator, Double> figure : figures.entrySet()) {
      findings = findings.with(figure.getKey(), Finding.ofAnswer(figure.getValue()));
    }
    return findings;
  }

  /** The row of an area, by its code with or without dots; -1 when the file has none. */
  int row(String code) {
    String wanted = bare(code);
    for (int row = 0; row < areas.size(); row++) {
      if (bare(areas.get(row)).equals(wanted)) {
        return row;
      }
    }
    return -1;
  }

  static String bare(String code) {
    return code.strip().replace(".", "");
  }

  /** Complaints that concern one row. */
  List<Complaint> complaints(int row) {
    return complaints.stream()
        .filter(complaint -> complaint.area().equals(areas.get(row)))
        .toList();
  }

  /** What the reader of the result should know, Indonesian; no fault of a row. */
  List<String> notes() {
    return notes;
  }

  List<Complaint> complaints() {
    return complaints;
  }
}
