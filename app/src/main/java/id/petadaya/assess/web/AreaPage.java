package id.petadaya.assess.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One area: its category in words, what would change it, and the thirteen findings with their
 * figures.
 *
 * @param name "Kelurahan Alak"
 * @param above "Kecamatan Alak, Kota Kupang"
 * @param tab {@code temuan}, {@code potensi}, {@code riwayat} or {@code dokumen}
 * @param flips what would change the category; absent when nothing is assessed
 * @param news "Ada kabar baru: P1 menjadi 18 kasus."; null when the draft is up to date
 * @param decision the form "Tetapkan kategori"; null when this person may not decide
 * @param origin the panel "Asal angka" opened by its own address; null on the plain page
 */
public record AreaPage(
    String code,
    String name,
    String above,
    String city,
    @Nullable Locator locator,
    Badge badge,
    boolean simulated,
    Words sentence,
    @Nullable String reason,
    List<Tab> tabs,
    String tab,
    List<Year> years,
    @Nullable Flips flips,
    @Nullable Words news,
    boolean unverified,
    List<Group> groups,
    List<Card> potential,
    List<Past> history,
    List<Document> documents,
    @Nullable Decision decision,
    @Nullable OriginPanel origin) {

  public AreaPage {
    tabs = List.copyOf(tabs);
    years = List.copyOf(years);
    groups = List.copyOf(groups);
    potential = List.copyOf(potential);
    history = List.copyOf(history);
    documents = List.copyOf(documents);
  }

  /** Where the area lies in its city. Paths are SVG path data inside {@code viewBox}. */
  public record Locator(String viewBox, String city, String area) {}

  /** One tab and how much is in it. */
  public record Tab(String key, String label, String count, String href) {}

  /**
   * One year of the strip, newest last, three at most.
   *
   * @param newMethod the method changed before this year
   */
  public record Year(String label, String note, boolean current, boolean newMethod) {}

  /**
   * What would change the category.
   *
   * @param text two lines at most
   * @param brief one line for the phone, which opens the whole text
   */
  public record Flips(Words text, Words brief) {}

  /** "Pokok: 4 terpenuhi, 2 tidak, 2 belum diketahui" and its rows. */
  public record Group(String title, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One finding. Zero is "0", unknown is "–": the two never look alike.
   *
   * @param code P1 to P8, D1 to D5
   * @param state {@code met}, {@code not_met} or {@code unknown}
   * @param originHref where the figure's origin opens; null for an unknown finding
   * @param askHref where the data is asked for; given instead of a source when unknown
   */
  public record Row(
      String code,
      String indicator,
      String state,
      String stateLabel,
      String figure,
      @Nullable String originHref,
      String threshold,
      String period,
      @Nullable String source,
      @Nullable String askHref,
      String age,
      boolean stale) {}

  /**
   * One thing the area could grow: a group, a skill, a raw material.
   *
   * @param href the filled-in form that it was told in; null when it came otherwise
   */
  public record Card(
      String kind,
      String title,
      String text,
      String source,
      @Nullable String href) {}

  /** One earlier assessment. */
  public record Past(String period, Badge badge, String ruleSet, String decided, Words reason) {}

  /** A file or report of this area. */
  public record Document(String title, String kind, String when, String href) {}

  /**
   * The form "Tetapkan kategori": posts {@code category}, {@code reason} and, when something is
   * unknown, {@code aware} to {@code href}.
   *
   * @param label "Tetapkan kategori", or "Tinjau ulang" after a decision
   * @param choices categories inside the range only
   * @param aware "Saya tahu 3 temuan belum diketahui"; null when everything is known
   */
  public record Decision(
      String label,
      boolean primary,
      String href,
      List<Choice> choices,
      @Nullable String aware) {
    public Decision {
      choices = List.copyOf(choices);
    }
  }
}
