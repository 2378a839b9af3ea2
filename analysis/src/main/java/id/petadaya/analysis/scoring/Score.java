package id.petadaya.analysis.scoring;

import id.petadaya.analysis.indicator.Indicator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set says of one area.
 *
 * @param possible best and worst, always both, also when not assessed
 * @param mainMet 0 to 8
 * @param supportingMet 0 to 5
 * @param flips in the order of the indicators; an unknown may appear twice, once per answer
 * @param firstQuestion the unknown whose answer settles most; null when no single answer settles
 *     anything
 */
public record Score(
    State state,
    Possible possible,
    int mainMet,
    int mainUnknown,
    int supportingMet,
    int supportingUnknown,
    List<Flip> flips,
    @Nullable Indicator firstQuestion) {

  public Score {
    flips = List.copyOf(flips);
  }

  public Category best() {
    return possible.best();
  }

  public Category worst() {
    return possible.worst();
  }

  public boolean isAssessed() {
    return state == State.DINILAI;
  }

  /** How many findings have a change that changes the pair, 0 to 13. */
  public int flipCount() {
    return (int) flips.stream().map(Flip::indicator).distinct().count();
  }

  public Optional<Indicator> findFirstQuestion() {
    return Optional.ofNullable(firstQuestion);
  }

  /** Single changes that make the area graver: best or worst rises, neither falls. */
  public List<Flip> raising() {
    return flips.stream().filter(flip -> moves(flip.gives(), 1)).toList();
  }

  /** Single changes that make the area calmer: best or worst falls, neither rises. */
  public List<Flip> lowering() {
    return flips.stream().filter(flip -> moves(flip.gives(), -1)).toList();
  }

  private boolean moves(Possible after, int direction) {
    return direction * Integer.signum(after.best().compareTo(best())) >= 0
        && direction * Integer.signum(after.worst().compareTo(worst())) >= 0;
  }
}
