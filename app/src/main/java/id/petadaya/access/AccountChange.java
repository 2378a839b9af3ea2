package id.petadaya.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A change of somebody's rights that one person asked for and another has yet to agree to.
 *
 * @param grants for {@link Kind#BARU} and {@link Kind#PERAN} all that the account is to have
 */
public record AccountChange(
    UUID id,
    UUID account,
    String accountName,
    Kind kind,
    Set<Grant> grants,
    String reason,
    UUID askedBy,
    String askedByName,
    Instant askedAt) {

  public AccountChange {
    grants = Set.copyOf(grants);
  }

  /** What is to change. */
  public enum Kind {
    BARU("Akun baru"),
    PERAN("Ubah peran"),
    AKTIF("Aktifkan lagi"),
    KODE("Lepas kode kedua");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
