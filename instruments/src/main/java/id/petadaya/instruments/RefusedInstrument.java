package id.petadaya.instruments;

/**
 * An instrument file that cannot be used. The message is Indonesian, for the person who edits the
 * file: which file, which line, what is wrong and what to do.
 */
public final class RefusedInstrument extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;

  /** {@code line} counts from 1; 0 when the whole file is meant. */
  public RefusedInstrument(String file, int line, String problem) {
    super(
        line > 0
            ? "%s baris %d: %s".formatted(file, line, problem)
            : "%s: %s".formatted(file, problem));
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }
}
