package id.petadaya.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be written.
 *
 * @param purpose why personal data is read; null where none is
 * @param before keyed hash of 32 bytes of what stood there, never the value itself
 * @param after keyed hash of what stands there now
 */
public record Line(
    String by,
    @Nullable String purpose,
    String deed,
    String subject,
    @Nullable String area,
    Map<String, ?> details,
    byte @Nullable [] before,
    byte @Nullable [] after) {

  public Line {
    if (!deed.contains(".")) {
      throw new IllegalArgumentException(
          "A deed is written room.what-was-done, not \"%s\".".formatted(deed));
    }
    details = Map.copyOf(details);
  }

  public static Line of(
      String by, String deed, String subject, @Nullable String area, Map<String, ?> details) {
    return new Line(by, null, deed, subject, area, details, null, null);
  }

  /** The same entry, saying why personal data is read. */
  public Line because(String reason) {
    return new Line(by, reason, deed, subject, area, details, before, after);
  }

  /** The same entry, with what a value was and is. */
  public Line changing(byte @Nullable [] from, byte @Nullable [] to) {
    return new Line(by, purpose, deed, subject, area, details, from, to);
  }
}
