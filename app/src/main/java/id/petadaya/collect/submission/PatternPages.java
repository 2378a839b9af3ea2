package id.petadaya.collect.submission;

import id.petadaya.access.AccountNames;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.collect.doubt.Doubt;
import id.petadaya.collect.submission.PatternPage.Pattern;
import id.petadaya.collect.submission.PatternPage.Sender;
import id.petadaya.instruments.forms.Form;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import id.petadaya.territory.Areas;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws how forms were filled in, for the head of the section, who may talk with the people. */
@Component
class PatternPages {

  private static final int MOST = 500;
  private static final int SHORT_ID = 8;

  private final Submissions submissions;
  private final SubmissionDoubts doubts;
  private final AccountNames accounts;
  private final FieldForms forms;
  private final Areas areas;

  PatternPages(
      Submissions submissions,
      SubmissionDoubts doubts,
      AccountNames accounts,
      FieldForms forms,
      Areas areas) {
    this.submissions = submissions;
    this.doubts = doubts;
    this.accounts = accounts;
    this.forms = forms;
    this.areas = areas;
  }

  PatternPage of(Viewer viewer) {
    if (!viewer.is(Role.SECTION_HEAD)) {
      throw new Refused(SubmissionProblem.NOT_YOUR_ROLE);
    }
    List<Submission> all = submissions.within(viewer.area(), MOST);
    Map<UUID, List<Doubt>> found = doubts.of(all, all);
    Map<String, List<Submission>> bySender =
        all.stream().collect(Collectors.groupingBy(Submission::sentBy));
    Map<String, String> names = accounts.names(bySender.keySet());
    return new PatternPage(
        all.size(),
        bySender.entrySet().stream()
            .map(one -> sender(
                names.getOrDefault(one.getKey(), phone(one.getKey())), one.getValue(), found))
            .sorted(Comparator.comparing(Sender::name, Collator.getInstance(Indonesian.LOCALE)))
            .toList());
  }

  private Sender sender(String name, List<Submission> sent, Map<UUID, List<Doubt>> found) {
    return new Sender(
        name,
        Indonesian.number(sent.size()) + " isian",
        sent.stream()
            .flatMap(one -> found.getOrDefault(one.id(), List.of()).stream()
                .filter(doubt -> doubt.kind().isPattern())
                .map(doubt -> new Pattern(
                    doubt.title(), doubt.sentence(), title(one), "/kerja/kiriman/" + one.id())))
            .toList());
  }

  private String title(Submission one) {
    return "%s, %s, %s"
        .formatted(
            forms.find(one.formName()).map(Form::title).orElse("Formulir " + one.formName()),
            areas.displayName(one.area()),
            one.visitedOn() == null
                ? Indonesian.day(one.receivedAt())
                : Indonesian.day(one.visitedOn()));
  }

  private static String phone(String id) {
    return "Ponsel " + id.substring(0, Math.min(SHORT_ID, id.length()));
  }
}
