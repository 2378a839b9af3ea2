package id.petadaya.kernel;

/**
 * Something a person can act on. Each room has its own catalogue, an enum of these; the words stand
 * in {@code messages.properties} under {@code problem.<code>.title}, {@code .safe} and {@code .advice}.
 * A code is never used again for something else.
 */
public interface Problem {

  /** Stable, {@code room.what-is-wrong}. */
  String code();

  /** HTTP status that says the same to a program. */
  int status();
}
