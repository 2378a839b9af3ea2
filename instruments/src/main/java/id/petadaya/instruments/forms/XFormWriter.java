package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a form to phones: an XForm as ODK Collect reads it. The same form gives the same bytes. */
public final class XFormWriter {

  private static final String HEAD = """
      <?xml version="1.0" encoding="UTF-8"?>
      <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" \
      xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" \
      xmlns:odk="http://www.opendatakit.org/xforms" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
      """;
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

  /** What the engine on phones calls the top element of a list it reads from CSV. */
  private static final String TOP_OF_LIST = "root";

  private final Form form;
  private final StringBuilder out = new StringBuilder();

  private XFormWriter(Form form) {
    this.form = form;
  }

  public static String write(Form form) {
    return new XFormWriter(form).write();
  }

  private String write() {
    out.append(HEAD).append("<h:head><h:title>").append(escaped(form.title()));
    out.append("</h:title><model odk:xforms-version=\"1.0.0\">\n");
    instance();
    form.media()
        .forEach(file -> line(
            "<instance id=\"%s\" src=\"jr://file-csv/%s\"/>".formatted(instanceOf(file), file)));
    groupBinds();
    form.questions().forEach(this::bind);
    line(
        "<bind nodeset=\"/data/orx:meta/orx:instanceID\" type=\"string\" readonly=\"true()\" jr:preload=\"uid\"/>");
    line("</model></h:head>\n<h:body>");
    body();
    line("</h:body></h:html>");
    return out.toString();
  }

  private void instance() {
    out.append("<instance><data id=\"%s\" version=\"%d\">".formatted(form.name(), form.version()));
    List<String> open = new ArrayList<>();
    for (Question question : form.questions()) {
      move(open, question, "<%s>", "</%s>");
      out.append(
          question.preset().isEmpty()
              ? "<%s/>".formatted(question.name())
              : "<%1$s>%2$s</%1$s>".formatted(question.name(), escaped(question.preset())));
    }
    close(open, 0, "</%s>");
    line("<orx:meta><orx:instanceID/></orx:meta></data></instance>");
  }

  private void groupBinds() {
    form.groups().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(entry -> entry
            .getValue()
            .relevant()
            .ifPresent(when -> line("<bind nodeset=\"/data/%s\" relevant=\"%s\"/>"
                .formatted(entry.getKey(), escaped(paths(when))))));
  }

  private void bind(Question question) {
    var bind = new StringBuilder("<bind nodeset=\"/data/%s\" type=\"%s\""
        .formatted(question.path(), question.type().bind()));
    attribute(bind, "required", question.required());
    attribute(bind, "relevant", question.relevant());
    attribute(bind, "constraint", question.constraint());
    attribute(bind, "calculate", question.calculation());
    if (!question.constraintMessage().isEmpty()) {
      bind.append(" jr:constraintMsg=\"%s\"".formatted(escaped(question.constraintMessage())));
    }
    if (question.readOnly() || question.type() == QuestionType.NOTE) {
      bind.append(" readonly=\"true()\"");
    }
    if (question.mostPixels() > 0) {
      bind.append(" orx:max-pixels=\"%d\"".formatted(question.mostPixels()));
    }
    question
        .type()
        .preload()
        .ifPresent(preload -> bind.append(
            " jr:preload=\"%s\" jr:preloadParams=\"%s\"".formatted(preload[0], preload[1])));
    line(bind.append("/>").toString());
  }

  private void attribute(StringBuilder bind, String name, Optional<Expression> value) {
    value.ifPresent(given -> bind.append(" %s=\"%s\"".formatted(name, escaped(paths(given)))));
  }

  private void body() {
    List<String> open = new ArrayList<>();
    for (Question question : form.questions()) {
      if (!question.type().control().isEmpty()) {
        moveGroups(open, question);
        control(question);
      }
    }
    close(open, 0, "</group>\n");
  }

  private void control(Question question) {
    String element = question.type().control();
    out.append("<%s ref=\"/data/%s\"".formatted(element, question.path()));
    if (!question.appearance().isEmpty()) {
      out.append(" appearance=\"%s\"".formatted(escaped(question.appearance())));
    }
    if (question.type().isFile()) {
      out.append(" mediatype=\"%s\""
          .formatted(
              switch (question.type()) {
                case IMAGE -> "image/*";
                case AUDIO -> "audio/*";
                default -> "application/*";
              }));
    }
    out.append("><label>").append(words(question.label())).append("</label>");
    if (!question.hint().isEmpty()) {
      out.append("<hint>").append(words(question.hint())).append("</hint>");
    }
    choices(question);
    line("</%s>".formatted(element));
  }

  private void choices(Question question) {
    if (question.type() == QuestionType.SELECT_ONE_FROM_FILE) {
      out.append(
          "<itemset nodeset=\"instance('%s')/%s/item\"><value ref=\"name\"/><label ref=\"label\"/></itemset>"
              .formatted(instanceOf(question.list()), TOP_OF_LIST));
      return;
    }
    for (Choice choice : form.choices().getOrDefault(question.list(), List.of())) {
      out.append("<item><label>%s</label><value>%s</value></item>"
          .formatted(escaped(choice.label()), escaped(choice.name())));
    }
  }

  private void moveGroups(List<String> open, Question question) {
    List<String> wanted = parts(question.groups());
    close(open, shared(open, wanted), "</group>\n");
    while (open.size() < wanted.size()) {
      open.add(wanted.get(open.size()));
      String path = String.join("/", open);
      Group group = form.groups().getOrDefault(path, new Group("", "", Optional.empty()));
      out.append("<group ref=\"/data/%s\"".formatted(path));
      if (!group.appearance().isEmpty()) {
        out.append(" appearance=\"%s\"".formatted(escaped(group.appearance())));
      }
      out.append(">");
      line(group.label().isEmpty() ? "" : "<label>%s</label>".formatted(words(group.label())));
    }
  }

  private void move(List<String> open, Question question, String begin, String end) {
    List<String> wanted = parts(question.groups());
    close(open, shared(open, wanted), end);
    while (open.size() < wanted.size()) {
      open.add(wanted.get(open.size()));
      out.append(begin.formatted(open.getLast()));
    }
  }

  private void close(List<String> open, int keep, String end) {
    while (open.size() > keep) {
      out.append(end.formatted(open.removeLast()));
    }
  }

  private static int shared(List<String> open, List<String> wanted) {
    int same = 0;
    while (same < open.size() && same < wanted.size() && open.get(same).equals(wanted.get(same))) {
      same++;
    }
    return same;
  }

  private static List<String> parts(String groups) {
    return groups.isEmpty() ? List.of() : List.of(groups.split("/"));
  }

  private String paths(Expression expression) {
    return expression.withPaths(this::pathOf);
  }

  private String pathOf(String name) {
    return "/data/" + form.find(name.strip()).map(Question::path).orElse(name);
  }

  /** A label, with the answers that it quotes. */
  private String words(String text) {
    Matcher found = REFERENCE.matcher(escaped(text));
    return found.replaceAll(match ->
        Matcher.quoteReplacement("<output value=\"%s\"/>".formatted(pathOf(match.group(1)))));
  }

  private static String instanceOf(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
