package id.petadaya.instruments.documents;

import java.time.Instant;
import java.util.List;

/**
 * A document before it has a format: what it says, in reading order.
 *
 * @param footer left part of every foot; the page number follows at the right
 * @param fingerprint hexadecimal SHA-256 of the data, from which ids are made
 * @param missing names of fields nobody filled in; anything here stops the signing
 */
public record Paper(
    String title,
    String author,
    String footer,
    Instant frozenAt,
    String fingerprint,
    List<Block> blocks,
    List<String> missing) {

  public Paper {
    blocks = List.copyOf(blocks);
    missing = List.copyOf(missing);
  }
}
