package id.petadaya.survey;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Questionnaire;
import id.petadaya.instruments.surveys.SurveyPlan;
import id.petadaya.kernel.Refused;
import id.petadaya.survey.Survey.Group;
import id.petadaya.territory.Areas;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A head of section or division opens a survey. From then on its forms, groups and area stay as they are. */
@Component
public class OpenSurvey {

  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final Areas areas;
  private final Offices offices;
  private final Audit audit;

  OpenSurvey(
      Surveys surveys, Questionnaires questionnaires, Areas areas, Offices offices, Audit audit) {
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.areas = areas;
    this.offices = offices;
    this.audit = audit;
  }

  /**
   * What somebody wants to open.
   *
   * @param covers areas in which it is asked, each with at least one village
   */
  public record Wanted(
      String title,
      String purpose,
      List<AreaCode> covers,
      List<Group> groups,
      LocalDate opensOn,
      LocalDate closesOn) {
    public Wanted {
      covers = List.copyOf(covers);
      groups = List.copyOf(groups);
    }
  }

  /** The groups of a plan. */
  public static List<Group> groups(SurveyPlan plan) {
    return plan.groups().stream()
        .map(one -> new Group(
            one.key(),
            one.label(),
            one.formName(),
            one.formVersion(),
            one.quota(),
            one.least(),
            one.official(),
            one.consent(),
            one.yes()))
        .toList();
  }

  /** One group that fills in one form. */
  public static List<Group> group(Form form, String label, int quota, int least) {
    return List.of(
        new Group("warga", label, form.name(), form.version(), quota, least, false, "", ""));
  }

  /**
   * Opens it.
   *
   * @throws Refused when the role or an area does not allow it, something is missing, or a form cannot
   *     be asked by link; then with the reasons
   */
  @Transactional
  public Survey open(Viewer by, Wanted wanted) {
    refuse(by, wanted);
    Survey survey = surveys.add(
        new Survey(
            UUID.randomUUID(),
            0,
            by.area(),
            wanted.covers(),
            wanted.title().strip(),
            wanted.purpose().strip(),
            wanted.groups(),
            wanted.opensOn(),
            wanted.closesOn(),
            offices.find().map(Office::simulated).orElse(false)),
        by.getName());
    audit.append(
        by.getName(),
        "survey.opened",
        survey.id().toString(),
        survey.area().value(),
        Map.of(
            "groups", survey.groups().size(),
            "from", survey.opensOn().toString(),
            "until", survey.closesOn().toString()));
    return survey;
  }

  private void refuse(Viewer by, Wanted wanted) {
    if (!by.is(Role.SECTION_HEAD, Role.DIVISION_HEAD)) {
      throw new Refused(SurveyProblem.NOT_YOUR_ROLE);
    }
    if (wanted.covers().isEmpty()
        || !wanted.covers().stream()
            .allMatch(area -> by.maySee(area) && !areas.villages(area).isEmpty())) {
      throw new Refused(SurveyProblem.NOT_YOUR_AREA);
    }
    if (wanted.title().strip().length() < 5 || wanted.purpose().strip().length() < 10) {
      throw new Refused(SurveyProblem.INCOMPLETE, Map.of("field", "judul dan maksud"));
    }
    if (wanted.groups().isEmpty() || wanted.closesOn().isBefore(wanted.opensOn())) {
      throw new Refused(SurveyProblem.INCOMPLETE, Map.of("field", "responden dan tanggal"));
    }
    wanted.groups().forEach(this::refuse);
  }

  private void refuse(Group group) {
    List<String> obstacles = questionnaires
        .find(group)
        .map(Questionnaire::obstacles)
        .orElse(List.of(
            "Formulir %s versi %s tidak ada.".formatted(group.formName(), group.formVersion())));
    if (!obstacles.isEmpty()) {
      throw new Refused(
          SurveyProblem.FORM_CANNOT_BE_ASKED, Map.of("why", String.join(" ", obstacles)));
    }
  }
}
