package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.Melt;
import id.petadaya.intake.table.Cell;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the months of one row; an empty month is zero only where the row's total balances without it. */
final class MonthColumns {

  private static final double TOLERANCE = 0.005;

  /** A flaw of one cell of the row. */
  record Flawed(int column, Parsed.Flaw flaw) {}

  private final Grid grid;
  private final Head head;
  private final Around around;
  private final Melt melt;
  private final Lane value;
  private final Totals totals;

  MonthColumns(Grid grid, Head head, Around around, Melt melt, Lane value, Totals totals) {
    this.grid = grid;
    this.head = head;
    this.around = around;
    this.melt = melt;
    this.value = value;
    this.totals = totals;
    head.months().keySet().forEach(column -> totals.watch(column, value.field()));
  }

  /** Per column the month's number. */
  Map<Integer, Parsed> read(int row, Consumer<Flawed> complain) {
    Map<Integer, Parsed> months = new LinkedHashMap<>();
    double sum = 0;
    int empty = 0;
    for (int column : head.months().keySet()) {
      Parsed one = number(row, column);
      months.put(column, one);
      if (one.flaw() != null) {
        complain.accept(new Flawed(column, one.flaw()));
      }
      empty += one.first().isEmpty() ? 1 : 0;
      sum += one.first().isEmpty() ? 0 : Double.parseDouble(one.first());
    }
    Parsed total = value.main() < 0 ? Parsed.nothing(1) : number(row, value.main());
    settle(months, total.first(), sum, empty, complain);
    months.forEach((column, one) -> totals.add(column, one, false));
    return months;
  }

  private Parsed number(int row, int column) {
    return value.reader().read(new Cell[] {grid.cell(row, column)}, around.within());
  }

  private void settle(
      Map<Integer, Parsed> months, String total, double sum, int empty, Consumer<Flawed> complain) {
    boolean balances = !total.isEmpty() && Math.abs(Double.parseDouble(total) - sum) < TOLERANCE;
    if (empty == 0) {
      if (!total.isEmpty() && !balances) {
        complain.accept(new Flawed(value.main(), differs(total, sum)));
      }
      return;
    }
    boolean zero = balances && melt.emptyIsZero();
    for (Map.Entry<Integer, Parsed> month : months.entrySet()) {
      if (month.getValue().first().isEmpty() && month.getValue().flaw() == null) {
        if (zero) {
          month.setValue(Parsed.of("0"));
        }
        complain.accept(new Flawed(month.getKey(), zero ? ZERO : UNKNOWN));
      }
    }
  }

  private static final Parsed.Flaw ZERO = new Parsed.Flaw(
      "empty-is-zero", "Sel kosong dibaca 0, karena jumlah di baris ini cocok tanpa sel ini.");
  private static final Parsed.Flaw UNKNOWN = new Parsed.Flaw(
      "missing-value",
      "Angka ini belum diketahui: jumlah di baris ini tidak memastikannya. Minta angkanya.");

  static Parsed.Flaw differs(String stated, double sum) {
    return new Parsed.Flaw(
        "row-total-differs",
        "Jumlah di baris ini %s, hasil penjumlahan %s. Periksa angkanya."
            .formatted(Numbers.indonesian(Double.parseDouble(stated)), Numbers.indonesian(sum)));
  }

  Field field() {
    return value.field();
  }

  /** The month of a column as 2019-01; empty when no year is named. */
  String month(int column) {
    String month = head.months().getOrDefault(column, "");
    return month.length() > 2 ? month : around.year() == 0 ? "" : around.year() + "-" + month;
  }
}
