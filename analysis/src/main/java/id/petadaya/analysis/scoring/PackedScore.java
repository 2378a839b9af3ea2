package id.petadaya.analysis.scoring;

/** Reads a score that {@link BulkScoring} packed into an int, 23 bits in use. */
public final class PackedScore {

  private static final Category[] CATEGORIES = Category.values();

  private PackedScore() {}

  static int pack(Score score) {
    return (score.isAssessed() ? 1 : 0)
        | score.best().ordinal() << 1
        | score.worst().ordinal() << 3
        | score.mainMet() << 5
        | score.mainUnknown() << 9
        | score.supportingMet() << 13
        | score.supportingUnknown() << 16
        | score.flipCount() << 19;
  }

  public static State state(int packed) {
    return (packed & 1) == 1 ? State.DINILAI : State.BELUM_DINILAI;
  }

  public static Category best(int packed) {
    return CATEGORIES[packed >> 1 & 3];
  }

  public static Category worst(int packed) {
    return CATEGORIES[packed >> 3 & 3];
  }

  /** 0 to 8. */
  public static int mainMet(int packed) {
    return packed >> 5 & 15;
  }

  /** 0 to 8. */
  public static int mainUnknown(int packed) {
    return packed >> 9 & 15;
  }

  /** 0 to 5. */
  public static int supportingMet(int packed) {
    return packed >> 13 & 7;
  }

  /** 0 to 5. */
  public static int supportingUnknown(int packed) {
    return packed >> 16 & 7;
  }

  /** 0 to 13. */
  public static int flips(int packed) {
    return packed >> 19 & 15;
  }
}
