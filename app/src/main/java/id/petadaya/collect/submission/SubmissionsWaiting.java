package id.petadaya.collect.submission;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.access.Waiting;
import id.petadaya.access.WaitingSource;
import id.petadaya.collect.doubt.Doubt;
import id.petadaya.collect.submission.Submission.State;
import id.petadaya.instruments.forms.Form;
import id.petadaya.kernel.Indonesian;
import id.petadaya.territory.Areas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Filled-in forms that wait for somebody: to be looked at, to be accepted, or to be asked about again. */
@Component
class SubmissionsWaiting implements WaitingSource {

  private static final int MOST = 500;

  /** The number beside "Antrean" is asked for by every page: only the newest are looked at that closely. */
  private static final int MOST_LOOKED = 50;

  private static final String KEY = "kiriman:";

  private final Submissions submissions;
  private final SubmissionDoubts doubts;
  private final FieldForms forms;
  private final Areas areas;

  SubmissionsWaiting(
      Submissions submissions, SubmissionDoubts doubts, FieldForms forms, Areas areas) {
    this.submissions = submissions;
    this.doubts = doubts;
    this.forms = forms;
    this.areas = areas;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer) {
    List<Submission> all = submissions.within(viewer.area(), MOST);
    List<Submission> mine = all.stream().filter(one -> waits(viewer, one)).toList();
    if (mine.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Doubt>> found = doubts.of(mine.stream().limit(MOST_LOOKED).toList(), all);
    return mine.stream()
        .map(one -> waiting(one, reason(one, found.getOrDefault(one.id(), List.of()))))
        .toList();
  }

  private static boolean waits(Viewer viewer, Submission one) {
    return switch (one.state()) {
      case DIKARANTINA, DITERIMA -> viewer.is(Role.OPERATOR, Role.VERIFIER, Role.SECTION_HEAD);
      case DIPERIKSA -> viewer.is(Role.VERIFIER, Role.SECTION_HEAD);
      case DIKEMBALIKAN -> one.sentBy().equals(viewer.getName());
      case DISETUJUI, DIGANTIKAN -> false;
    };
  }

  private String reason(Submission one, List<Doubt> found) {
    return switch (one.state()) {
      case DIKARANTINA -> SubmissionWords.quarantine(one);
      case DIKEMBALIKAN ->
        "Dikembalikan: " + submissions.lastReason(one.id()).orElse("tanpa alasan");
      default ->
        found.isEmpty()
            ? one.state() == State.DITERIMA
                ? "Siap diperiksa"
                : "Sudah diperiksa, menunggu persetujuan"
            : found.getFirst().sentence();
    };
  }

  private Waiting waiting(Submission one, String reason) {
    return new Waiting(
        KEY + one.id() + ":" + one.state(),
        Waiting.Kind.ISIAN,
        "%s, %s"
            .formatted(
                forms.find(one.formName()).map(Form::title).orElse("Formulir " + one.formName()),
                areas.displayName(one.area())),
        reason,
        one.receivedAt(),
        "/kerja/kiriman/" + one.id(),
        one.simulated());
  }

  @Override
  public Optional<Waiting.Preview> preview(Viewer viewer, Waiting one) {
    if (!one.key().startsWith(KEY)) {
      return Optional.empty();
    }
    UUID id = UUID.fromString(one.key().substring(KEY.length(), KEY.length() + 36));
    return submissions
        .find(id)
        .filter(each -> waits(viewer, each))
        .map(each -> new Waiting.Preview(List.of(), facts(each), note(each)));
  }

  private static List<Waiting.Fact> facts(Submission one) {
    return Stream.of(
            fact("Instansi", Optional.ofNullable(one.institution())),
            fact("Hari kunjungan", Optional.ofNullable(one.visitedOn()).map(Indonesian::day)),
            fact("Keadaan", Optional.of(one.state().label())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Waiting.Fact> fact(String label, Optional<String> value) {
    return value.map(text -> new Waiting.Fact(label, null, text));
  }

  private String note(Submission one) {
    return doubts.of(one).stream().map(Doubt::sentence).collect(Collectors.joining(" "));
  }
}
