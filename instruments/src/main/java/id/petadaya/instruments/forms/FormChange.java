package id.petadaya.instruments.forms;

/**
 * One difference between two versions of a form.
 *
 * @param question its name in the newer version, or in the older one when it is gone; empty for the form
 *     as a whole
 * @param what what changed, an Indonesian sentence
 * @param data what that means for answers already collected, an Indonesian sentence; empty when nothing
 */
public record FormChange(Kind kind, String question, String what, String data) {

  /** Kinds of change, in the order in which they are told. */
  public enum Kind {
    FORM("Formulir"),
    ADDED("Ditambah"),
    REMOVED("Dihapus"),
    RENAMED("Berganti nama"),
    MOVED("Dipindah"),
    TYPE("Jenis jawaban"),
    CHOICES("Pilihan"),
    LOGIC("Aturan"),
    WORDS("Kata-kata"),
    FIGURES("Angka yang dihasilkan");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Indonesian, as a heading. */
    public String word() {
      return word;
    }
  }

  @Override
  public String toString() {
    return data.isEmpty() ? what : what + " " + data;
  }
}
