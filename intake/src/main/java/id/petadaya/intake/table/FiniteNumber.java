package id.petadaya.intake.table;

/** Reads a number as files store it: digits, a dot, an exponent. */
final class FiniteNumber {

  private FiniteNumber() {}

  /** NaN when the text is no finite number; never takes words such as "NaN" or "0x1p3" for one. */
  static double of(String text) {
    String plain = text.strip();
    for (int at = 0; at < plain.length(); at++) {
      char sign = plain.charAt(at);
      if ((sign < '0' || sign > '9') && "+-.eE".indexOf(sign) < 0) {
        return Double.NaN;
      }
    }
    try {
      double value =
          plain.isEmpty() || plain.length() > 400 ? Double.NaN : Double.parseDouble(plain);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
