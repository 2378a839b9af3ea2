package id.petadaya.intake.form;

import id.petadaya.intake.form.XlsForm.Choice;
import id.petadaya.intake.form.XlsForm.ChoiceList;
import id.petadaya.intake.form.XlsForm.EntityList;
import id.petadaya.intake.form.XlsForm.Item;
import id.petadaya.intake.form.XlsForm.Question;
import id.petadaya.intake.form.XlsForm.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The head of an XForm: instances, lists, rules of answers, what happens at the start. */
final class FormXml {

  private static final Pattern PULLED = Pattern.compile("pulldata\\(\\s*['\"]([^'\"]+)['\"]");
  private static final Pattern COMPUTED = Pattern.compile("\\$\\{|[A-Za-z_][A-Za-z0-9_-]*\\(");

  private final XlsForm form;
  private final Places places;
  private final Translations translations;
  private final Markup xml = new Markup();

  FormXml(XlsForm form) {
    this.form = form;
    this.places = new Places(form.settings().root(), form.items());
    this.translations = new Translations(form, places);
  }

  String write() {
    xml.open(
        "h:html",
        "xmlns",
        "http://www.w3.org/2002/xforms",
        "xmlns:ev",
        "http://www.w3.org/2001/xml-events",
        "xmlns:h",
        "http://www.w3.org/1999/xhtml",
        "xmlns:jr",
        "http://openrosa.org/javarosa",
        "xmlns:odk",
        "http://www.opendatakit.org/xforms",
        "xmlns:orx",
        "http://openrosa.org/xforms",
        "xmlns:xsd",
        "http://www.w3.org/2001/XMLSchema",
        "xmlns:entities",
        form.entities().isEmpty() ? null : "http://www.opendatakit.org/xforms/entities");
    xml.open("h:head").text("h:title", form.title());
    xml.open(
        "model",
        "odk:xforms-version",
        "1.0.0",
        "entities:entities-version",
        form.entities().isEmpty() ? null : "2024.1.0");
    submission();
    translations.write(xml);
    instance();
    lists();
    files();
    binds(form.items(), places.root());
    metaBinds();
    actions(form.items(), places.root());
    xml.close().close();
    new FormBody(form, places, translations, xml).write();
    return xml.close().toString();
  }

  private void submission() {
    var settings = form.settings();
    if (settings.word("submission_url").isEmpty()
        && settings.word("public_key").isEmpty()
        && settings.word("auto_send").isEmpty()
        && settings.word("auto_delete").isEmpty()) {
      return;
    }
    xml.empty(
        "submission",
        "action",
        settings.word("submission_url"),
        "method",
        settings.word("submission_url").isEmpty() ? null : "post",
        "base64RsaPublicKey",
        settings.word("public_key"),
        "orx:auto-send",
        settings.word("auto_send"),
        "orx:auto-delete",
        settings.word("auto_delete"));
  }

  private void instance() {
    xml.open("instance");
    xml.open(form.settings().root(), "id", form.id(), "version", form.version());
    nodes(form.items(), places.root());
    meta();
    xml.close().close();
  }

  private void nodes(List<Item> items, String above) {
    for (Item item : items) {
      String path = above + "/" + item.name();
      switch (item) {
        case Question question -> node(question);
        case Section section -> section(section, path);
      }
    }
  }

  private void node(Question question) {
    if (question.kind().isDeclaration() || question.kind() == QuestionKind.AUDIT) {
      return;
    }
    List<@Nullable String> attributes = new ArrayList<>();
    question.words().forEach((column, text) -> {
      if (column.startsWith("instance::")) {
        attributes.add(column.substring("instance::".length()));
        attributes.add(text);
      }
    });
    if (!question.word("save_to").isEmpty()) {
      attributes.add("entities:saveto");
      attributes.add(question.word("save_to"));
    }
    String fixed = question.word("default");
    xml.text(question.name(), isComputed(fixed) ? "" : fixed, attributes.toArray(String[]::new));
  }

  /** A default that must be worked out when the form opens. */
  static boolean isComputed(String text) {
    return COMPUTED.matcher(text).find();
  }

  private void section(Section section, String path) {
    if (section.repeats()) {
      if (isCounted(section)) {
        xml.empty(countOf(section));
      }
      xml.template(section.name());
      nodes(section.items(), path);
      xml.close();
    }
    xml.open(section.name());
    nodes(section.items(), path);
    xml.close();
  }

  /** A repeat whose number is worked out has a hidden answer that holds it. */
  static boolean isCounted(Section section) {
    String count = section.word("repeat_count");
    return !count.isEmpty() && !Places.REFERENCE.matcher(count).matches();
  }

  static String countOf(Section section) {
    return section.name() + "_count";
  }

  private void meta() {
    xml.open("meta");
    if (!form.settings().yes("omit_instanceid")) {
      xml.empty("instanceID");
    }
    if (!form.settings().word("instance_name").isEmpty()) {
      xml.empty("instanceName");
    }
    if (hasAudit(form.items())) {
      xml.empty("audit");
    }
    for (EntityList entity : form.entities()) {
      xml.entity(entity.name(), entity.id().isEmpty() ? "create" : "update");
      if (!entity.label().isEmpty()) {
        xml.empty("label");
      }
      xml.close();
    }
    xml.close();
  }

  private static boolean hasAudit(List<Item> items) {
    return items.stream()
        .anyMatch(
            item -> item instanceof Question question && question.kind() == QuestionKind.AUDIT);
  }

  private void lists() {
    for (ChoiceList list : form.lists().values()) {
      xml.open("instance", "id", list.name()).open("root");
      int at = 0;
      for (Choice choice : list.choices()) {
        xml.open("item");
        if (list.needsTranslations()) {
          xml.text("itextId", Translations.choiceId(list, at));
        } else {
          xml.text(
              "label", choice.label().isEmpty() ? choice.name() : choice.label().any());
        }
        xml.text("name", choice.name());
        choice.more().forEach((column, text) -> {
          if (column.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")) {
            xml.text(column, text);
          }
        });
        xml.close();
        at++;
      }
      xml.close().close();
    }
  }

  /** Files of choices and of figures that travel with the form. */
  private void files() {
    Map<String, String> sources = new LinkedHashMap<>();
    files(form.items(), sources);
    if (form.items().toString().contains("${last-saved#")) {
      sources.put(Places.LAST_SAVED, "jr://instance/last-saved");
    }
    form.lists().keySet().forEach(sources::remove);
    sources.forEach((id, source) -> xml.empty("instance", "id", id, "src", source));
  }

  private void files(List<Item> items, Map<String, String> sources) {
    for (Item item : items) {
      switch (item) {
        case Section section -> files(section.items(), sources);
        case Question question -> {
          switch (question.kind()) {
            case SELECT_ONE_FROM_FILE, SELECT_MULTIPLE_FROM_FILE ->
              sources.put(nameOf(question.list()), source(question.list()));
            case CSV_EXTERNAL -> sources.put(question.name(), source(question.name() + ".csv"));
            case XML_EXTERNAL -> sources.put(question.name(), source(question.name() + ".xml"));
            default -> {}
          }
          for (String text : question.words().values()) {
            Matcher pulled = PULLED.matcher(text);
            while (pulled.find()) {
              sources.putIfAbsent(pulled.group(1), source(pulled.group(1) + ".csv"));
            }
          }
        }
      }
    }
  }

  static String nameOf(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static String source(String file) {
    return (file.toLowerCase(java.util.Locale.ROOT).endsWith(".csv")
            ? "jr://file-csv/"
            : "jr://file/")
        + file;
  }

  private void binds(List<Item> items, String above) {
    for (Item item : items) {
      String path = above + "/" + item.name();
      switch (item) {
        case Question question -> bind(question, path);
        case Section section -> {
          if (section.repeats() && isCounted(section)) {
            String count = above + "/" + countOf(section);
            xml.empty(
                "bind",
                "nodeset",
                count,
                "type",
                "string",
                "readonly",
                "true()",
                "calculate",
                places.resolve(section.word("repeat_count"), count));
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
      }
    }
  }

  private void bind(Question question, String path) {
    QuestionKind kind = question.kind();
    if (kind.isDeclaration()) {
      return;
    }
    List<@Nullable String> attributes = new ArrayList<>(List.of(
        "nodeset",
        kind == QuestionKind.AUDIT ? places.root() + "/meta/audit" : path,
        "type",
        type(question)));
    add(attributes, "readonly", truth(question, "read_only", path, kind == QuestionKind.NOTE));
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
    kind.preload().ifPresent(preload -> {
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

  private static String type(Question question) {
    if (question.kind() == QuestionKind.RANGE
        && question.parameters().values().stream().anyMatch(value -> value.contains("."))) {
      return "decimal";
    }
    return question.kind().bind();
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
    switch (question.kind()) {
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

  private void metaBinds() {
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
    for (EntityList entity : form.entities()) {
      String path = meta + "entity";
      xml.empty(
          "bind",
          "nodeset",
          path + "/@id",
          "type",
          "string",
          "readonly",
          "true()",
          "calculate",
          entity.id().isEmpty() ? null : places.resolve(entity.id(), path));
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
        xml.empty(
            "bind",
            "nodeset",
            path + "/@create",
            "type",
            "string",
            "readonly",
            "true()",
            "calculate",
            places.resolve(entity.createIf(), path));
      }
      if (!entity.label().isEmpty()) {
        xml.empty(
            "bind",
            "nodeset",
            path + "/label",
            "type",
            "string",
            "readonly",
            "true()",
            "calculate",
            places.resolve(entity.label(), path));
      }
    }
  }

  /** What happens when the form opens; within a repeat it is told in the body. */
  private void actions(List<Item> items, String above) {
    for (Item item : items) {
      String path = above + "/" + item.name();
      switch (item) {
        case Section section -> {
          if (!section.repeats()) {
            actions(section.items(), path);
          }
        }
        case Question question -> {
          String fixed = question.word("default");
          if (isComputed(fixed)) {
            xml.empty(
                "setvalue",
                "event",
                "odk-instance-first-load",
                "ref",
                path,
                "value",
                places.resolve(fixed, path));
          }
          switch (question.kind()) {
            case START_GEOPOINT ->
              xml.empty("odk:setgeopoint", "event", "odk-instance-first-load", "ref", path);
            case BACKGROUND_AUDIO ->
              xml.empty(
                  "odk:recordaudio",
                  "event",
                  "odk-instance-load",
                  "ref",
                  path,
                  "odk:quality",
                  question.parameters().get("quality"));
            default -> {}
          }
        }
      }
    }
  }
}
