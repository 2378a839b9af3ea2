package id.petadaya.intake.table;

/** Reads a number as files store it: digits, a dot, an exponent. */
final class FiniteNumber {

  /** What a double holds of whole numbers. */
  private static final long MOST_EXACT = 1L << 53;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16
  };

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

  /** A number of at most 16 signs, digits and a dot; NaN for one that is written otherwise. */
  static double ofShort(byte[] bytes, int from, int to) {
    boolean minus = from < to && bytes[from] == '-';
    int place = minus ? from + 1 : from;
    if (to <= place || to - place > 16) {
      return Double.NaN;
    }
    long digits = 0;
    int dot = -1;
    for (; place < to; place++) {
      int digit = bytes[place] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
      } else if (digit == '.' - '0' && dot < 0) {
        dot = place;
      } else {
        return Double.NaN;
      }
    }
    if (digits >= MOST_EXACT) {
      return Double.NaN;
    }
    // Both are exact in a double, so their quotient is the nearest one.
    double value = dot < 0 ? digits : digits / POWERS[to - 1 - dot];
    return minus ? -value : value;
  }

  /** A whole number of at most 9 digits; -1 when it is none. */
  static int whole(byte[] bytes, int from, int to) {
    if (from >= to || to - from > 9) {
      return -1;
    }
    int number = 0;
    for (int place = from; place < to; place++) {
      int digit = bytes[place] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
