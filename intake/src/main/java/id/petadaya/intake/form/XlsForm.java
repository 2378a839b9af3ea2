package id.petadaya.intake.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as its workbook says it, checked: names are unique where they must be, references find their
 * question, lists have choices, groups and repeats close in turn.
 */
public final class XlsForm {

  private final Settings settings;
  private final List<Item> items;
  private final Map<String, ChoiceList> lists;
  private final List<EntityList> entities;

  XlsForm(
      Settings settings,
      List<Item> items,
      Map<String, ChoiceList> lists,
      List<EntityList> entities) {
    this.settings = settings;
    this.items = List.copyOf(items);
    this.lists = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    this.entities = List.copyOf(entities);
  }

  /** The id that phones and servers know the form by. */
  public String id() {
    return settings.id();
  }

  public String title() {
    return settings.title();
  }

  /** As written; empty when the workbook names none. */
  public String version() {
    return settings.version();
  }

  /** How many questions there are, those of repeats counted once. */
  public int questionCount() {
    return count(items);
  }

  private static int count(List<Item> items) {
    return items.stream()
        .mapToInt(item -> item instanceof Section section ? count(section.items()) : 1)
        .sum();
  }

  Settings settings() {
    return settings;
  }

  List<Item> items() {
    return items;
  }

  Map<String, ChoiceList> lists() {
    return lists;
  }

  List<EntityList> entities() {
    return entities;
  }

  /**
   * The sheet "settings".
   *
   * @param root name of the element around all answers
   * @param other words such as {@code style}, {@code submission_url}, as written
   */
  record Settings(
      String id,
      String title,
      String version,
      String root,
      String language,
      Map<String, String> other) {

    Settings {
      other = Map.copyOf(other);
    }

    String word(String key) {
      return other.getOrDefault(key, "");
    }

    boolean yes(String key) {
      return Words.isYes(word(key));
    }
  }

  /** A question, or a group or repeat of questions; {@code row} is where it stands, from 1. */
  sealed interface Item permits Question, Section {
    String name();

    int row();

    Texts label();
  }

  /**
   * @param list name of choices, or of the file that holds them; empty for other types
   * @param words further columns: appearance, relevant, constraint, … by their canonical name
   * @param media by kind (image, audio, video, big-image)
   */
  record Question(
      QuestionKind kind,
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

    Question {
      media = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(media));
      words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
      parameters = Map.copyOf(parameters);
    }

    String word(String key) {
      return words.getOrDefault(key, "");
    }
  }

  /** A group, or a repeat that may be filled several times. */
  record Section(
      boolean repeats,
      String name,
      int row,
      Texts label,
      Map<String, String> words,
      List<Item> items)
      implements Item {

    Section {
      words = Map.copyOf(words);
      items = List.copyOf(items);
    }

    String word(String key) {
      return words.getOrDefault(key, "");
    }
  }

  /** Choices under one name, in the order of the sheet. */
  record ChoiceList(String name, List<Choice> choices) {
    ChoiceList {
      choices = List.copyOf(choices);
    }

    boolean needsTranslations() {
      return choices.stream()
          .anyMatch(choice -> choice.label().isTranslated() || !choice.media().isEmpty());
    }
  }

  /**
   * @param more further columns, by which questions filter
   */
  record Choice(String name, Texts label, Map<String, Texts> media, Map<String, String> more) {
    Choice {
      media = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(media));
      more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }
  }

  /** A list of entities that submissions add to or change. */
  record EntityList(String name, String label, String id, String createIf, String updateIf) {}
}
