package id.petadaya.survey;

import id.petadaya.kernel.Problem;

/** What can go wrong with surveys. */
public enum SurveyProblem implements Problem {
  /** Also for what exists but is not the asker's to see. */
  NOT_FOUND("survey.not-found", 404),
  NOT_YOUR_ROLE("survey.not-your-role", 403),
  NOT_YOUR_AREA("survey.not-your-area", 422),
  /** Details: {@code why}. */
  FORM_CANNOT_BE_ASKED("survey.form-cannot-be-asked", 422),
  /** Details: {@code field}. */
  INCOMPLETE("survey.incomplete", 422),
  NOT_OPEN("survey.not-open", 409),
  /** The file of a round. Details: {@code why}. */
  UNREADABLE_ROUND("survey.unreadable-round", 422);

  private final String code;
  private final int status;

  SurveyProblem(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
