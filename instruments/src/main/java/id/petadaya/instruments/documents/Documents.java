package id.petadaya.instruments.documents;

import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.ShippedFiles;
import java.util.List;
import java.util.Optional;

/**
 * The documents at hand. Every {@code .yml} of {@code instruments/documents} with the key {@code
 * document} is one; a new letter needs nothing else.
 */
public final class Documents {

  private static final String FOLDER = "documents/";

  private final List<Document> all;

  private Documents(List<Document> all) {
    this.all = List.copyOf(all);
  }

  /** The documents that this program ships, by name. */
  public static Documents shipped() {
    return Shipped.ALL;
  }

  private static final class Shipped {
    static final Documents ALL = new Documents(ShippedFiles.in(FOLDER).stream()
        .map(name -> InstrumentFile.shipped(FOLDER + name))
        .filter(file -> file.fields().has("document"))
        .map(Document::read)
        .toList());
  }

  public List<Document> all() {
    return all;
  }

  /** Those that are letters. */
  public List<Document> letters() {
    return all.stream().filter(one -> one.letter().isPresent()).toList();
  }

  public Optional<Document> find(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * By name.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public Document get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException(
            "There is no document \"%s\". Maybe instruments/documents lacks the file."
                .formatted(name)));
  }
}
