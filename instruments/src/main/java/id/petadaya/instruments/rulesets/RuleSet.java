package id.petadaya.instruments.rulesets;

import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.analysis.scoring.Scoring;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A published way of judging areas. Never changes: what is stored with a result is {@link #id} and
 * {@link #hash}.
 *
 * @param source who states it
 * @param scoring decision table, least number of known findings, indicators in use
 * @param minimumKnownVerified whether the least number is stated by BNN
 * @param thresholds one for each indicator in use
 * @param hash 64 hexadecimal digits over the content
 */
public record RuleSet(
    String name,
    int version,
    String title,
    String source,
    Sureness sure,
    Scoring scoring,
    boolean minimumKnownVerified,
    Map<Indicator, Threshold> thresholds,
    String hash) {

  public RuleSet {
    thresholds = Collections.unmodifiableMap(new EnumMap<>(thresholds));
    if (!thresholds.keySet().equals(scoring.indicators())) {
      throw new IllegalArgumentException("Thresholds are for %s, but the scoring reads %s."
          .formatted(thresholds.keySet(), scoring.indicators()));
    }
  }

  /** name@version, as in {@code klasik-default@1}. */
  public String id() {
    return name + "@" + version;
  }

  public Threshold threshold(Indicator indicator) {
    return Optional.ofNullable(thresholds.get(indicator))
        .orElseThrow(() ->
            new IllegalArgumentException("%s does not read %s.".formatted(id(), indicator.code())));
  }

  /** Whether anything that decides a category is an assumption, to be shown as BELUM DIVERIFIKASI. */
  public boolean isUnverified() {
    return !minimumKnownVerified
        || scoring.table().rows().stream().anyMatch(row -> !row.verified())
        || thresholds.values().stream().anyMatch(threshold -> !threshold.verified());
  }

  /** How sure the source is, as the dossier marks it. */
  public enum Sureness {
    /** Stated by BNN or by two sources that agree. */
    A,
    /** One credible source. */
    B,
    /** An assumption. */
    C
  }
}
