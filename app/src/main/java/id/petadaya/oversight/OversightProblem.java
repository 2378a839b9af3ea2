package id.petadaya.oversight;

import id.petadaya.kernel.Problem;

/** What can go wrong when somebody looks at the book. */
public enum OversightProblem implements Problem {
  NOT_YOUR_ROLE("oversight.not-your-role", 403);

  private final String code;
  private final int status;

  OversightProblem(String code, int status) {
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
