package id.petadaya.queue.web;

import id.petadaya.access.Waiting;
import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Antrean: what waits for the viewer, oldest first.
 *
 * @param title "11 menunggu keputusan Anda"
 * @param chosen the row whose preview is drawn; null when the list is empty
 * @param opened the preview was asked for by its address: a phone shows it alone
 * @param empty said when there is no row
 * @param foot said below the last row; null when there are more pages
 */
public record QueuePage(
    String title,
    List<Filter> filters,
    String filter,
    boolean newestFirst,
    String orderHref,
    List<Row> rows,
    @Nullable Chosen chosen,
    boolean opened,
    String empty,
    @Nullable String foot,
    @Nullable String previousHref,
    @Nullable String nextHref) {

  public QueuePage {
    filters = List.copyOf(filters);
    rows = List.copyOf(rows);
  }

  /** One filter with its exact count. */
  public record Filter(
      String key, String label, String icon, String count, String href, boolean apart) {}

  /**
   * @param age "7 hari", "3 jam", "–"
   * @param old five days or more
   */
  public record Row(
      String key,
      String kind,
      String icon,
      String subject,
      String reason,
      String age,
      boolean old,
      String chooseHref,
      boolean chosen) {}

  /**
   * What is known of the chosen row.
   *
   * @param about "Wilayah, menunggu 7 hari"
   * @param askHref where data is asked for; null for what has none
   * @param later "Ditunda sampai 17 Januari 2020"; null when it waits now
   */
  public record Chosen(
      String key,
      String icon,
      String about,
      String subject,
      String reason,
      boolean simulated,
      Waiting.Preview preview,
      @Nullable Words note,
      String href,
      String deed,
      @Nullable String askHref,
      @Nullable String later,
      boolean canWait) {}
}
