package id.petadaya.access.web;

import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of the office and the form for one more. Posts {@code displayName}, {@code username},
 * {@code password}, {@code role} (several) and {@code area} to {@code /kerja/akun}.
 *
 * @param area code that the form proposes
 */
public record PeoplePage(
    List<Person> people,
    List<RoleChoice> roles,
    String area,
    int minimumPassword,
    String displayName,
    String username,
    @Nullable Trouble trouble) {

  public PeoplePage {
    people = List.copyOf(people);
    roles = List.copyOf(roles);
  }

  /** One account as shown. */
  public record Person(String name, String username, String roles, String area) {}

  /** One role that may be given. */
  public record RoleChoice(String value, String label) {}
}
