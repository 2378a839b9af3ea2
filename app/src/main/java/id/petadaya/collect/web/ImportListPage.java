package id.petadaya.collect.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data masuk: the files that were handed over, newest first, and the door for the next one.
 *
 * <p>The form posts {@code berkas} (the file), {@code institution} and {@code visit} (an id, or empty)
 * to {@code /kerja/data-masuk} and goes on to the review of the new file.
 *
 * @param trouble why the last file was not taken: "Berkas terkunci kata sandi."
 * @param notice "Berkas ini sudah disimpan 16 Januari 2020. Tidak ada yang berubah."
 * @param institutions names to choose from; others may be typed
 * @param pager the way to the other files; null when all are here
 * @param visits visits that the file may belong to; the first choice is none
 */
public record ImportListPage(
    @Nullable Trouble trouble,
    @Nullable String notice,
    String limit,
    List<String> institutions,
    List<Choice> visits,
    List<Row> rows,
    @Nullable Pager pager) {

  public ImportListPage {
    institutions = List.copyOf(institutions);
    visits = List.copyOf(visits);
    rows = List.copyOf(rows);
  }

  /**
   * One file.
   *
   * @param tone how the state is drawn: {@code good}, {@code wait}, {@code bad} or {@code plain}
   * @param count "171 dari 178": rows saved, or clean so far, of those read
   */
  public record Row(
      String href,
      String fileName,
      String institution,
      String kind,
      String count,
      String state,
      String tone,
      String when,
      boolean simulated) {}
}
