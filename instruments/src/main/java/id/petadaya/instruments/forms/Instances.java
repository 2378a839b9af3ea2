package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.ChoiceList;
import id.petadaya.instruments.forms.Form.EntityList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The instances of an XForm: the empty answers, the lists of choices, the files that travel with it. */
final class Instances {

  private static final Pattern COMPUTED = Pattern.compile("\\$\\{|[A-Za-z_][A-Za-z0-9_-]*\\(");
  private static final Pattern ELEMENT = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private final Form form;
  private final Markup xml;

  Instances(Form form, Markup xml) {
    this.form = form;
    this.xml = xml;
  }

  void write() {
    xml.open("instance");
    xml.open(form.settings().root(), "id", form.name(), "version", form.version());
    nodes(form.items(), true);
    meta();
    xml.close().close();
    form.lists().values().forEach(this::list);
    FormFiles.sources(form).forEach((id, source) -> xml.empty("instance", "id", id, "src", source));
  }

  /** A default that must be worked out when the form opens. */
  static boolean isComputed(String text) {
    return COMPUTED.matcher(text).find();
  }

  /** {@code templates} are told once, outside of what they are the template of. */
  private void nodes(List<Item> items, boolean templates) {
    for (Item item : items) {
      switch (item) {
        case Question question -> node(question);
        case Section section -> section(section, templates);
      }
    }
  }

  private void node(Question question) {
    if (question.type().isDeclaration() || question.type() == QuestionType.AUDIT) {
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

  private void section(Section section, boolean templates) {
    if (section.isCounted()) {
      xml.empty(section.countName());
    }
    if (section.repeats() && templates) {
      xml.template(section.name());
      nodes(section.items(), true);
      xml.close();
    }
    xml.open(section.name());
    nodes(section.items(), templates && !section.repeats());
    xml.close();
  }

  private void meta() {
    xml.open("meta");
    if (!form.settings().yes("omit_instanceid")) {
      xml.empty("instanceID");
    }
    if (!form.settings().word("instance_name").isEmpty()) {
      xml.empty("instanceName");
    }
    if (form.questions().stream().anyMatch(one -> one.question().type() == QuestionType.AUDIT)) {
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

  private void list(ChoiceList list) {
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
        if (ELEMENT.matcher(column).matches()) {
          xml.text(column, text);
        }
      });
      xml.close();
      at++;
    }
    xml.close().close();
  }
}
