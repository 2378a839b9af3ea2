package id.petadaya.intake.table;

/**
 * A file that is not opened, with the true reason. The message is Indonesian, for the person who
 * brought the file: what is wrong and what to do. Holds no content of the file.
 */
public final class RefusedFile extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  public RefusedFile(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why a file is refused; the names are stable codes. */
  public enum Reason {
    /** Protected by a password. */
    LOCKED,
    /** Cut off, damaged, or not what its first bytes promise. */
    CORRUPT,
    /** No bytes, or a workbook without a sheet. */
    EMPTY,
    /** A kind that is not read, such as .xlsb, PDF or a picture. */
    WRONG_TYPE,
    /** More bytes, rows, columns or sheets than the limits allow. */
    TOO_LARGE,
    /** Inflates far beyond its size, or is built to exhaust the reader. */
    BOMB,
    /** Refers outside itself: document type, external entity, path that climbs out. */
    HOSTILE
  }
}
