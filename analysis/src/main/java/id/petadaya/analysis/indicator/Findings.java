package id.petadaya.analysis.indicator;

import id.petadaya.analysis.indicator.Finding.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The findings of one area: one for each of the 13 indicators, unknown where nothing was given. */
public final class Findings {

  private static final Finding NOTHING = new Finding.Unknown("belum ada data");

  private final EnumMap<Indicator, Finding> byIndicator = new EnumMap<>(Indicator.class);

  private Findings(Map<Indicator, Finding> given) {
    for (Indicator indicator : Indicator.all()) {
      byIndicator.put(indicator, given.getOrDefault(indicator, NOTHING));
    }
  }

  public static Findings of(Map<Indicator, Finding> given) {
    return new Findings(given);
  }

  /** Findings without figures; what is in neither set is not met. Used by examples and tests. */
  public static Findings of(Collection<Indicator> met, Collection<Indicator> unknown) {
    EnumMap<Indicator, Finding> given = new EnumMap<>(Indicator.class);
    for (Indicator indicator : Indicator.all()) {
      given.put(indicator, new Finding.NotMet(0));
    }
    unknown.forEach(indicator -> given.put(indicator, NOTHING));
    met.forEach(indicator -> given.put(indicator, new Finding.Met(1)));
    return new Findings(given);
  }

  /** Unpacks two bit sets as made by {@link #metBits} and {@link #knownBits}; figures are 0 and 1. */
  public static Findings ofBits(int met, int known) {
    EnumMap<Indicator, Finding> given = new EnumMap<>(Indicator.class);
    for (Indicator indicator : Indicator.all()) {
      if ((known & indicator.bit()) != 0) {
        given.put(indicator, Finding.ofAnswer((met & indicator.bit()) != 0 ? 1 : 0));
      }
    }
    return new Findings(given);
  }

  public static Findings unknown() {
    return new Findings(Map.of());
  }

  public Finding of(Indicator indicator) {
    return Objects.requireNonNull(byIndicator.get(indicator));
  }

  /** A copy in which one finding is another. */
  public Findings with(Indicator indicator, Finding finding) {
    EnumMap<Indicator, Finding> changed = new EnumMap<>(byIndicator);
    changed.put(indicator, finding);
    return new Findings(changed);
  }

  /** How many of these indicators have this status, 0 to 13. */
  public int count(Set<Indicator> among, Indicator.Kind kind, Status status) {
    int count = 0;
    for (Indicator indicator : among) {
      if (indicator.kind() == kind && of(indicator).status() == status) {
        count++;
      }
    }
    return count;
  }

  /** Bits of the indicators met, see {@link Indicator#bit}; always within {@link #knownBits}. */
  public int metBits() {
    return bits(Status.MET);
  }

  /** Bits of the indicators that are met or not met. */
  public int knownBits() {
    return bits(Status.MET) | bits(Status.NOT_MET);
  }

  private int bits(Status status) {
    int bits = 0;
    for (Indicator indicator : Indicator.all()) {
      bits |= of(indicator).status() == status ? indicator.bit() : 0;
    }
    return bits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Findings that && byIndicator.equals(that.byIndicator);
  }

  @Override
  public int hashCode() {
    return byIndicator.hashCode();
  }

  @Override
  public String toString() {
    return byIndicator.toString();
  }
}
