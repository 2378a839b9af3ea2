package id.petadaya.survey;

import id.petadaya.instruments.forms.Form;
import java.util.List;
import org.springframework.stereotype.Component;

/** The forms that can be asked by link as they are, without a plan of respondents. */
@Component
public class SurveyForms {

  private final Questionnaires questionnaires;

  SurveyForms(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  /** Newest versions, by name. */
  public List<Form> askable() {
    return questionnaires.offered().stream()
        .filter(form -> questionnaires
            .find(OpenSurvey.group(form, "Warga", 1, 1).getFirst())
            .filter(one -> one.obstacles().isEmpty())
            .isPresent())
        .toList();
  }
}
