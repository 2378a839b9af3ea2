package id.petadaya.vault.web;

import id.petadaya.kernel.Trouble;
import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Persons of the area as pseudonyms. Searching posts {@code nik}, or {@code nama} and {@code tahun}, to
 * {@code /kerja/orang/pencarian}: never in an address.
 *
 * @param maySearch the viewer compares persons
 * @param mayReview the viewer reviews openings in need
 */
public record PersonListPage(
    Words summary,
    List<Row> rows,
    boolean maySearch,
    boolean mayReview,
    boolean searched,
    @Nullable Trouble trouble) {

  public PersonListPage {
    rows = List.copyOf(rows);
  }

  /** One person: {@code tone} as the states of other lists. */
  public record Row(
      String href,
      String alias,
      String area,
      String kept,
      String state,
      String tone,
      boolean simulated) {}
}
