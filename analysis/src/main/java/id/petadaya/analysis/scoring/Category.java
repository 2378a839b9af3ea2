package id.petadaya.analysis.scoring;

/** The four categories of BNN, calmest first. "Rawan" means WASPADA and BAHAYA. */
public enum Category {
  AMAN("Aman"),
  SIAGA("Siaga"),
  WASPADA("Waspada"),
  BAHAYA("Bahaya");

  private final String word;

  Category(String word) {
    this.word = word;
  }

  /** 1 (AMAN) to 4 (BAHAYA). */
  public int rank() {
    return ordinal() + 1;
  }

  /** The word as written inside a sentence. */
  public String word() {
    return word;
  }

  public boolean isRawan() {
    return this == WASPADA || this == BAHAYA;
  }
}
