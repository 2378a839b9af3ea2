package id.petadaya.intake.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is said in each language; the empty language is the one that the workbook does not name. */
record Texts(Map<String, String> byLanguage) {

  static final String UNNAMED = "";
  static final Texts NONE = new Texts(Map.of());

  Texts {
    byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  static Texts of(String text) {
    return new Texts(Map.of(UNNAMED, text));
  }

  boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /** Whether a language is named, so that the text must stand in the table of translations. */
  boolean isTranslated() {
    return byLanguage.keySet().stream().anyMatch(language -> !language.equals(UNNAMED));
  }

  Set<String> languages() {
    return byLanguage.keySet();
  }

  Optional<String> in(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  /** The first text there is. */
  String any() {
    return byLanguage.values().stream().findFirst().orElse("");
  }

  Texts map(java.util.function.UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>();
    byLanguage.forEach((language, text) -> changed.put(language, change.apply(text)));
    return new Texts(changed);
  }
}
