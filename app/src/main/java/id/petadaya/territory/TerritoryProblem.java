package id.petadaya.territory;

import id.petadaya.kernel.Problem;

/** What can go wrong with areas and their shapes. */
enum TerritoryProblem implements Problem {
  NOT_FOUND("territory.not-found", 404),
  /** Details: {@code reason}. */
  FILE_REFUSED("territory.file-refused", 422),
  /** No shape of the file is one of the office's areas. */
  NO_SHAPES("territory.no-shapes", 422),
  NOT_YOUR_ROLE("territory.not-your-role", 403);

  private final String code;
  private final int status;

  TerritoryProblem(String code, int status) {
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
