package id.petadaya.cli;

/** How a command ends. */
final class Exit {

  static final int DONE = 0;

  /** Done, and something in the input needs a person. */
  static final int COMPLAINTS = 1;

  /** Nothing was done; the reason is on stderr. */
  static final int REFUSED = 2;

  private Exit() {}
}
