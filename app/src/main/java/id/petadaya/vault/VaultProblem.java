package id.petadaya.vault;

import id.petadaya.kernel.Problem;

/** What can go wrong when somebody asks for a person. */
public enum VaultProblem implements Problem {
  NOT_FOUND("vault.not-found", 404),
  NOT_YOUR_ROLE("vault.not-your-role", 403),
  PURPOSE_NOT_YOURS("vault.purpose-not-yours", 403),
  /** Details: {@code purpose}: its label. */
  NO_LEGAL_BASIS("vault.no-legal-basis", 403),
  RESTRICTED("vault.restricted", 403),
  ERASED("vault.erased", 410),
  HELD("vault.held", 409),
  REASON_TOO_SHORT("vault.reason-too-short", 422),
  OWN_DEED("vault.own-deed", 403),
  ALREADY_REVIEWED("vault.already-reviewed", 409),
  BASIS_NOT_FOR_PURPOSE("vault.basis-not-for-purpose", 422),
  NOTHING_TYPED("vault.nothing-typed", 422);

  private final String code;
  private final int status;

  VaultProblem(String code, int status) {
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
