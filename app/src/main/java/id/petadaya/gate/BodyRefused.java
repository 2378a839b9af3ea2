package id.petadaya.gate;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body that is longer than its route takes (413), or comes too slowly (408). */
public final class BodyRefused extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;

  BodyRefused(int status) {
    super("body refused with " + status);
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** The refusal among the causes of a failure, if it is one. */
  public static @Nullable BodyRefused in(Throwable failed) {
    for (Throwable one = failed; one != null; one = one.getCause()) {
      if (one instanceof BodyRefused refused) {
        return refused;
      }
    }
    return null;
  }
}
