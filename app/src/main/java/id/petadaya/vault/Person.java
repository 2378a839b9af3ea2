package id.petadaya.vault;

import id.petadaya.analysis.area.AreaCode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the rest of the house knows it: no name, no number.
 *
 * @param restricted kept and not used
 * @param hold why it may not be erased now; null when it may
 */
public record Person(
    UUID ref,
    AreaCode area,
    Instant keptAt,
    boolean simulated,
    boolean restricted,
    @Nullable String hold,
    boolean erased) {

  /** What people call the reference among themselves: "Orang 3F9A-21C0". */
  public String alias() {
    String hex = ref.toString().toUpperCase(Locale.ROOT);
    return "Orang " + hex.substring(0, 4) + "-" + hex.substring(4, 8);
  }
}
