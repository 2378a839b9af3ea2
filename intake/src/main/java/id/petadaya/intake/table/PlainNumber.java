package id.petadaya.intake.table;

import java.math.BigDecimal;

/** Writes a number without exponent and without a needless ".0": 5, 0.25, 5371010101700001. */
final class PlainNumber {

  private PlainNumber() {}

  static String of(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    if (!Double.isFinite(value)) {
      return "";
    }
    String shortest = Double.toString(value);
    return shortest.indexOf('E') < 0 && !shortest.endsWith("0")
        ? shortest
        : new BigDecimal(shortest).stripTrailingZeros().toPlainString();
  }
}
