package id.petadaya;

import id.petadaya.access.Scope;
import id.petadaya.kernel.Recurring;
import id.petadaya.vault.DestroyOriginals;
import id.petadaya.vault.Retention;
import java.time.Duration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Ends the keeping of persons and of files as they came once a day, beginning a quarter of an hour after the start. */
@Component
@Lazy(false)
class NightlyRetention extends Recurring {

  private final Retention retention;
  private final DestroyOriginals originals;

  NightlyRetention(Retention retention, DestroyOriginals originals) {
    super(Duration.ofMinutes(15), Duration.ofDays(1));
    this.retention = retention;
    this.originals = originals;
  }

  /** Looks at everybody, a few hundred a transaction, until nobody is left who is over. */
  @Override
  protected void once() {
    Scope.everywhere().run(() -> {
      Retention.Done done = retention.run();
      while (done.more()) {
        done = retention.run();
      }
      while (originals.run().more()) {
        // a hundred a transaction
      }
      originals.finish();
    });
  }
}
