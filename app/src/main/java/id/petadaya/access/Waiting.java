package id.petadaya.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody.
 *
 * @param key stable as long as it is the same thing
 * @param reason the fact, not the rule: "7 dari 178 baris perlu dilihat"
 * @param since when it began to wait, or was settled; null when nobody noted it
 * @param href where it is decided
 */
public record Waiting(
    String key,
    Kind kind,
    String subject,
    String reason,
    @Nullable Instant since,
    String href,
    boolean simulated) {

  /** Kinds in the order of the filters. */
  public enum Kind {
    WILAYAH("Wilayah", "pin"),
    IMPOR("Impor", "file"),
    ISIAN("Isian", "clip"),
    DOKUMEN("Dokumen", "print"),
    KUNJUNGAN("Kunjungan", "calendar");

    private final String label;
    private final String icon;

    Kind(String label, String icon) {
      this.label = label;
      this.icon = icon;
    }

    public String label() {
      return label;
    }

    /** A symbol of {@code icons.svg}. */
    public String icon() {
      return icon;
    }
  }

  /**
   * What to know before deciding.
   *
   * @param marks one category, or the two ends of a range
   * @param note a sentence or two with advice; empty when there is none
   */
  public record Preview(List<Mark> marks, List<Fact> facts, String note) {

    public static final Preview NONE = new Preview(List.of(), List.of(), "");

    public Preview {
      marks = List.copyOf(marks);
      facts = List.copyOf(facts);
    }
  }

  /** A category as badges draw it. */
  public record Mark(int rank, String label) {}

  /**
   * A figure.
   *
   * @param before what it was; null when there is nothing to compare with
   */
  public record Fact(String label, @Nullable String before, String now) {}
}
