package id.petadaya.vault;

import id.petadaya.access.Role;
import java.util.Set;

/**
 * Why somebody may read data of a person.
 *
 * @param bases legal bases that carry it; none: the law itself gives the duty
 * @param months how long data kept for it stays; 0: it keeps nothing
 */
public record Purpose(
    String code, String label, Set<Role> roles, Set<Basis> bases, int months, Act act) {

  /** What happens when the time is over. */
  public enum Act {
    MUSNAHKAN,
    ANONIMKAN
  }

  public Purpose {
    roles = Set.copyOf(roles);
    bases = Set.copyOf(bases);
    if (months < 0) {
      throw new IllegalArgumentException("Months of %s must be 0 or more.".formatted(code));
    }
  }
}
