package id.petadaya.assess;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.kernel.Indonesian;
import id.petadaya.registry.Observation;
import java.util.List;

/**
 * A finding with the figures behind it.
 *
 * @param used the observations that were judged, newest first; empty when nothing was known
 * @param others figures for the same thing that were not used, with the reason told by their place in
 *     the order: an older record, another unit, another place
 */
public record Judged(
    Indicator indicator, Finding finding, List<Observation> used, List<Observation> others) {

  public Judged {
    used = List.copyOf(used);
    others = List.copyOf(others);
  }

  boolean isSimulated() {
    return used.stream().anyMatch(Observation::simulated);
  }

  /** Judged by an answer of the 13-column sheet, not by a figure against the threshold. */
  public boolean isAnswer() {
    return !used.isEmpty() && used.getFirst().isAnswer();
  }

  /** "18 kasus"; "ada" or "tidak ada" for an answer without a count; "–" when nothing is known. */
  public String figure() {
    return switch (finding) {
      case Finding.Met met -> figure(met.observed());
      case Finding.NotMet notMet -> figure(notMet.observed());
      case Finding.Unknown unknown -> "–";
    };
  }

  private String figure(double value) {
    return Observation.figure(value, used.isEmpty() ? "" : used.getFirst().unit());
  }

  /** What it was held against, for a narrow column: "≥ 1"; an answer is held against nothing. */
  public String held(Threshold threshold) {
    return isAnswer()
        ? "jawaban"
        : threshold.direction().sign() + " " + Indonesian.number(threshold.value());
  }
}
