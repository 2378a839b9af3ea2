package id.petadaya.collect.web;

import java.util.List;

/** Small matters of wording. */
final class Text {

  private Text() {}

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /** "a", "a dan b", "a, b, dan c". */
  static String list(List<String> words) {
    return switch (words.size()) {
      case 0 -> "";
      case 1 -> words.getFirst();
      case 2 -> words.getFirst() + " dan " + words.getLast();
      default -> String.join(", ", words.subList(0, words.size() - 1)) + ", dan " + words.getLast();
    };
  }
}
