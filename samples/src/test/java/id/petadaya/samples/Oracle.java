package id.petadaya.samples;

import id.petadaya.analysis.indicator.Indicator;
import java.util.Collection;

/**
 * {@code klasik-default@1} once more, as plainly as it can be said, so that samples are not checked
 * with the engine they are to check.
 */
final class Oracle {

  private Oracle() {}

  static String best(Target target) {
    return category(main(target.met()), supporting(target.met()));
  }

  static String worst(Target target) {
    return category(
        main(target.met()) + main(target.unknown()),
        supporting(target.met()) + supporting(target.unknown()));
  }

  static boolean assessed(Target target) {
    return 13 - target.unknown().size() >= 7;
  }

  static long main(Collection<Indicator> some) {
    return some.stream().filter(i -> i.kind() == Indicator.Kind.MAIN).count();
  }

  static long supporting(Collection<Indicator> some) {
    return some.size() - main(some);
  }

  private static String category(long main, long supporting) {
    if (main >= 5 && supporting >= 4) {
      return "BAHAYA";
    }
    return main >= 3 ? "WASPADA" : main >= 1 ? "SIAGA" : "AMAN";
  }

  /** The six classes of the legend: four categories, RENTANG and BELUM_DINILAI. */
  static String legend(Target target) {
    if (!assessed(target)) {
      return "BELUM_DINILAI";
    }
    return best(target).equals(worst(target)) ? best(target) : "RENTANG";
  }
}
