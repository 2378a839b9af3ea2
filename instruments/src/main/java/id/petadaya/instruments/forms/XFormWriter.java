package id.petadaya.instruments.forms;

import java.util.List;

/** Tells a form to phones: an XForm as ODK Collect reads it. The same form gives the same bytes. */
public final class XFormWriter {

  private static final String ENTITIES_VERSION = "2024.1.0";

  private final Form form;
  private final Places places;
  private final Translations translations;
  private final Markup xml = new Markup();

  private XFormWriter(Form form) {
    this.form = form;
    this.places = new Places(form.settings().root(), form.items());
    this.translations = new Translations(form, places);
  }

  public static String write(Form form) {
    return new XFormWriter(form).write();
  }

  private String write() {
    boolean entities = !form.entities().isEmpty();
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
        entities ? "http://www.opendatakit.org/xforms/entities" : null);
    xml.open("h:head").text("h:title", form.title());
    xml.open(
        "model",
        "odk:xforms-version",
        "1.0.0",
        "entities:entities-version",
        entities ? ENTITIES_VERSION : null);
    submission();
    translations.write(xml);
    new Instances(form, xml).write();
    new Binds(form, places, translations, xml).write();
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
        case Question question -> action(question, path);
      }
    }
  }

  private void action(Question question, String path) {
    String fixed = question.word("default");
    if (Instances.isComputed(fixed)) {
      xml.empty(
          "setvalue",
          "event",
          "odk-instance-first-load",
          "ref",
          path,
          "value",
          places.resolve(fixed, path));
    }
    switch (question.type()) {
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
