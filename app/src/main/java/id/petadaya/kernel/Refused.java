package id.petadaya.kernel;

import java.util.Map;

/**
 * A deed refused for a reason that a person can act on. Details are shown to that person: they never
 * hold personal data. One handler turns it into a page or an RFC 9457 answer; nobody else catches it.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final transient Map<String, Object> details;

  public Refused(Problem problem) {
    this(problem, Map.of());
  }

  public Refused(Problem problem, Map<String, Object> details) {
    super(problem.code());
    this.problem = problem;
    this.details = Map.copyOf(details);
  }

  public Problem problem() {
    return problem;
  }

  public Map<String, Object> details() {
    return details;
  }
}
