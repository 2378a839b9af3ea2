package id.petadaya.files;

import id.petadaya.kernel.Problem;

/** Why a file is not taken or not given out. */
enum FilesProblem implements Problem {
  /** Details: {@code found}: what the scanner calls it. */
  HARMFUL("files.harmful", 422),
  /** The scanner does not answer, and the office wants nothing taken then. */
  NOT_SCANNED("files.not-scanned", 503);

  private final String code;
  private final int status;

  FilesProblem(String code, int status) {
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
