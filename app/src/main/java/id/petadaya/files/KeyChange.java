package id.petadaya.files;

import javax.crypto.SecretKey;

/** From one installation's key to the next: what was sealed under the first comes out under the second. */
public final class KeyChange {

  private final RecoveryKey from;
  private final RecoveryKey to;

  KeyChange(RecoveryKey from, RecoveryKey to) {
    this.from = from;
    this.to = to;
  }

  /** The name of the new key, 16 hex digits. */
  public String name() {
    return to.name();
  }

  /** What {@link Secrets#seal} made. */
  public byte[] secret(String purpose, String owner, byte[] sealed) {
    return Secrets.seal(to, purpose, owner, Secrets.open(from, purpose, owner, sealed));
  }

  /** What {@link SealedBytes#seal} made. */
  public byte[] bytes(byte[] sealed) {
    return SealedBytes.seal(SealedBytes.open(sealed, from), to);
  }

  /** The derived key that was in use. */
  public SecretKey before(String use, String algorithm) {
    return from.derived(use, algorithm);
  }

  /** The derived key that will be. */
  public SecretKey after(String use, String algorithm) {
    return to.derived(use, algorithm);
  }

  RecoveryKey from() {
    return from;
  }

  RecoveryKey to() {
    return to;
  }
}
