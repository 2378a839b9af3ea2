package id.petadaya.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A room that has things waiting for people. Each answers for the roles and the area of the viewer
 * only; the page "Antrean" gathers what all rooms say.
 */
public interface WaitingSource {

  /** What waits for this viewer to act, in any order. */
  List<Waiting> waitingFor(Viewer viewer);

  /** What was settled inside the viewer's area since then. */
  default List<Waiting> settledSince(Viewer viewer, Instant since) {
    return List.of();
  }

  /** What to know before deciding; empty when the key is not this room's. */
  default Optional<Waiting.Preview> preview(Viewer viewer, Waiting one) {
    return Optional.empty();
  }
}
