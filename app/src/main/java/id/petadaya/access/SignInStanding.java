package id.petadaya.access;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many tries a name has left, for the words of the sign-in form. */
@Component
public class SignInStanding {

  private final Attempts attempts;

  SignInStanding(Attempts attempts) {
    this.attempts = attempts;
  }

  /**
   * @param left tries before the name has to wait
   * @param lockedUntil null when the name may try now
   */
  public record Standing(int left, @Nullable OffsetDateTime lockedUntil) {}

  /** The same for names that exist and names that do not. */
  public Standing of(String username) {
    Attempts.Standing kept = attempts.of(username);
    return new Standing(kept.left(), kept.lockedUntil());
  }
}
