package id.petadaya.collect.submission;

import id.petadaya.collect.submission.FormPage.AList;
import id.petadaya.collect.submission.FormPage.Change;
import id.petadaya.collect.submission.FormPage.Changes;
import id.petadaya.collect.submission.FormPage.Entry;
import id.petadaya.collect.submission.FormPage.Link;
import id.petadaya.collect.submission.FormPage.One;
import id.petadaya.collect.submission.FormPage.Row;
import id.petadaya.collect.submission.FormPage.Rule;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.FormChange;
import id.petadaya.instruments.forms.FormDiff;
import id.petadaya.instruments.forms.Item;
import id.petadaya.instruments.forms.PersonalData;
import id.petadaya.instruments.forms.Question;
import id.petadaya.instruments.forms.Section;
import id.petadaya.instruments.forms.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws forms as they will be asked, with their rules, languages and versions. */
@Component
class FormPages {

  private static final Map<String, String> RULES = rules();

  private final FieldForms forms;

  FormPages(FieldForms forms) {
    this.forms = forms;
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("relevant", "Tampil bila");
    rules.put("required", "Wajib");
    rules.put("constraint", "Batas");
    rules.put("calculation", "Hitung");
    rules.put("choice_filter", "Saringan pilihan");
    rules.put("default", "Isian awal");
    rules.put("repeat_count", "Banyaknya");
    return rules;
  }

  AList list() {
    return new AList(forms.offered().stream()
        .map(form -> new Row(
            href(form),
            form.title(),
            form.name(),
            asked(form),
            forms.versions(form.name()).stream()
                .map(one -> new Link(href(one), one.version(), one.id().equals(form.id())))
                .toList()))
        .toList());
  }

  private static int asked(Form form) {
    return (int)
        form.questions().stream().filter(one -> one.question().type().isAsked()).count();
  }

  /** {@code language} is the form's own where it does not speak the one that is wished. */
  One one(Form form, String language) {
    List<Form> versions = forms.versions(form.name());
    int at = versions.stream().map(Form::id).toList().indexOf(form.id());
    Optional<Form> before =
        at + 1 < versions.size() ? Optional.of(versions.get(at + 1)) : Optional.empty();
    List<Entry> entries = new ArrayList<>();
    entries(form, form.items(), "", language, entries);
    return new One(
        form.title(),
        form.name(),
        form.version(),
        form.source(),
        versions.stream()
            .map(one -> new Link(href(one), one.version(), one.id().equals(form.id())))
            .toList(),
        languages(form, language),
        entries,
        before.map(Form::version).orElse(null),
        before.map(earlier -> since(earlier, form)).orElse(List.of()));
  }

  private static List<Link> languages(Form form, String language) {
    List<String> spoken = form.languages();
    return spoken.size() < 2
        ? List.of()
        : spoken.stream()
            .map(one -> new Link(
                href(form) + "?bahasa=" + encoded(one),
                one.isEmpty() ? "Bahasa utama" : one,
                one.equals(language)))
            .toList();
  }

  private static String href(Form form) {
    return "/kerja/formulir/%s/%s".formatted(encoded(form.name()), encoded(form.version()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void entries(
      Form form, List<Item> items, String within, String language, List<Entry> into) {
    for (Item item : items) {
      String label = said(form, item.label(), language);
      switch (item) {
        case Section section -> {
          into.add(new Entry(
              true,
              section.name(),
              label.isEmpty() ? section.name() : label,
              "",
              section.repeats() ? "berulang" : "kelompok",
              within,
              List.of(),
              rules(section),
              null));
          String title = label.isEmpty() ? section.name() : label;
          entries(
              form,
              section.items(),
              within.isEmpty() ? title : within + " › " + title,
              language,
              into);
        }
        case Question question when !isTold(question) -> {}
        case Question question ->
          into.add(new Entry(
              false,
              question.name(),
              label,
              said(form, question.hint(), language),
              QuestionWords.of(question),
              within,
              choices(form, question, language),
              rules(question),
              question.personal() == PersonalData.NONE
                  ? null
                  : question.personal().word()));
      }
    }
  }

  /** What the phone fills in by itself says nothing to whoever reads the form. */
  private static boolean isTold(Question question) {
    return question.type().isAsked() || !question.word("calculation").isEmpty();
  }

  private static String said(Form form, Texts texts, String language) {
    return texts.in(language).orElse(form.shown(texts));
  }

  private static List<String> choices(Form form, Question question, String language) {
    Form.ChoiceList list = form.lists().get(question.list());
    return list == null
        ? List.of()
        : list.choices().stream()
            .map(choice ->
                choice.label().isEmpty() ? choice.name() : said(form, choice.label(), language))
            .toList();
  }

  private static List<Rule> rules(Item item) {
    List<Rule> rules = new ArrayList<>();
    RULES.forEach((column, word) -> {
      String text = item.word(column);
      if (!text.isEmpty()) {
        rules.add(new Rule(word, column.equals("required") && text.equals("yes") ? "" : text));
      }
    });
    return rules;
  }

  private static List<Changes> since(Form before, Form after) {
    Map<FormChange.Kind, List<Change>> byKind = new LinkedHashMap<>();
    FormDiff.between(before, after)
        .forEach(change -> byKind
            .computeIfAbsent(change.kind(), kind -> new ArrayList<>())
            .add(new Change(change.what(), change.data())));
    return byKind.entrySet().stream()
        .map(one -> new Changes(one.getKey().word(), one.getValue()))
        .toList();
  }
}
