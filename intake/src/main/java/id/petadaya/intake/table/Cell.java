package id.petadaya.intake.table;

import java.time.LocalDateTime;

/**
 * What one cell of a sheet holds, as the file says it; nothing is corrected here.
 *
 * <p>{@link #shown()} is the text a person sees when the file is open, never null, without leading or
 * trailing changes. A formula without a cached value is {@link Uncalculated}, never a zero.
 */
public sealed interface Cell {

  /** The cell that is not there. */
  Cell EMPTY = new Empty();

  /** The text that a person sees in this cell. */
  String shown();

  default boolean isEmpty() {
    return false;
  }

  record Empty() implements Cell {
    @Override
    public String shown() {
      return "";
    }

    @Override
    public boolean isEmpty() {
      return true;
    }
  }

  /** Text as written, spaces kept. */
  record Text(String text) implements Cell {
    @Override
    public String shown() {
      return text;
    }

    @Override
    public boolean isEmpty() {
      return text.isBlank();
    }
  }

  /** A number; {@code shown} is its plain decimal form (no exponent, dot as decimal mark). */
  record Numeric(double value, String shown) implements Cell {}

  /** A number that the file formats as a date or time. */
  record Dated(LocalDateTime value, String shown) implements Cell {}

  record Logical(boolean value) implements Cell {
    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /** A formula whose value the file does not hold, with the formula as written, without "=". */
  record Uncalculated(String formula) implements Cell {
    @Override
    public String shown() {
      return "=" + formula;
    }
  }

  /** An error such as {@code #REF!}. */
  record Faulty(String shown) implements Cell {}
}
