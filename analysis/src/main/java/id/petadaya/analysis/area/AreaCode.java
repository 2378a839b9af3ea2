package id.petadaya.analysis.area;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of an official area in Kemendagri's form with dots: {@code 53}, {@code 53.71}, {@code
 * 53.71.01}, {@code 53.71.01.1008}. Sorts in the order of the register.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

  private static final Pattern FORM = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
  private static final Pattern BARE = Pattern.compile("\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?");

  public AreaCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not an area code. Maybe use the form 53.71.01.1008.".formatted(value));
    }
  }

  /** Reads a code with or without dots; empty when the text has another form. */
  public static Optional<AreaCode> find(String text) {
    String code = text.strip();
    if (BARE.matcher(code).matches()) {
      StringBuilder dotted = new StringBuilder(code.substring(0, 2));
      for (int at = 2; at < code.length(); at = at < 6 ? at + 2 : code.length()) {
        dotted.append('.').append(code, at, at < 6 ? at + 2 : code.length());
      }
      code = dotted.toString();
    }
    return FORM.matcher(code).matches() ? Optional.of(new AreaCode(code)) : Optional.empty();
  }

  public AreaLevel level() {
    return switch (value.length()) {
      case 2 -> AreaLevel.PROVINSI;
      case 5 -> AreaLevel.KABKOTA;
      case 8 -> AreaLevel.KECAMATAN;
      default -> AreaLevel.DESKEL;
    };
  }

  /** The area that holds this one; empty for a province. */
  public Optional<AreaCode> parent() {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(new AreaCode(value.substring(0, dot)));
  }

  /** Whether the other area is this one or lies inside it. */
  public boolean holds(AreaCode other) {
    return other.value.equals(value) || other.value.startsWith(value + ".");
  }

  // Written out, as rows are compared by it and what a record makes itself costs a start some
  // milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof AreaCode code && value.equals(code.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(AreaCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
