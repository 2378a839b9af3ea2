package id.petadaya.assess;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Indicator;
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
}
