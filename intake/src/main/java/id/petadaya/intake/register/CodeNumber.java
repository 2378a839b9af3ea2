package id.petadaya.intake.register;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;

/**
 * Area codes as numbers that sort in the order of the register, a parent just before what it holds:
 * ten digits filled up with zeros, then the level.
 */
final class CodeNumber {

  private static final int[] SPAN = {8, 6, 4, 0};

  private CodeNumber() {}

  static long of(String code) {
    long digits = 0;
    int count = 0;
    for (int at = 0; at < code.length(); at++) {
      if (code.charAt(at) != '.') {
        digits = digits * 10 + (code.charAt(at) - '0');
        count++;
      }
    }
    int level = count == 10 ? 3 : count / 2 - 1;
    return digits * power(10 - count) * 4 + level;
  }

  /** The first number beyond everything that the area holds. */
  static long end(long number) {
    return (number / 4 + power(SPAN[(int) (number % 4)])) * 4;
  }

  static AreaLevel level(long number) {
    return AreaLevel.values()[(int) (number % 4)];
  }

  static AreaCode code(long number) {
    String digits = "%010d".formatted(number / 4);
    return new AreaCode(
        switch (level(number)) {
          case PROVINSI -> digits.substring(0, 2);
          case KABKOTA -> digits.substring(0, 2) + "." + digits.substring(2, 4);
          case KECAMATAN ->
            digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6);
          case DESKEL ->
            digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6)
                + "." + digits.substring(6);
        });
  }

  private static long power(int exponent) {
    long power = 1;
    for (int at = 0; at < exponent; at++) {
      power *= 10;
    }
    return power;
  }
}
