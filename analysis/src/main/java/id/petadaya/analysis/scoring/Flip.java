package id.petadaya.analysis.scoring;

import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Indicator;

/**
 * One finding changed by itself such that the pair of best and worst changes: an unknown resolved,
 * or a known one reversed.
 *
 * @param to MET or NOT_MET
 * @param gives the pair after the change, never the pair before
 */
public record Flip(Indicator indicator, Status from, Status to, Possible gives) {

  public Flip {
    if (to == Status.UNKNOWN || from == to) {
      throw new IllegalArgumentException(
          "A finding does not flip from %s to %s.".formatted(from, to));
    }
  }

  /** Whether an open question is answered, rather than a known finding reversed. */
  public boolean isAnswer() {
    return from == Status.UNKNOWN;
  }
}
