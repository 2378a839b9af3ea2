package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;
import java.util.UUID;

/**
 * A phone: submits and reads the forms of one project, in one area, and nothing else.
 *
 * @param project as in the address that the phone uses
 */
public record AppUser(UUID id, String displayName, AreaCode area, String project) {

  static final String NAMED = "ponsel-";

  /** By what the phone calls itself beside its token; tells nothing of who holds it. */
  public String username() {
    return NAMED + id.toString().substring(0, 8);
  }
}
