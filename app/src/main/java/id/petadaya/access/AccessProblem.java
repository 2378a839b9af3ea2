package id.petadaya.access;

import id.petadaya.kernel.Problem;

/** What can go wrong when somebody comes in. */
enum AccessProblem implements Problem {
  /** The office has been set up already; accounts are made by its administrator. */
  ALREADY_SET_UP("access.already-set-up", 409),
  /** Details: {@code least}: the least number of characters. */
  PASSWORD_TOO_SHORT("access.password-too-short", 422),
  /** Longer than can be kept without cutting it. */
  PASSWORD_TOO_LONG("access.password-too-long", 422),
  PASSWORD_TOO_COMMON("access.password-too-common", 422),
  /** In a list of passwords that leaked somewhere. */
  PASSWORD_LEAKED("access.password-leaked", 422),
  USERNAME_NOT_USABLE("access.username-not-usable", 422),
  USERNAME_TAKEN("access.username-taken", 409),
  AREA_UNKNOWN("access.area-unknown", 422),
  KEY_NOT_CONFIRMED("access.key-not-confirmed", 422),
  NO_ROLE("access.no-role", 422),
  /** Accounts are made by an administrator, inside the own area. */
  NOT_YOURS("access.not-yours", 403),
  /** Not a PNG, larger than 1 MiB or 4,000 pixels, or broken. */
  EMBLEM_REFUSED("access.emblem-refused", 422),
  /** An account, a phone or a wish that does not exist, or not in this area. */
  UNKNOWN("access.unknown", 404),
  REASON_MISSING("access.reason-missing", 422),
  /** A wish about this account already waits. */
  CHANGE_OPEN("access.change-open", 409),
  /** Who asked, or whom it concerns, cannot agree. */
  SECOND_PERSON("access.second-person", 403),
  PASSWORD_WRONG("access.password-wrong", 422),
  CODE_WRONG("access.code-wrong", 422),
  /** A key of a program without a name of 1 to 80 letters, or one too many. */
  KEY_NOT_USABLE("access.key-not-usable", 422);

  private final String code;
  private final int status;

  AccessProblem(String code, int status) {
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
