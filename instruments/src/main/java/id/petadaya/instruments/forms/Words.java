package id.petadaya.instruments.forms;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the columns of XLSForm may be written, and what each is called here. */
final class Words {

  private static final Set<String> YES = Set.of("yes", "true", "true()", "ya");
  private static final Set<String> NO = Set.of("no", "false", "false()", "tidak");

  /** Old and loose spellings, after small letters and underscores. */
  private static final Map<String, String> COLUMNS = Map.ofEntries(
      Map.entry("command", "type"),
      Map.entry("tag", "name"),
      Map.entry("caption", "label"),
      Map.entry("relevance", "relevant"),
      Map.entry("relevant_when", "relevant"),
      Map.entry("calculate", "calculation"),
      Map.entry("readonly", "read_only"),
      Map.entry("constraint_msg", "constraint_message"),
      Map.entry("constraining_message", "constraint_message"),
      Map.entry("skippable", "required"),
      Map.entry("required_msg", "required_message"),
      Map.entry("image", "media::image"),
      Map.entry("big_image", "media::big-image"),
      Map.entry("big-image", "media::big-image"),
      Map.entry("audio", "media::audio"),
      Map.entry("video", "media::video"),
      Map.entry("jr:count", "repeat_count"),
      Map.entry("count", "repeat_count"),
      Map.entry("filter", "choice_filter"),
      Map.entry("max_pixels", "bind::orx:max-pixels"),
      Map.entry("bind::relevant", "relevant"),
      Map.entry("bind::constraint", "constraint"),
      Map.entry("bind::calculate", "calculation"),
      Map.entry("bind::readonly", "read_only"),
      Map.entry("bind::required", "required"),
      Map.entry("bind::jr:constraintmsg", "constraint_message"),
      Map.entry("bind::jr:requiredmsg", "required_message"),
      Map.entry("control::appearance", "appearance"),
      Map.entry("body::appearance", "appearance"));

  private static final Map<String, String> CHOICES =
      Map.of("value", "name", "list_name", "list_name");

  private static final Map<String, String> SETTINGS = Map.of(
      "form_title", "title",
      "set_form_title", "title",
      "form_id", "id",
      "set_form_id", "id",
      "id_string", "id",
      "name", "root",
      "xml_root", "root");

  /** Columns that may be said in several languages. */
  private static final Set<String> SAID =
      Set.of("label", "hint", "guidance_hint", "constraint_message", "required_message");

  private Words() {}

  static boolean isYes(String text) {
    return YES.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  static boolean isNo(String text) {
    return NO.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * A column: its name here, and the language it speaks ("" when none is named). {@code label:English
   * (en)} and {@code Label :: English (en)} are one column.
   */
  record Column(String name, String language) {

    /** The name with its language, as the sheet could have written it. */
    String full() {
      return language.isEmpty() ? name : name + "::" + language;
    }
  }

  static Column survey(String heading) {
    return column(heading, COLUMNS);
  }

  static Column choice(String heading) {
    Column column = column(heading, COLUMNS);
    return new Column(CHOICES.getOrDefault(column.name(), column.name()), column.language());
  }

  static String setting(String heading) {
    String plain = plain(heading);
    return SETTINGS.getOrDefault(plain, plain);
  }

  private static Column column(String heading, Map<String, String> known) {
    String[] part = heading.strip().split("\\s*::?\\s*", 2);
    String head = plain(part[0]);
    if (part.length == 1) {
      String name = known.getOrDefault(head, head.isEmpty() ? heading : original(heading, head));
      return new Column(name, Texts.UNNAMED);
    }
    if (head.equals("media")) {
      String[] kind = part[1].split("\\s*::?\\s*", 2);
      return new Column(
          "media::" + plain(kind[0]).replace('_', '-'), kind.length > 1 ? kind[1] : Texts.UNNAMED);
    }
    if (head.equals("bind")
        || head.equals("body")
        || head.equals("control")
        || head.equals("instance")) {
      String whole = head + "::" + part[1];
      return new Column(
          known.getOrDefault(
              whole.toLowerCase(Locale.ROOT), whole.replaceFirst("^control", "body")),
          Texts.UNNAMED);
    }
    String name = known.getOrDefault(head, head);
    return SAID.contains(name) || name.startsWith("media::")
        ? new Column(name, part[1])
        : new Column(heading.strip(), Texts.UNNAMED);
  }

  /** A column of the maker's own keeps its letters: filters name it so. */
  private static String original(String heading, String head) {
    return OURS.contains(head) ? head : heading.strip();
  }

  private static final Set<String> OURS = Set.of(
      "type",
      "name",
      "label",
      "hint",
      "guidance_hint",
      "constraint",
      "constraint_message",
      "required",
      "required_message",
      "relevant",
      "calculation",
      "read_only",
      "default",
      "appearance",
      "choice_filter",
      "repeat_count",
      "parameters",
      "trigger",
      "save_to",
      "autoplay",
      "personal",
      "list_name",
      "disabled",
      "accuracythreshold",
      "intent",
      "query",
      "dataset",
      "entity_id",
      "create_if",
      "update_if",
      "note");

  /** Whether XLSForm, or we, give a column a meaning. */
  static boolean isKnown(Column column) {
    return OURS.contains(column.name()) || column.name().contains("::");
  }

  static Set<String> known() {
    return OURS;
  }

  private static String plain(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
  }
}
