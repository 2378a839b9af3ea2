package id.petadaya.analysis.disclosure;

import java.util.OptionalLong;

/** What a reader can work out about a hidden cell; without an end where nothing bounds it above. */
public record Interval(long least, OptionalLong greatest) {

  /** Greatest minus least; {@code Long.MAX_VALUE} without an end. */
  public long width() {
    return greatest.isPresent() ? greatest.getAsLong() - least : Long.MAX_VALUE;
  }

  /** What is still possible for somebody who knows both. */
  Interval and(Interval other) {
    OptionalLong end = greatest.isEmpty()
        ? other.greatest
        : other.greatest.isEmpty()
            ? greatest
            : OptionalLong.of(Math.min(greatest.getAsLong(), other.greatest.getAsLong()));
    return new Interval(Math.max(least, other.least), end);
  }
}
