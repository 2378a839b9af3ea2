package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.ChoiceList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of translations of a form: texts in several languages, pictures and sounds, and guidance.
 * What is said in one unnamed language and without media stays out of it.
 */
final class Translations {

  private static final String ONLY = "default";
  private static final String NOTHING = "-";

  /** One text: its id, and what is said or shown, by form ("" for the words themselves). */
  private record Entry(String id, Map<String, Texts> forms) {}

  private final String preferred;
  private final Outputs outputs;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> languages = new LinkedHashSet<>();

  Translations(Form form, Places places) {
    this.preferred = form.settings().language();
    this.outputs = new Outputs(places);
    collect(form.items(), places.root());
    form.lists().values().forEach(this::collect);
    for (Entry entry : entries.values()) {
      entry.forms().values().forEach(texts -> languages.addAll(texts.languages()));
    }
    if (languages.size() > 1 || !entries.isEmpty()) {
      languages.remove(Texts.UNNAMED);
    }
    if (!entries.isEmpty() && (languages.isEmpty() || hasUnnamed())) {
      languages.add(preferred.isEmpty() ? ONLY : preferred);
    }
  }

  private boolean hasUnnamed() {
    return entries.values().stream()
        .flatMap(entry -> entry.forms().values().stream())
        .anyMatch(texts -> texts.languages().contains(Texts.UNNAMED));
  }

  private void collect(List<Item> items, String above) {
    for (Item item : items) {
      String path = above + "/" + item.name();
      switch (item) {
        case Question question -> collect(question, path);
        case Section section -> {
          add(path + ":label", Map.of("", section.label()), section.label().isTranslated());
          collect(section.items(), path);
        }
      }
    }
  }

  private void collect(Question question, String path) {
    Map<String, Texts> label = new LinkedHashMap<>();
    put(label, "", question.label());
    question.media().forEach((kind, files) -> put(label, kind, files));
    add(
        path + ":label",
        label,
        question.label().isTranslated() || !question.media().isEmpty());
    Map<String, Texts> hint = new LinkedHashMap<>();
    put(hint, "", question.hint());
    put(hint, "guidance", question.guidance());
    add(
        path + ":hint",
        hint,
        question.hint().isTranslated() || !question.guidance().isEmpty());
    add(
        path + ":jr:constraintMsg",
        Map.of("", question.constraintMessage()),
        question.constraintMessage().isTranslated());
    add(
        path + ":jr:requiredMsg",
        Map.of("", question.requiredMessage()),
        question.requiredMessage().isTranslated());
  }

  private void collect(ChoiceList list) {
    if (!list.needsTranslations()) {
      return;
    }
    int at = 0;
    for (Choice choice : list.choices()) {
      Map<String, Texts> forms = new LinkedHashMap<>();
      put(forms, "", choice.label().isEmpty() ? Texts.of(choice.name()) : choice.label());
      choice.media().forEach((kind, files) -> put(forms, kind, files));
      add(choiceId(list, at++), forms, true);
    }
  }

  private static void put(Map<String, Texts> forms, String form, Texts texts) {
    if (!texts.isEmpty()) {
      forms.put(form, texts);
    }
  }

  private void add(String id, Map<String, Texts> forms, boolean needed) {
    if (needed) {
      entries.put(id, new Entry(id, forms));
    }
  }

  static String choiceId(ChoiceList list, int at) {
    return list.name() + "-" + at;
  }

  boolean holds(String id) {
    return entries.containsKey(id);
  }

  /** How a text is referred to in the body: by id when it is in the table, else nothing. */
  Optional<String> reference(String id) {
    return holds(id) ? Optional.of("jr:itext('%s')".formatted(id)) : Optional.empty();
  }

  void write(Markup xml) {
    if (entries.isEmpty()) {
      return;
    }
    xml.open("itext");
    List<String> order = new ArrayList<>(languages);
    for (String language : order) {
      boolean first = preferred.isEmpty() ? false : language.equals(preferred);
      xml.open("translation", "lang", language, "default", first ? "true()" : null);
      entries.values().forEach(entry -> write(xml, entry, language));
      xml.close();
    }
    xml.close();
  }

  private void write(Markup xml, Entry entry, String language) {
    xml.open("text", "id", entry.id());
    String from = entry.id().replaceFirst(":.*$", "");
    entry.forms().forEach((form, texts) -> {
      Optional<String> text = texts.in(language).or(() -> texts.in(Texts.UNNAMED));
      if (form.isEmpty()) {
        xml.inline("value", outputs.in(text.orElse(NOTHING), from));
      } else if (form.equals("guidance")) {
        text.ifPresent(said -> xml.inline("value", outputs.in(said, from), "form", form));
      } else {
        text.ifPresent(
            file -> xml.text("value", "jr://%s/%s".formatted(folder(form), file), "form", form));
      }
    });
    xml.close();
  }

  private static String folder(String kind) {
    return switch (kind) {
      case "audio" -> "audio";
      case "video" -> "video";
      default -> "images";
    };
  }
}
