package id.petadaya.files;

/**
 * A file that is kept.
 *
 * @param sha256 of its bytes, 64 lower-case hex digits
 * @param bytes its size as it came
 */
public record StoredFile(String sha256, long bytes) {

  /** The first eight digits, enough for people to compare. */
  public String shortHash() {
    return sha256.substring(0, 8);
  }
}
