package id.petadaya.collect.web;

import java.util.List;

/**
 * A suggested round beside the plan as it is.
 *
 * @param feasible every rule that must hold does
 * @param changes whether anything would move
 */
public record SuggestionPage(
    String title,
    String base,
    boolean feasible,
    boolean changes,
    List<Row> rows,
    List<Reason> reasons) {

  public SuggestionPage {
    rows = List.copyOf(rows);
    reasons = List.copyOf(reasons);
  }

  /**
   * One visit.
   *
   * @param slot as the form sends it back, "2020-01-16|09:30|1"
   */
  public record Row(
      String id, String slot, String institution, String now, String then, boolean moved) {}

  /** One rule in words. */
  public record Reason(String words, boolean holds) {}
}
