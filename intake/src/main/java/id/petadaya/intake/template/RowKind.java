package id.petadaya.intake.template;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the first words of a row say about it. */
final class RowKind {

  private static final Pattern TOTAL = Pattern.compile(
      "^(?:sub\\s*-?\\s*|grand\\s+)?(?:jumlah|total|jml|jlh|jmlh|jumlah\\s+total|subtotal|keseluruhan)(?![a-z]).*",
      Pattern.DOTALL);
  private static final Pattern NOTE = Pattern.compile(
      "^(?:catatan|ket|keterangan|sumber|source|note|notes|nb|n\\.b|mengetahui|disusun|dibuat|diketahui|penanggung jawab|lampiran|tembusan)(?![a-z]).*|^\\*+\\)?\\s.*|^\\d\\)\\s+\\p{L}.*|^[¹²³].*",
      Pattern.DOTALL);

  private RowKind() {}

  static boolean isTotal(String text) {
    return text.length() < 80
        && !text.isEmpty()
        && "jtsgkJTSGK".indexOf(text.charAt(0)) >= 0
        && TOTAL.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
  }

  static boolean isNote(String text) {
    return NOTE.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
  }
}
