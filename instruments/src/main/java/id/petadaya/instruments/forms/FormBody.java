package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.ChoiceList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of an XForm: what is asked, in order, and how it looks. */
final class FormBody {

  private final Form form;
  private final Places places;
  private final Translations translations;
  private final Outputs outputs;
  private final Markup xml;

  FormBody(Form form, Places places, Translations translations, Markup xml) {
    this.form = form;
    this.places = places;
    this.translations = translations;
    this.outputs = new Outputs(places);
    this.xml = xml;
  }

  void write() {
    xml.open("h:body", "class", form.settings().word("style"));
    items(form.items(), places.root());
    xml.close();
  }

  private void items(List<Item> items, String above) {
    for (Item item : items) {
      String path = above + "/" + item.name();
      switch (item) {
        case Question question -> {
          if (question.type().isAsked()) {
            control(question, path);
          }
        }
        case Section section -> section(section, path, above);
      }
    }
  }

  private void section(Section section, String path, String above) {
    if (!section.repeats()) {
      xml.open(
          "group",
          attributes(section.words(), "ref", path, "appearance", section.word("appearance")));
      label("label", section.label(), path + ":label", path);
      items(section.items(), path);
      xml.close();
      return;
    }
    xml.open("group", "ref", path);
    label("label", section.label(), path + ":label", path);
    String count = section.word("repeat_count");
    String number = count.isEmpty()
        ? null
        : section.isCounted() ? above + "/" + section.countName() : places.resolve(count, path);
    xml.open(
        "repeat",
        attributes(
            section.words(),
            "nodeset",
            path,
            "appearance",
            section.word("appearance"),
            "jr:count",
            number,
            "jr:noAddRemove",
            number == null ? null : "true()"));
    items(section.items(), path);
    newRepeat(section.items(), path);
    xml.close().close();
  }

  /** Computed defaults of a repeat, also for each time that is added. */
  private void newRepeat(List<Item> items, String above) {
    for (Item item : items) {
      String path = above + "/" + item.name();
      if (item instanceof Question question && Instances.isComputed(question.word("default"))) {
        xml.empty(
            "setvalue",
            "event",
            "odk-instance-first-load odk-new-repeat",
            "ref",
            path,
            "value",
            places.resolve(question.word("default"), path));
      } else if (item instanceof Section section && !section.repeats()) {
        newRepeat(section.items(), path);
      }
    }
  }

  private void control(Question question, String path) {
    QuestionType type = question.type();
    List<@Nullable String> own = new ArrayList<>(Arrays.asList(
        "ref",
        path,
        "appearance",
        question.word("appearance"),
        "mediatype",
        mediaType(type),
        "query",
        query(question, path)));
    Map<String, String> given = question.parameters();
    if (type == QuestionType.RANGE) {
      own.addAll(List.of(
          "start",
          given.getOrDefault("start", "1"),
          "end",
          given.getOrDefault("end", "10"),
          "step",
          given.getOrDefault("step", "1")));
    }
    own.addAll(Arrays.asList(
        "accuracyThreshold",
        given.get("capture-accuracy"),
        "unacceptableAccuracyThreshold",
        given.get("warning-accuracy"),
        "rows",
        given.get("rows"),
        "autoplay",
        question.word("autoplay")));
    xml.open(type.control(), attributes(question.words(), own.toArray(String[]::new)));
    label("label", question.label(), path + ":label", path);
    label("hint", question.hint(), path + ":hint", path);
    choices(question, path);
    triggered(form.items(), places.root(), question.name());
    xml.close();
  }

  private static @Nullable String mediaType(QuestionType type) {
    return switch (type) {
      case IMAGE -> "image/*";
      case AUDIO -> "audio/*";
      case VIDEO -> "video/*";
      case FILE -> "application/*";
      default -> null;
    };
  }

  private @Nullable String query(Question question, String path) {
    return question.type() == QuestionType.SELECT_ONE_EXTERNAL
        ? "instance('%s')/root/item[%s]".formatted(question.list(), filter(question, path))
        : null;
  }

  /** Attributes that the maker wrote for the control itself, after ours. */
  private static @Nullable String[] attributes(
      Map<String, String> words, @Nullable String... ours) {
    List<@Nullable String> all = new ArrayList<>(Arrays.asList(ours));
    words.forEach((column, text) -> {
      if (column.startsWith("body::")) {
        all.add(column.substring("body::".length()));
        all.add(text);
      }
    });
    return all.toArray(String[]::new);
  }

  private void label(String element, Texts texts, String id, String path) {
    Optional<String> reference = translations.reference(id);
    if (reference.isPresent()) {
      xml.empty(element, "ref", reference.get());
    } else if (!texts.isEmpty()) {
      xml.inline(element, outputs.in(texts.any(), path));
    }
  }

  private void choices(Question question, String path) {
    if (!question.type().isSelect()) {
      return;
    }
    if (question.list().startsWith("${")) {
      repeated(question, path);
      return;
    }
    boolean file = question.type().isFromFile();
    ChoiceList list = form.lists().get(question.list());
    if (list != null && question.word("appearance").contains("search(")) {
      inline(list);
      return;
    }
    String id = file ? FormFiles.nameOf(question.list()) : question.list();
    Map<String, String> given = question.parameters();
    boolean map = question.list().endsWith(".geojson");
    String value = file ? given.getOrDefault("value", map ? "id" : "name") : "name";
    String label = file
        ? given.getOrDefault("label", map ? "title" : "label")
        : list != null && list.needsTranslations() ? "jr:itext(itextId)" : "label";
    String filter = filter(question, path);
    itemset(
        "instance('%s')/root/item%s".formatted(id, filter.isEmpty() ? "" : "[" + filter + "]"),
        question,
        value,
        label);
  }

  private void itemset(String nodeset, Question question, String value, String label) {
    Map<String, String> given = question.parameters();
    String shown = nodeset;
    if (Words.isYes(given.getOrDefault("randomize", ""))) {
      String seed = given.get("seed");
      shown = seed == null
          ? "randomize(%s)".formatted(nodeset)
          : "randomize(%s, %s)".formatted(nodeset, places.resolve(seed, places.root()));
    }
    xml.open("itemset", "nodeset", shown)
        .empty("value", "ref", value)
        .empty("label", "ref", label)
        .close();
  }

  /** Choices that are the answers of a repeat. */
  private void repeated(Question question, String path) {
    String name = question.list().replaceAll("[${} ]", "");
    String target = places.find(name).orElse(name);
    String repeat = target.substring(0, target.lastIndexOf('/'));
    String filter = filter(question, path);
    String condition = filter.isEmpty() ? "./%s != ''".formatted(name) : filter;
    itemset("%s[%s]".formatted(repeat, condition), question, name, name);
  }

  private void inline(ChoiceList list) {
    for (Choice choice : list.choices()) {
      xml.open("item")
          .text(
              "label", choice.label().isEmpty() ? choice.name() : choice.label().any())
          .text("value", choice.name())
          .close();
    }
  }

  private String filter(Question question, String path) {
    String text = question.word("choice_filter");
    return text.isEmpty()
        ? ""
        : places.resolve("[" + text + "]", path).replaceAll("^\\[\\s*|\\s*]$", "");
  }

  /** What another question does when this one's answer changes. */
  private void triggered(List<Item> items, String above, String by) {
    for (Item item : items) {
      String path = above + "/" + item.name();
      switch (item) {
        case Section section -> triggered(section.items(), path, by);
        case Question question -> {
          var trigger = Places.REFERENCE.matcher(question.word("trigger"));
          while (trigger.find()) {
            if (trigger.group(2).equals(by)) {
              xml.empty(
                  "setvalue",
                  "event",
                  "xforms-value-changed",
                  "ref",
                  path,
                  "value",
                  places.resolve(question.word("calculation"), path));
            }
          }
        }
      }
    }
  }
}
