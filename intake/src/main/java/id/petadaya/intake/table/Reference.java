package id.petadaya.intake.table;

import java.util.regex.Pattern;

/** Places as spreadsheets write them: {@code BC12} is row 11, column 54. */
final class Reference {

  private static final Pattern ONE = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

  private Reference() {}

  static boolean isOne(String place) {
    return ONE.matcher(place).matches();
  }

  static int row(String place) {
    return Integer.parseInt(place.substring(letters(place))) - 1;
  }

  static int column(String place) {
    int column = 0;
    for (int at = 0; at < letters(place); at++) {
      column = column * 26 + place.charAt(at) - 'A' + 1;
    }
    return column - 1;
  }

  private static int letters(String place) {
    int at = 0;
    while (at < place.length() && place.charAt(at) >= 'A' && place.charAt(at) <= 'Z') {
      at++;
    }
    return at;
  }
}
