package id.petadaya.intake.table;

/**
 * How much of an untrusted file is read.
 *
 * @param fileBytes largest file, in bytes
 * @param inflatedBytes most bytes that one archive may inflate to in all
 * @param sheets most sheets
 * @param rows most rows of one sheet
 * @param columns most columns of one sheet
 */
public record Limits(long fileBytes, long inflatedBytes, int sheets, int rows, int columns) {

  /** What an office's shared laptop bears. */
  public static final Limits OFFICE = new Limits(50L << 20, 400L << 20, 60, 200_000, 400);
}
