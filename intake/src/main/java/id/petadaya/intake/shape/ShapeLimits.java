package id.petadaya.intake.shape;

/**
 * How much of an untrusted file of shapes is read.
 *
 * @param fileBytes largest file, in bytes
 * @param inflatedBytes most bytes that it may inflate to in all
 * @param entries most entries of an archive
 * @param shapes most shapes
 * @param vertices most coordinates in all shapes together
 */
public record ShapeLimits(
    long fileBytes, long inflatedBytes, int entries, int shapes, int vertices) {

  /** All desa and kelurahan of the country in fair detail. */
  public static final ShapeLimits COUNTRY =
      new ShapeLimits(300L << 20, 1L << 30, 200, 100_000, 20_000_000);

  private static final long MOST_TIMES = 100;
  private static final long ALWAYS_ALLOWED = 16L << 20;

  /** What a packed file of so many bytes may become: shapes shrink by ten, hardly ever by a hundred. */
  long inflatedBytes(long packed) {
    return Math.min(inflatedBytes, Math.max(ALWAYS_ALLOWED, MOST_TIMES * packed));
  }
}
