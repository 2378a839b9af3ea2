package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.EntityList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of an XForm: type of each answer, when it is asked, what it may be, what is worked out. */
final class Binds {

  private final Form form;
  private final Places places;
  private final Translations translations;
  private final Markup xml;

  Binds(Form form, Places places, Translations translations, Markup xml) {
    this.form = form;
    this.places = places;
    this.translations = translations;
    this.xml = xml;
  }

  void write() {
    binds(form.items(), places.root());
    meta();
  }

  private void binds(List<Item> items, String above) {
    for (Item item : items) {
      String path = above + "/" + item.name();
      switch (item) {
        case Question question -> bind(question, path);
        case Section section -> section(section, path, above);
      }
    }
  }

  private void section(Section section, String path, String above) {
    if (section.isCounted()) {
      String count = above + "/" + section.countName();
      hidden(count, places.resolve(section.word("repeat_count"), count));
    }
    if (!section.word("relevant").isEmpty() || Words.isYes(section.word("read_only"))) {
      xml.empty(
          "bind",
          "nodeset",
          path,
          "relevant",
          places.resolve(section.word("relevant"), path),
          "readonly",
          Words.isYes(section.word("read_only")) ? "true()" : null);
    }
    binds(section.items(), path);
  }

  private void bind(Question question, String path) {
    QuestionType type = question.type();
    if (type.isDeclaration()) {
      return;
    }
    List<@Nullable String> attributes = new ArrayList<>(List.of(
        "nodeset",
        type == QuestionType.AUDIT ? places.root() + "/meta/audit" : path,
        "type",
        bindType(question)));
    add(attributes, "readonly", truth(question, "read_only", path, type == QuestionType.NOTE));
    add(attributes, "required", truth(question, "required", path, false));
    add(attributes, "relevant", places.resolve(question.word("relevant"), path));
    add(attributes, "constraint", places.resolve(question.word("constraint"), path));
    add(
        attributes,
        "calculate",
        question.word("trigger").isEmpty()
            ? places.resolve(question.word("calculation"), path)
            : "");
    add(
        attributes,
        "jr:constraintMsg",
        message(question.constraintMessage(), path + ":jr:constraintMsg"));
    add(
        attributes,
        "jr:requiredMsg",
        message(question.requiredMessage(), path + ":jr:requiredMsg"));
    type.preload().ifPresent(preload -> {
      add(attributes, "jr:preload", preload.kind());
      add(attributes, "jr:preloadParams", preload.parameter());
    });
    parameters(question, attributes);
    question.words().forEach((column, text) -> {
      if (column.startsWith("bind::")) {
        add(attributes, column.substring("bind::".length()), places.resolve(text, path));
      }
    });
    xml.empty("bind", attributes.toArray(String[]::new));
  }

  private static String bindType(Question question) {
    return question.type() == QuestionType.RANGE && question.isDecimalRange()
        ? "decimal"
        : question.type().bind();
  }

  private String truth(Question question, String column, String path, boolean otherwise) {
    String text = question.word(column);
    if (Words.isYes(text) || (text.isEmpty() && otherwise)) {
      return "true()";
    }
    return Words.isNo(text) ? "" : places.resolve(text, path);
  }

  private String message(Texts texts, String id) {
    return translations.reference(id).orElse(texts.any());
  }

  private static void parameters(Question question, List<@Nullable String> attributes) {
    Map<String, String> given = question.parameters();
    switch (question.type()) {
      case IMAGE -> add(attributes, "orx:max-pixels", given.getOrDefault("max-pixels", ""));
      case AUDIO, BACKGROUND_AUDIO ->
        add(attributes, "odk:quality", given.getOrDefault("quality", ""));
      case GEOPOINT, GEOSHAPE, GEOTRACE ->
        add(attributes, "odk:allow-mock-accuracy", given.getOrDefault("allow-mock-accuracy", ""));
      case AUDIT -> {
        add(attributes, "odk:location-priority", given.getOrDefault("location-priority", ""));
        add(
            attributes,
            "odk:location-min-interval",
            given.getOrDefault("location-min-interval", ""));
        add(attributes, "odk:location-max-age", given.getOrDefault("location-max-age", ""));
        add(attributes, "odk:track-changes", given.getOrDefault("track-changes", ""));
        add(attributes, "odk:identify-user", given.getOrDefault("identify-user", ""));
      }
      default -> {}
    }
  }

  private static void add(List<@Nullable String> attributes, String name, String value) {
    attributes.add(name);
    attributes.add(value);
  }

  private void meta() {
    String meta = places.root() + "/meta/";
    if (!form.settings().yes("omit_instanceid")) {
      xml.empty(
          "bind",
          "nodeset",
          meta + "instanceID",
          "type",
          "string",
          "readonly",
          "true()",
          "jr:preload",
          "uid");
    }
    String name = form.settings().word("instance_name");
    if (!name.isEmpty()) {
      xml.empty(
          "bind",
          "nodeset",
          meta + "instanceName",
          "type",
          "string",
          "calculate",
          places.resolve(name, meta + "instanceName"));
    }
    form.entities().forEach(entity -> entity(entity, meta + "entity"));
  }

  private void entity(EntityList entity, String path) {
    hidden(path + "/@id", entity.id().isEmpty() ? null : places.resolve(entity.id(), path));
    if (entity.id().isEmpty()) {
      xml.empty(
          "setvalue",
          "ref",
          path + "/@id",
          "event",
          "odk-instance-first-load",
          "type",
          "string",
          "readonly",
          "true()",
          "value",
          "uuid()");
    }
    if (!entity.createIf().isEmpty()) {
      hidden(path + "/@create", places.resolve(entity.createIf(), path));
    }
    if (!entity.label().isEmpty()) {
      hidden(path + "/label", places.resolve(entity.label(), path));
    }
  }

  private void hidden(String path, @Nullable String calculate) {
    xml.empty(
        "bind", "nodeset", path, "type", "string", "readonly", "true()", "calculate", calculate);
  }
}
