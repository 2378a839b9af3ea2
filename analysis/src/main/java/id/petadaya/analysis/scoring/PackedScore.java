package id.petadaya.analysis.scoring;

/** Reads a score that {@link BulkScoring} packed into an int, 23 bits in use. */
public final class PackedScore {

  private static final Category[] CATEGORIES = Category.values();

  private PackedScore() {}

  static int pack(State state, Tally tally, Possible possible, int flips) {
    return (state == State.DINILAI ? 1 : 0)
        | possible.best().ordinal() << 1
        | possible.worst().ordinal() << 3
        | tally.mainMet() << 5
        | tally.mainUnknown() << 9
        | tally.supportingMet() << 13
        | tally.supportingUnknown() << 16
        | flips << 19;
  }

  /** A whole score as the bulk path packs it. */
  static int pack(Score score) {
    Tally tally = new Tally(
        score.mainMet(), score.mainUnknown(), score.supportingMet(), score.supportingUnknown());
    return pack(score.state(), tally, score.possible(), score.flipCount());
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
