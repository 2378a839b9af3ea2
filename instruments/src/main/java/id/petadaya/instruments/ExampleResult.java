package id.petadaya.instruments;

import org.jspecify.annotations.Nullable;

/**
 * How one example of an instrument came out.
 *
 * @param line of the example in its spec file, from 1
 * @param failure what was expected and what came, Indonesian; null when it passed
 */
public record ExampleResult(String name, int line, @Nullable String failure) {

  public static ExampleResult passed(String name, int line) {
    return new ExampleResult(name, line, null);
  }

  /** Passed when nothing differs; otherwise failed with all that differs. */
  public static ExampleResult of(String name, int line, java.util.List<String> differences) {
    return new ExampleResult(
        name, line, differences.isEmpty() ? null : String.join("; ", differences));
  }

  public boolean isPassed() {
    return failure == null;
  }
}
