package id.petadaya.samples;

import id.petadaya.samples.City.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The second sheet of the police's file: cases by kelurahan in three columns of years, added up by
 * formulas. Holds only kelurahan that have a case.
 */
final class CaseRecap {

  private final int year;

  /** The recap of the three years before this one. */
  CaseRecap(int year) {
    this.year = year;
  }

  /** Writes the sheet from the years of each place's cases. */
  void write(Sheet sheet, Map<Place, List<Integer>> years) {
    Layout.put(sheet, 0, 0, "REKAPITULASI PER KELURAHAN (SIMULASI)");
    put(sheet, 5, "No", "Kelurahan", "Kecamatan", year - 3, year - 2, year - 1, "Jumlah");
    int row = 6;
    for (Map.Entry<Place, List<Integer>> entry : years.entrySet()) {
      place(sheet, row++, entry.getKey(), entry.getValue());
    }
    put(sheet, row, "", "JUMLAH", "", sum("D", row), sum("E", row), sum("F", row), sum("G", row));
  }

  private void place(Sheet sheet, int row, Place place, List<Integer> cases) {
    put(
        sheet,
        row,
        row - 5,
        place.name(),
        place.target().kecamatan(),
        Collections.frequency(cases, year - 3),
        Collections.frequency(cases, year - 2),
        Collections.frequency(cases, year - 1),
        "=SUM(D%1$d:F%1$d)".formatted(row + 1));
  }

  private static String sum(String column, int rows) {
    return "=SUM(%1$s7:%1$s%2$d)".formatted(column, rows);
  }

  private static void put(Sheet sheet, int row, Object... values) {
    for (int at = 0; at < values.length; at++) {
      Layout.put(sheet, row, at, values[at]);
    }
  }
}
