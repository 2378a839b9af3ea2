package id.petadaya.assess;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Possible;
import id.petadaya.kernel.Period;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the figures say of an area now, before anybody decides.
 *
 * @param best null together with {@code worst} when the area is not assessed
 * @param mainMet 0 to 8
 * @param supportingMet 0 to 5
 * @param flips how many findings would change the result by themselves
 */
public record Draft(
    AreaCode area,
    Period period,
    String ruleSet,
    @Nullable Category best,
    @Nullable Category worst,
    int mainMet,
    int mainUnknown,
    int supportingMet,
    int supportingUnknown,
    int flips,
    boolean simulated,
    Instant computedAt) {

  /** The same area with the category that a person decided. */
  Draft decided(Finalisation decision) {
    return new Draft(
        area,
        period,
        ruleSet,
        decision.category(),
        decision.category(),
        mainMet,
        mainUnknown,
        supportingMet,
        supportingUnknown,
        flips,
        simulated,
        computedAt);
  }

  /** Too little is known: this is not AMAN, and never counted with it. */
  public boolean isNotAssessed() {
    return best == null;
  }

  /** What the area may be; empty when it is not assessed. */
  public Optional<Possible> possible() {
    return best == null || worst == null
        ? Optional.empty()
        : Optional.of(new Possible(best, worst));
  }

  public int unknown() {
    return mainUnknown + supportingUnknown;
  }
}
