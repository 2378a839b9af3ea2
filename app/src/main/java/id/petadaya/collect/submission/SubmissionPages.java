package id.petadaya.collect.submission;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.collect.Activities;
import id.petadaya.collect.doubt.Doubt;
import id.petadaya.collect.submission.Submission.State;
import id.petadaya.collect.submission.SubmissionPage.AFile;
import id.petadaya.collect.submission.SubmissionPage.AList;
import id.petadaya.collect.submission.SubmissionPage.Answer;
import id.petadaya.collect.submission.SubmissionPage.Deed;
import id.petadaya.collect.submission.SubmissionPage.One;
import id.petadaya.collect.submission.SubmissionPage.Row;
import id.petadaya.collect.submission.SubmissionPage.Section;
import id.petadaya.collect.submission.SubmissionPage.Version;
import id.petadaya.instruments.forms.Answers;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.PersonalData;
import id.petadaya.instruments.forms.Question;
import id.petadaya.instruments.forms.QuestionType;
import id.petadaya.kernel.Indonesian;
import id.petadaya.territory.Areas;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what phones sent. */
@Component
class SubmissionPages {

  private static final int MOST = 500;

  private final Submissions submissions;
  private final SubmissionAnswers answers;
  private final FieldForms forms;
  private final Areas areas;
  private final Activities activities;
  private final SubmissionDoubts doubts;

  SubmissionPages(
      Submissions submissions,
      SubmissionAnswers answers,
      FieldForms forms,
      Areas areas,
      Activities activities,
      SubmissionDoubts doubts) {
    this.doubts = doubts;
    this.submissions = submissions;
    this.answers = answers;
    this.forms = forms;
    this.areas = areas;
    this.activities = activities;
  }

  AList list(Viewer viewer) {
    List<Submission> all = submissions.within(viewer.area(), MOST).stream()
        .filter(one -> ReviewSubmission.maySee(viewer, one))
        .toList();
    Map<UUID, List<Doubt>> found = checks(viewer)
        ? doubts.of(all.stream().filter(SubmissionPages::isOpen).toList(), all)
        : Map.of();
    return new AList(
        summary(submissions.counts(viewer.area())),
        viewer.is(Role.SECTION_HEAD) ? "/kerja/kiriman/pola" : null,
        rows(all, found, one -> one.state() == State.DIKARANTINA),
        rows(all, found, one -> one.state() != State.DIKARANTINA));
  }

  private List<Row> rows(
      List<Submission> all, Map<UUID, List<Doubt>> found, Predicate<Submission> which) {
    return all.stream()
        .filter(which)
        .map(one -> row(one, found.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /** Whether somebody is still to decide about it. */
  private static boolean isOpen(Submission one) {
    return one.state() == State.DIKARANTINA
        || one.state() == State.DITERIMA
        || one.state() == State.DIPERIKSA;
  }

  private static boolean checks(Viewer viewer) {
    return viewer.is(Role.OPERATOR, Role.VERIFIER, Role.SECTION_HEAD);
  }

  private static String summary(Map<State, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> Indonesian.number(one.getValue()) + " "
            + one.getKey().label().toLowerCase(Indonesian.LOCALE))
        .collect(Collectors.joining(", "));
  }

  One one(Viewer viewer, Submission of) {
    Optional<Form> form = answers.form(of);
    List<Doubt> found = checks(viewer) ? doubts.of(of) : List.of();
    return new One(
        row(of, found),
        "/kerja/kiriman/" + of.id() + "/keputusan",
        of.revision(),
        form.map(known -> sections(viewer, of, known)).orElseGet(() -> unknownForm(of)),
        of.attachments().stream().map(file -> file(viewer, of, file)).toList(),
        of.missing(),
        versions(of),
        deeds(viewer, of, found),
        isOpen(of) ? found : List.of(),
        visitHref(of));
  }

  private Row row(Submission one, List<Doubt> found) {
    String title = forms.find(one.formName()).map(Form::title).orElse("Formulir " + one.formName());
    return new Row(
        "/kerja/kiriman/" + one.id(),
        title,
        areas.displayName(one.area()),
        Optional.ofNullable(one.visitedOn()).map(Indonesian::day).orElse("–"),
        files(one),
        one.state().label(),
        tone(one.state()),
        Indonesian.moment(one.receivedAt()),
        one.state() == State.DIKARANTINA ? SubmissionWords.quarantine(one) : null,
        found.stream().map(Doubt::title).toList(),
        one.simulated());
  }

  private static String files(Submission one) {
    int came = one.attachments().size();
    int missing = one.missing().size();
    if (missing > 0) {
      return "%d dari %d berkas".formatted(came, came + missing);
    }
    return came == 0 ? "–" : came + " berkas";
  }

  private static String tone(State state) {
    return switch (state) {
      case DISETUJUI -> "good";
      case DIKARANTINA, DIKEMBALIKAN -> "bad";
      case DITERIMA, DIPERIKSA -> "wait";
      case DIGANTIKAN -> "plain";
    };
  }

  private List<Section> sections(Viewer viewer, Submission of, Form form) {
    Answers given = answers.answers(of, form);
    Map<String, String> faults = given.faults().stream()
        .collect(Collectors.toMap(Answers.Fault::question, Answers.Fault::message));
    Map<String, List<Answer>> byGroup = new LinkedHashMap<>();
    for (Answers.Given one : given.given()) {
      if (isShown(one.question())) {
        String heading = one.heading(form);
        byGroup
            .computeIfAbsent(heading.isEmpty() ? "Isian" : heading, group -> new ArrayList<>())
            .add(answer(viewer, form, one, faults));
      }
    }
    return byGroup.entrySet().stream()
        .map(one -> new Section(one.getKey(), one.getValue()))
        .toList();
  }

  private static boolean isShown(Question question) {
    return question.type() != QuestionType.NOTE && !question.label().isEmpty();
  }

  private Answer answer(Viewer viewer, Form form, Answers.Given given, Map<String, String> faults) {
    Question question = given.question();
    String text = given.text();
    boolean hidden = question.personal() != PersonalData.NONE
        && !text.isEmpty()
        && !viewer.is(Role.VERIFIER, Role.SECTION_HEAD);
    return new Answer(
        form.shown(question.label()),
        hidden ? "tersembunyi" : text.isEmpty() ? "–" : words(form, question, text),
        faults.get(given.placed().isRepeated() ? given.place() : question.name()),
        hidden);
  }

  private String words(Form form, Question question, String text) {
    return switch (question.type()) {
      case SELECT_ONE, SELECT_MULTIPLE, RANK ->
        List.of(text.split("\\s+")).stream()
            .map(one -> form.label(question, one))
            .collect(Collectors.joining(", "));
      case SELECT_ONE_FROM_FILE ->
        id.petadaya.analysis.area.AreaCode.find(text)
            .map(areas::displayName)
            .or(() -> visit(text))
            .orElse(text);
      case DATE ->
        text.matches("\\d{4}-\\d{2}-\\d{2}")
            ? Indonesian.day(java.time.LocalDate.parse(text))
            : text;
      default -> text;
    };
  }

  /** A visit of the plan by its id: "Kantor Kelurahan Alak, 21 Januari 2020". */
  private Optional<String> visit(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? activities
            .findByVisit(UUID.fromString(text))
            .flatMap(activity -> activity.visit(UUID.fromString(text)))
            .map(one -> one.institution() + ", " + Indonesian.day(one.day()))
        : Optional.empty();
  }

  /** Without the form nobody knows which answer names a person: none is shown. */
  private List<Section> unknownForm(Submission of) {
    return List.of(new Section(
        "Isian",
        answers.read(of.id()).answers().keySet().stream()
            .sorted()
            .map(name -> new Answer(name, "tersembunyi", null, true))
            .toList()));
  }

  private static AFile file(Viewer viewer, Submission of, Submission.Attachment file) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    boolean photo = file.mediaType().startsWith("image/");
    boolean evidence = !photo || viewer.is(Role.VERIFIER, Role.SECTION_HEAD);
    return new AFile(
        file.name(),
        Indonesian.bytes(file.bytes()) + (file.keptAs() == null ? "" : ", tanpa data kamera"),
        file.sha256().substring(0, 8),
        photo
            ? "/kerja/kiriman/%s/foto/%s?sha256=%s".formatted(of.id(), name, file.sha256())
            : null,
        evidence
            ? "/api/v1/submissions/%s/attachments/%s?sha256=%s"
                .formatted(of.id(), name, file.sha256())
            : null);
  }

  private List<Version> versions(Submission of) {
    List<Submission> chain = submissions.chain(of);
    return chain.size() < 2
        ? List.of()
        : chain.stream()
            .map(one -> new Version(
                "/kerja/kiriman/" + one.id(),
                Indonesian.moment(one.receivedAt()) + conflict(one, chain),
                one.state().label(),
                one.id().equals(of.id())))
            .toList();
  }

  /** Two that edit the same, or two contents under one number: both are shown, a person chooses. */
  private static String conflict(Submission one, List<Submission> chain) {
    boolean shared = chain.stream()
        .filter(other -> !other.id().equals(one.id()))
        .anyMatch(other -> other.instanceId().equals(one.instanceId())
            || (one.deprecatedId() != null && one.deprecatedId().equals(other.deprecatedId())));
    return shared ? ", berbeda dari versi lain" : "";
  }

  private static List<Deed> deeds(Viewer viewer, Submission of, List<Doubt> found) {
    List<Deed> deeds = new ArrayList<>();
    boolean checks = checks(viewer);
    if (checks && of.state() == State.DIKARANTINA && ReviewSubmission.mayGo(of, State.DITERIMA)) {
      deeds.add(new Deed(State.DITERIMA.name(), "Terima apa adanya", true, true));
    }
    if (checks && of.state().leadsTo(State.DIPERIKSA)) {
      deeds.add(new Deed(State.DIPERIKSA.name(), "Tandai sudah diperiksa", false, true));
    }
    if (viewer.is(Role.VERIFIER, Role.SECTION_HEAD) && of.state().leadsTo(State.DISETUJUI)) {
      deeds.add(new Deed(State.DISETUJUI.name(), "Setujui", !found.isEmpty(), true));
    }
    if (checks && of.state().leadsTo(State.DIKEMBALIKAN)) {
      deeds.add(new Deed(State.DIKEMBALIKAN.name(), "Kembalikan", true, false));
    }
    return deeds;
  }

  private @Nullable String visitHref(Submission of) {
    return Optional.ofNullable(of.visit())
        .flatMap(activities::findByVisit)
        .map(activity -> "/kerja/kegiatan/" + activity.id())
        .orElse(null);
  }
}
