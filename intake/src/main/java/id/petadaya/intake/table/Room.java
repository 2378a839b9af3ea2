package id.petadaya.intake.table;

/** What the sheets of one file may take up in memory together. */
final class Room {

  /** Most places held, empty ones between filled ones included: about 110 MB. */
  private static final int MOST_PLACES = 12_000_000;

  /** Most signs of all texts, with what each text costs besides. */
  private static final long MOST_SIGNS = 100L << 20;

  private static final int COST_OF_A_TEXT = 40;

  private final Limits limits;
  private long places;
  private long signs;

  Room(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  void takePlaces(int more) throws RefusedFile {
    places += more;
    if (places > MOST_PLACES) {
      throw Refusals.tooLarge("Berkas memuat terlalu banyak sel");
    }
  }

  void takeText(String text) throws RefusedFile {
    signs += text.length() + COST_OF_A_TEXT;
    if (signs > MOST_SIGNS) {
      throw Refusals.tooLarge("Berkas memuat terlalu banyak teks");
    }
  }
}
