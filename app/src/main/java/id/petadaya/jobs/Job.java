package id.petadaya.jobs;

import id.petadaya.analysis.area.AreaCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work.
 *
 * @param kind a stable name, {@code room.deed}
 * @param done of {@code total}; total is 0 while nobody knows
 * @param result JSON of the room's own; only when done
 * @param reason why it failed, for the person; null otherwise
 */
public record Job(
    UUID id,
    String kind,
    AreaCode area,
    String title,
    State state,
    String step,
    int done,
    int total,
    @Nullable String result,
    @Nullable String reason,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /** Where it stands. */
  public enum State {
    BERJALAN,
    SELESAI,
    GAGAL,
    /** The program stopped while it ran; nothing of it counts, and it may be started again. */
    TERPUTUS
  }

  public boolean isRunning() {
    return state == State.BERJALAN;
  }

  /** 0 to 100; null while nobody knows how much there is to do. */
  public @Nullable Integer percent() {
    return total == 0 ? null : Math.clamp(100L * done / total, 0, 100);
  }
}
