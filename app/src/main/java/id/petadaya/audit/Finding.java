package id.petadaya.audit;

/**
 * A place where the book is not as it was written.
 *
 * @param seq number of the entry, or of the first that is missing
 */
public record Finding(String chain, long seq, Kind kind) {

  /** What is wrong there. */
  public enum Kind {
    CHANGED("isi catatan tidak cocok dengan sidiknya"),
    UNLINKED("catatan tidak menyambung dengan yang sebelumnya"),
    MISSING("catatan hilang dari urutan"),
    TAIL_MISSING("catatan terakhir hilang; kepala rantai yang ditandatangani lebih jauh"),
    REWRITTEN("rantai ditulis ulang; kepala yang ditandatangani berbeda"),
    HEAD_FORGED("tanda tangan kepala rantai tidak sah");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Indonesian, for the auditor. */
    public String label() {
      return label;
    }
  }
}
