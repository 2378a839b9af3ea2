package id.petadaya.survey;

import id.petadaya.collect.submission.FieldForms;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Questionnaire;
import id.petadaya.survey.Survey.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What each group of a survey is asked. */
@Component
class Questionnaires {

  private final FieldForms forms;
  private final Map<Group, Questionnaire> known = new ConcurrentHashMap<>();

  Questionnaires(FieldForms forms) {
    this.forms = forms;
  }

  Optional<Questionnaire> find(Group group) {
    Questionnaire held = known.get(group);
    if (held != null) {
      return Optional.of(held);
    }
    Optional<Questionnaire> read = forms
        .find(group.formName(), group.formVersion())
        .map(form -> Questionnaire.of(form, group.consent(), group.yes()));
    read.ifPresent(one -> known.put(group, one));
    return read;
  }

  /** A form that was there when the survey was opened. */
  Questionnaire of(Group group) {
    return find(group)
        .orElseThrow(() -> new IllegalStateException(
            "Form %s version %s is gone. Maybe it was taken out of the data folder."
                .formatted(group.formName(), group.formVersion())));
  }

  List<Form> offered() {
    return forms.offered();
  }
}
