package id.petadaya.publish;

import id.petadaya.kernel.Problem;

/** Why a table is not released. */
enum PublishProblem implements Problem {
  NOT_YOUR_ROLE("publish.not-your-role", 403),
  NOT_YOUR_AREA("publish.not-your-area", 404),
  REASON_NEEDED("publish.reason-needed", 422),
  /** There are no counts of persons for that year. */
  NOTHING_TO_RELEASE("publish.nothing-to-release", 422),
  /** Nothing changed since the last release. */
  SAME_AS_BEFORE("publish.same-as-before", 409),
  /** Details: {@code cells}: how many cells would tell about few persons, beside what is out already. */
  TELLS_TOO_MUCH("publish.tells-too-much", 409);

  private final String code;
  private final int status;

  PublishProblem(String code, int status) {
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
