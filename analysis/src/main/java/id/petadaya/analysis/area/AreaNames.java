package id.petadaya.analysis.area;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Recognises areas by the names that people write: "Kel. Alak", "KELURAHAN ALAK", "Penkase-Oeleta",
 * "LLBK", "TDM", "Naikoten 1".
 *
 * <p>Never chooses between two areas that fit equally: the answer is then {@link Match.Ambiguous}.
 */
public final class AreaNames {

  /**
   * @param areas the areas that may be meant, such as the register below one regency
   * @param aliases further spellings of an area that somebody has confirmed
   */
  public AreaNames(Collection<Area> areas, Map<String, AreaCode> aliases) {
    throw new IllegalStateException("Not yet.");
  }

  /**
   * Finds the area of a level that a text means.
   *
   * @param within the area to search inside, such as the office's city or the row's kecamatan
   */
  public Match find(String text, AreaLevel level, AreaCode within) {
    throw new IllegalStateException("Not yet.");
  }

  /** What a text was taken to mean. */
  public sealed interface Match {

    /** One area, and how it was recognised: by code, name, alias, or spelling. */
    record Found(Area area, How how) implements Match {}

    /** Several fit equally well; a person must choose. */
    record Ambiguous(List<Area> candidates) implements Match {}

    /** None fits; the nearest spellings, best first, may help a person. */
    record Missing(List<Area> nearest) implements Match {}
  }

  /** How a name was recognised, surest first. */
  public enum How {
    CODE,
    NAME,
    ALIAS,
    SPELLING
  }
}
