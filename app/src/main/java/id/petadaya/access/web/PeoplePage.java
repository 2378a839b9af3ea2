package id.petadaya.access.web;

import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of the office, what waits for a second person, the phones, and forms for one more of each.
 * A new account posts {@code displayName}, {@code username}, {@code password}, {@code role} (several)
 * and {@code area} to {@code /kerja/akun}; a phone posts {@code name} and {@code area} to {@code
 * /kerja/akun/ponsel}.
 *
 * @param manages an administrator; others only agree to what waits
 * @param area code that the forms propose
 * @param phone how one phone is set up, shown this one time
 */
public record PeoplePage(
    boolean manages,
    List<Person> people,
    List<Waiting> waiting,
    List<Phone> phones,
    List<RoleChoice> roles,
    String area,
    int minimumPassword,
    String displayName,
    String username,
    @Nullable PhoneSetUp phone,
    @Nullable Trouble trouble) {

  public PeoplePage {
    people = List.copyOf(people);
    waiting = List.copyOf(waiting);
    phones = List.copyOf(phones);
    roles = List.copyOf(roles);
  }

  /**
   * One account as shown.
   *
   * @param state "Aktif", "Menunggu persetujuan" or "Ditutup"
   */
  public record Person(
      String id, String name, String username, String roles, String area, String state) {}

  /**
   * A wish that waits for a second person.
   *
   * @param yours the viewer may agree; else why not is said by {@code note}
   */
  public record Waiting(
      String id,
      String kind,
      String name,
      String wanted,
      String reason,
      String askedBy,
      String askedAt,
      boolean yours) {}

  /** A phone that may submit. */
  public record Phone(String id, String name, String area) {}

  /** One role that may be given. */
  public record RoleChoice(String value, String label, boolean chosen) {}

  /** Shown once and never again. */
  public record Once(String title, String value, String advice) {}
}
