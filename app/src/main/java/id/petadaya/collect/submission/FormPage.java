package id.petadaya.collect.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of forms, ready to show. */
final class FormPage {

  private FormPage() {}

  /** Formulir lapangan: what phones are offered. */
  record AList(List<Row> rows) {
    AList {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param versions all versions at hand, newest first
   */
  record Row(String href, String title, String name, int questions, List<Link> versions) {
    Row {
      versions = List.copyOf(versions);
    }
  }

  record Link(String href, String label, boolean current) {}

  /**
   * One version of a form.
   *
   * @param languages empty when it speaks one only
   * @param since what changed since the version before; empty for the first
   * @param before the version before; null for the first
   */
  record One(
      String title,
      String name,
      String version,
      String source,
      List<Link> versions,
      List<Link> languages,
      List<Entry> entries,
      @Nullable String before,
      List<Changes> since) {
    One {
      versions = List.copyOf(versions);
      languages = List.copyOf(languages);
      entries = List.copyOf(entries);
      since = List.copyOf(since);
    }
  }

  /**
   * A section or a question.
   *
   * @param section whether it opens a group or repeat
   * @param type in words: "pilihan tunggal", "berulang"
   * @param within titles of the sections around it; empty at the top
   * @param personal class of personal data in words; null when none
   */
  record Entry(
      boolean section,
      String name,
      String label,
      String hint,
      String type,
      String within,
      List<String> choices,
      List<Rule> rules,
      @Nullable String personal) {}

  /** "Tampil bila" and the condition as the form writes it. */
  record Rule(String word, String text) {}

  record Changes(String title, List<Change> changes) {}

  record Change(String what, String data) {}
}
