package id.petadaya.collect;

import id.petadaya.access.Stationery;
import id.petadaya.instruments.documents.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of letters as the office's pattern has them: {@code ST/0012/I/KA/PM.00/2020/BNNP}. */
final class LetterNumber {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?::([1-9]))?}");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private LetterNumber() {}

  /**
   * @param sequence from 1 within register and year
   * @param dated month and year stand in the number
   */
  static String of(Stationery paper, Document.Letter letter, int sequence, LocalDate dated) {
    Map<String, String> values = Map.of(
        "sifat", letter.nature(),
        "urut", String.valueOf(sequence),
        "bulan", ROMAN.get(dated.getMonthValue() - 1),
        "penerbit", paper.issuer(),
        "klasifikasi", letter.classification(),
        "tahun", String.valueOf(dated.getYear()),
        "kantor", paper.officeCode());
    return PLACE
        .matcher(paper.numberPattern())
        .replaceAll(place -> Matcher.quoteReplacement(
            filled(values.getOrDefault(place.group(1), place.group()), place.group(2))));
  }

  private static String filled(String value, String width) {
    return width == null || value.length() >= Integer.parseInt(width)
        ? value
        : "0".repeat(Integer.parseInt(width) - value.length()) + value;
  }
}
