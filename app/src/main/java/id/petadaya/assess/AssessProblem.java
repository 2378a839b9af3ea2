package id.petadaya.assess;

import id.petadaya.kernel.Problem;

/** What can go wrong when an area is assessed. */
enum AssessProblem implements Problem {
  NOT_YOUR_ROLE("assess.not-your-role", 403),
  /** Details: {@code best}, {@code worst}. */
  OUTSIDE_RANGE("assess.outside-range", 422),
  /** Details: {@code known}, {@code least}: findings known, and how many it takes. */
  NOT_ASSESSED("assess.not-assessed", 422),
  REASON_NEEDED("assess.reason-needed", 422),
  /** Details: {@code unknown}: how many findings are not known. */
  UNKNOWN_NOT_ACKNOWLEDGED("assess.unknown-not-acknowledged", 422),
  /** The figures moved between reading the page and deciding. */
  CHANGED_MEANWHILE("assess.changed-meanwhile", 409),
  RULE_SET_UNKNOWN("assess.rule-set-unknown", 404);

  private final String code;
  private final int status;

  AssessProblem(String code, int status) {
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
