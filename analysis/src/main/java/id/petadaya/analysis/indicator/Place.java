package id.petadaya.analysis.indicator;

/**
 * Which place a figure is counted by. People are often arrested away from home, so the two are
 * never mixed and a threshold says which one it reads.
 */
public enum Place {
  /** Place of offence (tempat kejadian perkara). */
  TKP("tempat kejadian"),
  /** Where the suspect or the person lives. */
  DOMISILI("domisili"),
  /** The area itself: venues, housing, entry points. */
  WILAYAH("wilayah");

  private final String word;

  Place(String word) {
    this.word = word;
  }

  /** Indonesian, to follow "menurut". */
  public String word() {
    return word;
  }
}
