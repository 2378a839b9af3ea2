package id.petadaya.analysis.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Counts per category as somebody published them, with what was left unsaid. Papers contradict
 * themselves; this says where, and never repairs a figure.
 *
 * @param place as published, with the period
 * @param counts only the categories that were stated
 * @param statedTotal the total that was stated; null when none was
 * @param register areas in the official register; null when not known
 */
public record PublishedRecap(
    String place,
    Map<Category, Integer> counts,
    @Nullable Integer statedTotal,
    @Nullable Integer register) {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  public PublishedRecap {
    EnumMap<Category, Integer> kept = new EnumMap<>(Category.class);
    kept.putAll(counts);
    counts = Map.copyOf(kept);
    if (counts.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "A published count must be 0 or more: %s.".formatted(counts));
    }
  }

  /** The stated categories added. */
  public int sum() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** WASPADA and BAHAYA added; empty unless both are stated. */
  public OptionalInt rawan() {
    Integer waspada = counts.get(Category.WASPADA);
    Integer bahaya = counts.get(Category.BAHAYA);
    return waspada == null || bahaya == null
        ? OptionalInt.empty()
        : OptionalInt.of(waspada + bahaya);
  }

  /** Areas of the register in no stated category; empty when the register is not known. */
  public OptionalInt notAssessed() {
    return register == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, register - sum()));
  }

  /**
   * What contradicts in the figures themselves, one Indonesian sentence each with the difference;
   * empty when they agree. Fewer areas than the register is partial coverage, no contradiction.
   */
  public List<String> contradictions() {
    List<String> found = new ArrayList<>();
    if (statedTotal != null && statedTotal != sum()) {
      found.add("%s: jumlah kategori %s, padahal disebut %s (selisih %s)."
          .formatted(place, figure(sum()), figure(statedTotal), difference(sum(), statedTotal)));
    }
    if (register != null && sum() > register) {
      found.add("%s: jumlah kategori %s, padahal register hanya memuat %s wilayah (lebih %s)."
          .formatted(place, figure(sum()), figure(register), figure(sum() - register)));
    }
    return found;
  }

  /** What contradicts between this and its parts, such as a province and its districts. */
  public List<String> contradictionsWith(Collection<PublishedRecap> parts) {
    List<String> found = new ArrayList<>();
    for (Category category : Category.values()) {
      Integer stated = counts.get(category);
      int added =
          parts.stream().mapToInt(part -> part.counts.getOrDefault(category, 0)).sum();
      if (stated != null && stated != added) {
        found.add("%s: rincian %s berjumlah %s, padahal disebut %s (selisih %s)."
            .formatted(place, category, figure(added), figure(stated), difference(added, stated)));
      }
    }
    return found;
  }

  /** What contradicts between two accounts of the same place and period, such as two outlets. */
  public List<String> contradictionsWith(PublishedRecap other) {
    List<String> found = new ArrayList<>();
    for (Category category : Category.values()) {
      Integer mine = counts.get(category);
      Integer theirs = other.counts.get(category);
      if (mine != null && theirs != null && !mine.equals(theirs)) {
        found.add("%s: %s disebut %s dan juga %s (selisih %s)."
            .formatted(place, category, figure(mine), figure(theirs), difference(mine, theirs)));
      }
    }
    return found;
  }

  private static String difference(int one, int other) {
    return figure(Math.abs(one - other));
  }

  private static String figure(int count) {
    return String.format(INDONESIAN, "%,d", count);
  }
}
