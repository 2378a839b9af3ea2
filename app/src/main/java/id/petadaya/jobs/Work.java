package id.petadaya.jobs;

/** What a job does. */
@FunctionalInterface
public interface Work {

  /**
   * Does it, and gives the result as JSON. A {@code Refused} is told to the person; anything else is
   * our fault.
   */
  String run(Progress progress) throws Exception;

  /** Tells how far it is; cheap enough to be called often. */
  @FunctionalInterface
  interface Progress {
    void at(String step, int done, int total);
  }
}
