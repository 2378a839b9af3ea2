package id.petadaya.access;

import java.lang.ScopedValue.CallableOp;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which connections a piece of work takes, and how long one statement of it may last. Each lane has
 * its own, so that a crowd in one leaves the others free. A request's lane follows from its address;
 * work of the program itself, which nobody waits for, is a {@link #JOB}.
 */
public enum Lane {
  /** Whoever comes by: tiles, pages without an account. */
  PUBLIC(6, Duration.ofSeconds(2), Duration.ofSeconds(2)),
  /** Phones. */
  FIELD(6, Duration.ofSeconds(15), Duration.ofSeconds(10)),
  /** People at work and their programs, also while they sign in. */
  OFFICE(8, Duration.ofSeconds(15), Duration.ofSeconds(5)),
  JOB(4, Duration.ofMinutes(10), Duration.ofSeconds(30));

  private static final ScopedValue<Lane> HELD = ScopedValue.newInstance();

  /** With the sign of life: a crowd of strangers is no reason to restart the program. */
  private static final List<String> OFFICES =
      List.of("/kerja", "/api/", "/values/", "/masuk", "/keluar", "/menyiapkan", "/health");

  private final Limits usual;

  Lane(int connections, Duration statement, Duration waiting) {
    this.usual = new Limits(connections, statement, waiting);
  }

  /**
   * What a lane may take.
   *
   * @param connections at the same time
   * @param statement longest time of one statement
   * @param waiting longest wait for a free connection
   */
  public record Limits(int connections, Duration statement, Duration waiting) {}

  /** What a setting says of a lane; what it leaves out is as usual. */
  public record Wanted(
      @Nullable Integer connections,
      @Nullable Duration statement,
      @Nullable Duration waiting) {}

  public Limits limits(@Nullable Wanted wanted) {
    if (wanted == null) {
      return usual;
    }
    return new Limits(
        wanted.connections() == null ? usual.connections() : wanted.connections(),
        wanted.statement() == null ? usual.statement() : wanted.statement(),
        wanted.waiting() == null ? usual.waiting() : wanted.waiting());
  }

  /** The lane of the work that runs now in this thread. */
  public static Lane current() {
    return HELD.orElse(JOB);
  }

  /** The lane of a request, by its path. */
  public static Lane of(String path) {
    if (path.startsWith("/openrosa/") || path.startsWith("/lapangan")) {
      return FIELD;
    }
    return OFFICES.stream().anyMatch(path::startsWith) ? OFFICE : PUBLIC;
  }

  public <T, X extends Throwable> T call(CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(HELD, this).<T, X>call(work);
  }
}
