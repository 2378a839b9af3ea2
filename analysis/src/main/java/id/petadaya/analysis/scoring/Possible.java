package id.petadaya.analysis.scoring;

/** The categories still possible for an area, given what is not known yet. */
public record Possible(Category best, Category worst) {

  public Possible {
    if (best.compareTo(worst) > 0) {
      throw new IllegalArgumentException(
          "The best category (%s) must not be graver than the worst (%s).".formatted(best, worst));
    }
  }

  public boolean isCertain() {
    return best == worst;
  }

  /** How many steps lie between best and worst, 0 to 3. */
  public int width() {
    return worst.ordinal() - best.ordinal();
  }

  /** "SIAGA" or "SIAGA sampai WASPADA". */
  @Override
  public String toString() {
    return isCertain() ? best.name() : best + " sampai " + worst;
  }
}
