package id.petadaya.collect.submission;

import id.petadaya.kernel.Problem;

/** What can go wrong with what phones send. */
enum SubmissionProblem implements Problem {
  /** Also for what exists but is not the asker's to see. */
  NOT_FOUND("submission.not-found", 404),
  NOT_YOUR_ROLE("submission.not-your-role", 403),
  /** A file that cannot be made anew as a picture: it stays sealed as it came. */
  NO_PICTURE("submission.no-picture", 404),
  /** It was here, and its months are over. */
  FILE_DESTROYED("submission.file-destroyed", 410),
  /** Not XML, or it does not say which one it is. Details: {@code reason}. */
  CANNOT_BE_KEPT("submission.cannot-be-kept", 400),
  TOO_LARGE("submission.too-large", 413),
  /** Less than the room that is kept free, or none at all. */
  NO_ROOM("submission.no-room", 507),
  /** The database or the disk does not answer now; nothing was kept. */
  NOT_NOW("submission.not-now", 503),
  /** Somebody else decided in between. */
  CHANGED_MEANWHILE("submission.changed-meanwhile", 409),
  NOT_FROM_HERE("submission.not-from-here", 409),
  REASON_NEEDED("submission.reason-needed", 422),
  /** Something about it deserves a second look; who accepts it says why. */
  DOUBTS_NEED_REASON("submission.doubts-need-reason", 422);

  private final String code;
  private final int status;

  SubmissionProblem(String code, int status) {
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
