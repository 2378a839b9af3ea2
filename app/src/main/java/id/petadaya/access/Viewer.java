package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The person who is asking: roles, and the area that they count for. */
public record Viewer(UUID id, String username, String displayName, Set<Role> roles, AreaCode area)
    implements Principal {

  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** Only what lies inside the own area; never a neighbour, never the area above. */
  public boolean maySee(AreaCode other) {
    return area.holds(other);
  }

  public boolean is(Role... any) {
    for (Role role : any) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** The roles as the office calls them. */
  public String roleLabel() {
    return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
  }

  /** The id, for traces: a name never stands in one. */
  @Override
  public String getName() {
    return id.toString();
  }
}
