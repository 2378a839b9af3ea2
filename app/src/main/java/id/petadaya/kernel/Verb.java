package id.petadaya.kernel;

import java.io.PrintWriter;
import java.util.List;

/**
 * A command for whoever keeps the machine: works on a data folder, beside a running program or alone,
 * and ends. Whoever may read the key and the passwords of the folder may run it; it is written down in
 * the book of deeds all the same.
 */
public interface Verb {

  /** The first word, such as {@code audit}. */
  String word();

  /** How it is written, a line for each form. */
  List<String> usage();

  /**
   * Does it.
   *
   * @param words what stands after the first word, without {@code --data} and {@code --key-file}
   * @return 0 done, 1 done with complaints
   * @throws Refused a reason that a person can act on
   * @throws IllegalArgumentException when the words make no sense; the message says which
   */
  int run(List<String> words, PrintWriter out) throws Exception;

  /** The word after an option; null when the option is not there. */
  static @org.jspecify.annotations.Nullable String option(List<String> words, String name) {
    int at = words.indexOf(name);
    if (at < 0) {
      return null;
    }
    if (at + 1 >= words.size()) {
      throw new IllegalArgumentException("Pilihan %s memerlukan nilai.".formatted(name));
    }
    return words.get(at + 1);
  }
}
