package id.petadaya.kernel;

import java.util.ArrayList;
import java.util.List;

/** A sentence for a page, in which some words are stressed. Made of plain text: never holds markup. */
public record Words(List<Part> parts) {

  public Words {
    parts = List.copyOf(parts);
  }

  /** One run of text, stressed or not. */
  public record Part(String text, boolean strong) {}

  /** Reads {@code **stressed**} runs: {@code "**13 belum dinilai**, jadi belum boleh dianggap aman."} */
  public static Words of(String text) {
    var parts = new ArrayList<Part>();
    boolean strong = false;
    for (String run : text.split("\\*\\*", -1)) {
      if (!run.isEmpty()) {
        parts.add(new Part(run, strong));
      }
      strong = !strong;
    }
    return new Words(parts);
  }

  /** The same sentence without stress, for readers and titles. */
  public String plain() {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
