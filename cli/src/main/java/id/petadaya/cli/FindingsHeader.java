package id.petadaya.cli;

import id.petadaya.analysis.indicator.Indicator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The first line of a findings file: where the area and each indicator stand. */
final class FindingsHeader {

  private static final Set<String> AREA_NAMES = Set.of("area", "kode", "id");

  private final int columns;
  private final int areaColumn;
  private final int[] columnOf = new int[Indicator.all().size()];

  private FindingsHeader(CsvCells cells, String file) {
    columns = cells.count();
    areaColumn = findArea(cells);
    Arrays.fill(columnOf, -1);
    for (int column = 0; column < columns; column++) {
      int at = column;
      Indicator.find(cells.text(column)).ifPresent(indicator -> place(indicator, at, file));
    }
  }

  /** Reads the next record as the header; refuses a file that can hold no findings. */
  static FindingsHeader read(CsvCells cells, String file) {
    if (!cells.next()) {
      throw new Refusal(
          "%s kosong. Baris pertama harus berisi judul kolom: area,P1,…,D5.".formatted(file));
    }
    FindingsHeader header = new FindingsHeader(cells, file);
    header.refuseUseless(cells, file);
    return header;
  }

  int columns() {
    return columns;
  }

  int areaColumn() {
    return areaColumn;
  }

  /** The column of an indicator, by its place in the sheet from 0; -1 when the file has none. */
  int column(int indicator) {
    return columnOf[indicator];
  }

  /** What the header leaves out, Indonesian. */
  List<String> notes() {
    List<String> missing = Indicator.all().stream()
        .filter(each -> columnOf[each.ordinal()] < 0)
        .map(Indicator::code)
        .toList();
    return missing.isEmpty()
        ? List.of()
        : List.of("Kolom %s tidak ada; temuannya dianggap belum diketahui untuk semua wilayah."
            .formatted(String.join(", ", missing)));
  }

  private static int findArea(CsvCells cells) {
    return IntStream.range(0, cells.count())
        .filter(column -> AREA_NAMES.contains(cells.text(column).strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(-1);
  }

  private void place(Indicator indicator, int column, String file) {
    if (columnOf[indicator.ordinal()] >= 0) {
      throw new Refusal("%s memuat dua kolom untuk %s (%s). Hapus salah satu."
          .formatted(file, indicator.code(), indicator.column()));
    }
    columnOf[indicator.ordinal()] = column;
  }

  private void refuseUseless(CsvCells cells, String file) {
    if (columns == 1 && cells.text(0).contains(";")) {
      throw new Refusal(
          "%s memakai titik koma. Simpan ulang sebagai CSV dengan koma.".formatted(file));
    }
    if (areaColumn < 0) {
      throw new Refusal("%s tidak memuat kolom \"area\" dengan kode wilayah.".formatted(file));
    }
    if (Arrays.stream(columnOf).allMatch(column -> column < 0)) {
      throw new Refusal(
          "%s tidak memuat satu pun kolom indikator (P1 sampai D5, atau i01 sampai i13)."
              .formatted(file));
    }
  }
}
