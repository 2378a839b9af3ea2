package id.petadaya.vault.web;

import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Openings in need, for those who review them. Posts {@code putusan} ({@code wajar} or {@code
 * tidak-wajar}) and {@code catatan} to {@code /kerja/orang/tinjauan/{id}}.
 */
public record GlassPage(
    List<Row> rows, List<Told> told, @Nullable Trouble trouble) {

  public GlassPage {
    rows = List.copyOf(rows);
    told = List.copyOf(told);
  }

  /** One opening; {@code reviewHref} is null when it was reviewed or is the viewer's own. */
  public record Row(
      String alias,
      String who,
      String when,
      String reason,
      String state,
      String tone,
      @Nullable String reviewHref) {}

  /** One notice. */
  public record Told(String words, String when) {}
}
