package id.petadaya.collect.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All activities, newest first.
 *
 * @param sourcesHref where all sources are seen together; null while nobody was asked for anything
 */
public record ActivityListPage(
    List<Row> rows, @Nullable String sourcesHref, @Nullable String planHref) {

  public ActivityListPage {
    rows = List.copyOf(rows);
  }

  /**
   * @param days "16 dan 21 Januari 2020"
   * @param visits "6 kunjungan, 2 selesai"
   * @param requests "11 diminta, 4 diterima"
   */
  public record Row(
      String href, String title, String days, String visits, String requests, boolean simulated) {}
}
