package id.petadaya.analysis.area;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said of imported shapes before they are used: which were repaired, which areas have
 * none, where neighbours overlap or leave gaps, and whose size is not the official one.
 *
 * @param shapes one valid shape per recognised area, in the order of the codes; of several for one
 *     area the largest
 * @param findings gravest kind first, then in the order of the codes
 */
public record BoundaryReport(List<AreaShape> shapes, List<Finding> findings) {

  public BoundaryReport {
    shapes = List.copyOf(shapes);
    findings = List.copyOf(findings);
  }

  /**
   * @param kind a stable name
   * @param code the area meant, when the shape is known to be one
   * @param sentence what is so and what follows, in Indonesian
   * @param km2 the size in question: of an overlap, a gap, or the shape
   */
  public record Finding(Kind kind, Optional<AreaCode> code, String sentence, double km2) {}

  /** Gravest first. */
  public enum Kind {
    /** No polygon, or none that can be repaired. */
    UNUSABLE,
    /** Longitude and latitude were swapped; they are put right. */
    SWAPPED_AXES,
    /** Lies far from all the others or outside Indonesia. */
    FAR_OUTSIDE,
    /** Neither code nor name is one of the areas expected. */
    UNKNOWN_AREA,
    /** Several shapes say they are the same area. */
    DUPLICATE,
    /** An expected area has no shape. */
    NO_SHAPE,
    /** The size differs from the official figure by more than {@link #AREA_TOLERANCE}. */
    SIZE_DIFFERS,
    /** A ring was invalid and is repaired. */
    REPAIRED,
    OVERLAP,
    GAP
  }

  /** Share by which a size may differ from the official figure without a word. */
  public static final double AREA_TOLERANCE = 0.05;

  /**
   * Checks shapes against the part of the register they should fill.
   *
   * @param expected the areas that should each have a shape, all of one level
   * @param officialKm2 official sizes, for the areas that have one
   * @param names recognises shapes without a usable code; within the area given
   */
  public static BoundaryReport of(
      Collection<NamedShape> imported,
      Collection<Area> expected,
      Map<AreaCode, Double> officialKm2,
      Optional<Recogniser> names) {
    return of(imported, expected, officialKm2, names, Progress.UNHEARD);
  }

  /** The same, telling how far it is: a province takes seconds. */
  public static BoundaryReport of(
      Collection<NamedShape> imported,
      Collection<Area> expected,
      Map<AreaCode, Double> officialKm2,
      Optional<Recogniser> names,
      Progress progress) {
    return new BoundaryCheck(imported, expected, officialKm2, names, progress).report();
  }

  /** Hears how far a check is; called from several threads, often. */
  @FunctionalInterface
  public interface Progress {

    /** For a caller who waits for the end. */
    Progress UNHEARD = (step, done, total) -> {};

    /** {@code step} is Indonesian, for the person who waits. */
    void at(String step, int done, int total);
  }

  /** Names, and the area inside which they are looked up. */
  public record Recogniser(AreaNames names, AreaCode within) {}

  public List<Finding> findings(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }
}
