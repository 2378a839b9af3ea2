package id.petadaya.assess.web;

import id.petadaya.kernel.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The officer's home: the map of categories and the list that says the same in words.
 *
 * @param area the office's area, "Kota Kupang"
 * @param unit what the parts are called: "kelurahan", "desa dan kelurahan"
 * @param coverage length of the filled part of the coverage bar, 0 to 92
 * @param approximate some outline is approximate
 * @param tiles address of the tile description, {@code /tiles/{boundary}.json}
 * @param bounds degrees west, south, east and north of the area where the boundary holds more than
 *     that, with commas; else empty
 * @param regions regencies and cities of a province's office, the chosen one marked; else empty
 * @param subdistricts empty where there would be hundreds
 * @param values address of the value array, {@code /values/{level}/{period}/{ruleset}}
 * @param rows gravest first, not assessed after AMAN
 * @param note said above the list: "Hasil dari aturan yang berbeda tidak dapat dibandingkan langsung."
 */
public record MapPage(
    String area,
    String unit,
    List<Choice> periods,
    List<Choice> ruleSets,
    String period,
    String ruleSet,
    boolean unverified,
    boolean simulated,
    boolean approximate,
    int assessed,
    int total,
    int coverage,
    Counts counts,
    String tiles,
    String bounds,
    String values,
    List<Choice> regions,
    List<Choice> subdistricts,
    List<Row> rows,
    @Nullable String note,
    @Nullable String planHref,
    String downloadHref) {

  public MapPage {
    periods = List.copyOf(periods);
    ruleSets = List.copyOf(ruleSets);
    regions = List.copyOf(regions);
    subdistricts = List.copyOf(subdistricts);
    rows = List.copyOf(rows);
    if (counts.sum() != rows.size() || total != rows.size()) {
      throw new IllegalArgumentException(
          "The counts add up to %d, the register to %d, the rows to %d; all three must agree."
              .formatted(counts.sum(), total, rows.size()));
    }
  }

  /** How many areas are in each state. A range is counted once, as uncertain. */
  public record Counts(
      int bahaya, int waspada, int siaga, int aman, int uncertain, int notAssessed) {

    int sum() {
      return bahaya + waspada + siaga + aman + uncertain + notAssessed;
    }
  }

  /**
   * One area.
   *
   * @param main met main indicators, "–" when not assessed
   * @param unknown number of findings that nobody has answered yet
   */
  public record Row(
      String code,
      String name,
      String subdistrict,
      Badge badge,
      String main,
      String supporting,
      int unknown,
      String href) {

    /** The legend row under which it is counted: 4, 3, 2, 1, range or 0. */
    public String kind() {
      return badge.split() ? "range" : String.valueOf(badge.best());
    }
  }

  /** The first area that is not assessed, kept in sight at the foot of the list; null when there is none. */
  public @Nullable Row firstNotAssessed() {
    return rows.stream().filter(row -> row.badge().best() == 0).findFirst().orElse(null);
  }
}
