package id.petadaya.instruments.documents;

import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import java.util.List;
import java.util.Optional;

/**
 * One kind of paper.
 *
 * @param name as files and addresses call it, "surat-tugas"
 * @param title what people call it, "Surat tugas"
 * @param letter how it is numbered, when it is a letter
 * @param bases ids of the laws it may cite, see {@link LegalBases}
 */
public record Document(
    String name,
    int version,
    String title,
    Optional<Letter> letter,
    List<String> bases,
    Layout layout) {

  public Document {
    bases = List.copyOf(bases);
  }

  /** Reads a document; refuses what it does not know with line and advice. */
  static Document read(InstrumentFile file) {
    Fields root = file.fields()
        .only(
            "document",
            "version",
            "called",
            "source",
            "sure",
            "letter",
            "legal_bases",
            "title",
            "author",
            "footer",
            "body");
    root.text("title");
    root.text("author");
    root.text("footer");
    if (root.list("body").isEmpty()) {
      throw root.refuse("body", "isi dokumen (\"body\") belum ada.");
    }
    String name = root.text("document");
    return new Document(
        name,
        root.whole("version", 1, 9999),
        root.findText("called").orElse(name),
        root.has("letter") ? Optional.of(Letter.of(root.fields("letter"))) : Optional.empty(),
        root.texts("legal_bases"),
        Layout.read(file.text()));
  }

  /**
   * What makes a paper a letter.
   *
   * @param nature first part of its number, "ST" or "B"
   * @param classification archive class in its number, "PM.00"
   * @param register in which its numbers run
   * @param signs role of who signs, "kepala"
   */
  public record Letter(
      String nature, String classification, String register, Scope scope, String signs) {

    static Letter of(Fields root) {
      root.only("nature", "classification", "register", "scope", "signs");
      return new Letter(
          root.text("nature"),
          root.text("classification"),
          root.text("register"),
          root.choice("scope", Scope.class),
          root.text("signs"));
    }
  }

  /** What a letter is about. */
  public enum Scope {
    /** The whole activity. */
    KEGIATAN,
    /** One institution of it, to which the letter goes. */
    INSTANSI
  }
}
