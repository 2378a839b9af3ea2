package id.petadaya.collect;

import id.petadaya.kernel.Problem;

/** What can go wrong while planning and taking in. */
enum CollectProblem implements Problem {
  /** Also for what exists but is not the asker's to see. */
  NOT_FOUND("collect.not-found", 404),
  ORIGINAL_DESTROYED("collect.original-destroyed", 410),
  NOT_YOUR_AREA("collect.not-your-area", 403),
  NOT_YOUR_ROLE("collect.not-your-role", 403),
  /** Details: {@code where}, {@code at}: the visit that the same people make at that hour. */
  TEAM_IS_ELSEWHERE("collect.team-is-elsewhere", 409),
  /** Details: {@code where}. */
  VISITED_THAT_DAY("collect.visited-that-day", 409),
  VISIT_HAS_BEGUN("collect.visit-has-begun", 409),
  VISIT_HAS_FILES("collect.visit-has-files", 409),
  CAME_WITH_A_FILE("collect.came-with-a-file", 409),
  NOTHING_TO_UNDO("collect.nothing-to-undo", 409),
  SUGGESTION_BUSY("collect.suggestion-busy", 409),
  LETTER_UNKNOWN("collect.letter-unknown", 422),
  LETTER_HAS_ITS_NUMBER("collect.letter-has-its-number", 409),
  /** The register is past the number that was wanted. */
  LETTER_NUMBER_TAKEN("collect.letter-number-taken", 409),
  LETTER_NOT_READY("collect.letter-not-ready", 409),
  VISIT_INCOMPLETE("collect.visit-incomplete", 422),
  /** Details: {@code reason}: what is wrong with the file and what to do. */
  FILE_REFUSED("collect.file-refused", 422),
  NO_FILE("collect.no-file", 422),
  TEMPLATE_UNKNOWN("collect.template-unknown", 422),
  /** Details: {@code saved}: when it was saved. */
  SAME_FILE_AGAIN("collect.same-file-again", 409),
  /** Details: {@code file}, {@code same}: the earlier file, and how many rows both have. */
  SAME_LIST_AGAIN("collect.same-list-again", 409),
  NOT_BEING_CHECKED("collect.not-being-checked", 409),
  NOT_SAVED("collect.not-saved", 409),
  NOTHING_TO_SAVE("collect.nothing-to-save", 422),
  REASON_NEEDED("collect.reason-needed", 422);

  private final String code;
  private final int status;

  CollectProblem(String code, int status) {
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
