package id.petadaya.intake.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a field's cells were taken to say: one text per part, empty when unknown.
 *
 * @param first the first part, which is asked for most
 * @param flaw what a person should know; the parts then hold only what is sure
 */
record Parsed(String first, List<String> parts, @Nullable Flaw flaw) {

  private static final Parsed[] NOTHING = {
    null,
    new Parsed(List.of(""), null),
    new Parsed(List.of("", ""), null),
    new Parsed(List.of("", "", ""), null)
  };

  Parsed(List<String> parts, @Nullable Flaw flaw) {
    this(parts.getFirst(), parts, flaw);
  }

  /** A complaint before its place is known. */
  record Flaw(String code, String message, List<String> candidates) {

    Flaw(String code, String message) {
      this(code, message, List.of());
    }
  }

  static Parsed of(String... parts) {
    return new Parsed(List.of(parts), null);
  }

  static Parsed nothing(int parts) {
    return NOTHING[parts];
  }

  static Parsed flawed(Flaw flaw, String... parts) {
    return new Parsed(List.of(parts), flaw);
  }

  String part(int at) {
    return at == 0 ? first : parts.get(at);
  }
}
