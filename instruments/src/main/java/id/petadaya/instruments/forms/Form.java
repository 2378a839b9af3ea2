package id.petadaya.instruments.forms;

import id.petadaya.analysis.indicator.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A version of a form as its rows say it, checked: names are unique where they must be, references find
 * their question, lists have choices, groups and repeats close in turn.
 */
public final class Form {

  /** Numbers by their worth, then other words by their letters. */
  static final Comparator<String> VERSIONS = Comparator.<String>comparingInt(
          version -> version.matches("\\d{1,18}") ? 1 : 0)
      .thenComparingLong(version -> version.matches("\\d{1,18}") ? Long.parseLong(version) : 0)
      .thenComparing(Comparator.naturalOrder());

  private final Settings settings;
  private final List<Item> items;
  private final Map<String, ChoiceList> lists;
  private final Map<String, ChoiceList> externalLists;
  private final List<EntityList> entities;
  private final About about;
  private final List<Figure> figures;
  private final List<Placed> placed;
  private final Map<String, Placed> byName = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Map<String, Optional<Expression>> expressions = new HashMap<>();
  private final String hash;

  Form(
      Settings settings,
      List<Item> items,
      Map<String, ChoiceList> lists,
      Map<String, ChoiceList> externalLists,
      List<EntityList> entities,
      About about,
      List<Figure> figures) {
    this.settings = settings;
    this.items = List.copyOf(items);
    this.lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    this.externalLists = Collections.unmodifiableMap(new LinkedHashMap<>(externalLists));
    this.entities = List.copyOf(entities);
    this.about = about;
    this.figures = List.copyOf(figures);
    List<Placed> all = new ArrayList<>();
    place(items, List.of(), all);
    this.placed = List.copyOf(all);
    for (Placed one : placed) {
      if (byName.putIfAbsent(one.question().name(), one) != null) {
        ambiguous.add(one.question().name());
      }
      one.within().forEach(this::readConditions);
      readConditions(one.question());
    }
    this.hash = FormSheets.hash(FormSheets.of(this));
  }

  private static void place(List<Item> items, List<Section> within, List<Placed> into) {
    for (Item item : items) {
      switch (item) {
        case Question question -> into.add(new Placed(within, question));
        case Section section ->
          place(
              section.items(),
              Stream.concat(within.stream(), Stream.of(section)).toList(),
              into);
      }
    }
  }

  private void readConditions(Item item) {
    for (String column : List.of("relevant", "constraint", "required")) {
      expressions.computeIfAbsent(item.word(column), Expression::find);
    }
  }

  /** A condition of this form, read; empty when there is none, or only phones can work it out. */
  Optional<Expression> expression(String condition) {
    return expressions.getOrDefault(condition, Optional.empty());
  }

  /** The form id that phones and servers know. */
  public String name() {
    return settings.id();
  }

  public String title() {
    return settings.title();
  }

  /** As written; empty when the form names none. */
  public String version() {
    return settings.version();
  }

  /** name@version. */
  public String id() {
    return name() + "@" + version();
  }

  /** Where its questions come from, Indonesian; empty when it does not say. */
  public String source() {
    return settings.word("source");
  }

  /** Every question where it stands, in the order of the form; those of repeats once. */
  public List<Placed> questions() {
    return placed;
  }

  /** The first question of a name. */
  public Optional<Placed> find(String question) {
    return Optional.ofNullable(byName.get(question));
  }

  boolean isUnique(String question) {
    return !ambiguous.contains(question);
  }

  /** Files that travel with the form to the phone, such as {@code wilayah.csv}. */
  public List<String> media() {
    return FormFiles.names(this);
  }

  /** The word shown for a choice; the value itself where the list has no such choice. */
  public String label(Question question, String value) {
    ChoiceList list = lists.get(question.list());
    return list == null
        ? value
        : list.choices().stream()
            .filter(one -> one.name().equals(value) && !one.label().isEmpty())
            .map(one -> shown(one.label()))
            .findFirst()
            .orElse(value);
  }

  /** A text in the form's own language, else in the first one it is said in. */
  public String shown(Texts texts) {
    return texts.in(settings.language()).orElse(texts.any());
  }

  /** Languages that questions are asked in; the empty one is not named by the form. */
  public List<String> languages() {
    return placed.stream()
        .flatMap(one -> one.question().label().languages().stream())
        .distinct()
        .toList();
  }

  public About about() {
    return about;
  }

  public List<Figure> figures() {
    return figures;
  }

  /** SHA-256 of what the form says, 64 hexadecimal digits. */
  public String hash() {
    return hash;
  }

  Settings settings() {
    return settings;
  }

  /** Questions, groups and repeats in the order of the form. */
  public List<Item> items() {
    return items;
  }

  /** Choices by the name of their list. */
  public Map<String, ChoiceList> lists() {
    return lists;
  }

  Map<String, ChoiceList> externalLists() {
    return externalLists;
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
      other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    String word(String key) {
      return other.getOrDefault(key, "");
    }

    boolean yes(String key) {
      return Words.isYes(word(key));
    }
  }

  /** Choices under one name, in the order of the sheet. */
  public record ChoiceList(String name, List<Choice> choices) {
    public ChoiceList {
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
  public record Choice(
      String name, Texts label, Map<String, Texts> media, Map<String, String> more) {
    public Choice {
      media = Collections.unmodifiableMap(new LinkedHashMap<>(media));
      more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }
  }

  /** A list of entities that submissions add to or change. */
  record EntityList(String name, String label, String id, String createIf, String updateIf) {}

  /** Names of the questions that hold area code, visit id, day and institution; empty when none does. */
  public record About(String area, String visit, String day, String institution) {
    static final About NOTHING = new About("", "", "", "");
  }

  /**
   * A figure that an accepted submission gives. Of a repeated question the times are added up, by area
   * and year where these are named.
   *
   * @param measure an indicator code (P1) or a named measure (penduduk)
   * @param value question with the number; or with the choice that {@code numbers} turns into one
   * @param divide question to divide by, times 100; empty when not
   * @param numbers choice to number; empty when the answer is the number
   * @param area question with the area that the figure is of; empty for the area of the submission
   * @param year question with the year that the figure is of; empty for the span of the submission
   */
  public record Figure(
      String measure,
      String value,
      String divide,
      Map<String, Double> numbers,
      String unit,
      Place place,
      String area,
      String year) {

    public Figure {
      numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
  }
}
