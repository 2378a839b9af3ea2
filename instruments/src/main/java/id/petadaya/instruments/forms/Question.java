package id.petadaya.instruments.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One question of a form.
 *
 * @param list name of the choices, or of the file that holds them; empty for other types
 * @param label what is asked; may hold references such as {@code ${name}}
 * @param media by kind (image, audio, video, big-image)
 * @param words further columns by their word in XLSForm: relevant, constraint, required, …
 * @param parameters such as {@code max-pixels}
 */
public record Question(
    QuestionType type,
    String name,
    int row,
    String list,
    Texts label,
    Texts hint,
    Texts guidance,
    Texts constraintMessage,
    Texts requiredMessage,
    Map<String, Texts> media,
    Map<String, String> words,
    Map<String, String> parameters)
    implements Item {

  public Question {
    media = Collections.unmodifiableMap(new LinkedHashMap<>(media));
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  @Override
  public String word(String column) {
    return words.getOrDefault(column, "");
  }

  /** What the answer says of a person. */
  public PersonalData personal() {
    return PersonalData.find(word("personal")).orElse(PersonalData.NONE);
  }

  boolean isDecimalRange() {
    return parameters.values().stream().anyMatch(value -> value.contains("."));
  }

  /** Whether its choices are the answers of a repeat. */
  boolean choosesAnswers() {
    return list.startsWith("${");
  }
}
