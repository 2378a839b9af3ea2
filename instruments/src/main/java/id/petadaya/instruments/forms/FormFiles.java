package id.petadaya.instruments.forms;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that a form leans on: lists of choices, tables to look up in, pictures and sounds. */
final class FormFiles {

  private static final Pattern PULLED = Pattern.compile("pulldata\\(\\s*['\"]([^'\"]+)['\"]");
  private static final Pattern LAST_SAVED = Pattern.compile("\\$\\{\\s*last-saved#");

  private FormFiles() {}

  /** Sources of further instances by their id, in the order of the form. */
  static Map<String, String> sources(Form form) {
    Map<String, String> sources = new LinkedHashMap<>();
    boolean lastSaved = false;
    for (Placed one : form.questions()) {
      Question question = one.question();
      switch (question.type()) {
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
        lastSaved |= LAST_SAVED.matcher(text).find();
      }
    }
    if (lastSaved) {
      sources.put(Places.LAST_SAVED, "jr://instance/last-saved");
    }
    form.lists().keySet().forEach(sources::remove);
    return sources;
  }

  /** Names of all files, lists first. */
  static List<String> names(Form form) {
    Set<String> names = new LinkedHashSet<>();
    sources(form).values().stream()
        .filter(source -> source.startsWith("jr://file"))
        .map(source -> source.substring(source.lastIndexOf('/') + 1))
        .forEach(names::add);
    form.questions().forEach(one -> add(one.question().media(), names));
    form.lists()
        .values()
        .forEach(list -> list.choices().forEach(choice -> add(choice.media(), names)));
    return List.copyOf(names);
  }

  private static void add(Map<String, Texts> media, Set<String> names) {
    media.values().forEach(files -> names.addAll(files.byLanguage().values()));
  }

  static String nameOf(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static String source(String file) {
    return (file.toLowerCase(Locale.ROOT).endsWith(".csv") ? "jr://file-csv/" : "jr://file/")
        + file;
  }
}
