package id.petadaya.instruments.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is said in each language; the empty language is the one that the form does not name. */
public record Texts(Map<String, String> byLanguage) {

  static final String UNNAMED = "";
  static final Texts NONE = new Texts(Map.of());

  public Texts {
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  static Texts of(String text) {
    return new Texts(Map.of(UNNAMED, text));
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /** Whether a language is named, so that the text must stand in the table of translations. */
  boolean isTranslated() {
    return byLanguage.keySet().stream().anyMatch(language -> !language.equals(UNNAMED));
  }

  Set<String> languages() {
    return byLanguage.keySet();
  }

  public Optional<String> in(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  /** The first text there is; empty when there is none. */
  public String any() {
    return byLanguage.values().stream().findFirst().orElse("");
  }

  Texts map(UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>();
    byLanguage.forEach((language, text) -> changed.put(language, change.apply(text)));
    return new Texts(changed);
  }
}
