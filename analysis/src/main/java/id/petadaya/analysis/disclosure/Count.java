package id.petadaya.analysis.disclosure;

/**
 * Persons in a cell.
 *
 * @param persons how many, 0 or more
 * @param largest how many of them one household or event brought in; 0 where that is not known to
 *     matter
 */
public record Count(long persons, long largest) {

  public static final Count NONE = new Count(0, 0);

  public Count {
    if (persons < 0 || largest < 0 || largest > persons) {
      throw new IllegalArgumentException(
          "A cell holds 0 <= largest <= persons, not %d of %d.".formatted(largest, persons));
    }
  }

  public static Count of(long persons) {
    return new Count(persons, 0);
  }

  /** Together; households and events of two areas are not the same ones. */
  public Count plus(Count other) {
    return new Count(Math.addExact(persons, other.persons), Math.max(largest, other.largest));
  }
}
