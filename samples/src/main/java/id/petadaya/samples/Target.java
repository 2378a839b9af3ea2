package id.petadaya.samples;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sample knows about one kelurahan, and the right answer that follows under {@code
 * klasik-default@1}. Whatever is neither met nor unknown is not met.
 *
 * @param best category if every unknown finding were not met: AMAN, SIAGA, WASPADA or BAHAYA
 * @param worst category if every unknown finding were met
 * @param assessed whether enough is known for a category at all
 * @param inRecap whether the recap of the 13 indicators has a row for the area
 */
public record Target(
    Area area,
    String kecamatan,
    Set<Indicator> met,
    Set<Indicator> unknown,
    boolean assessed,
    String best,
    String worst,
    boolean inRecap) {

  /** The 13 indicators in the order of the recap's columns. */
  public enum Indicator {
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    P7,
    P8,
    D1,
    D2,
    D3,
    D4,
    D5
  }

  /** The answer to one indicator. */
  public enum Answer {
    MET,
    NOT_MET,
    UNKNOWN
  }

  public Target {
    met = Set.copyOf(met);
    unknown = Set.copyOf(unknown);
    if (met.stream().anyMatch(unknown::contains)) {
      throw new IllegalArgumentException(
          "%s: a finding is met and unknown at once: %s, %s.".formatted(area, met, unknown));
    }
  }

  /** The answer to an indicator. */
  public Answer answer(Indicator indicator) {
    if (unknown.contains(indicator)) {
      return Answer.UNKNOWN;
    }
    return met.contains(indicator) ? Answer.MET : Answer.NOT_MET;
  }

  /** All 13 answers in order. */
  public Map<Indicator, Answer> findings() {
    Map<Indicator, Answer> all = new EnumMap<>(Indicator.class);
    for (Indicator indicator : Indicator.values()) {
      all.put(indicator, answer(indicator));
    }
    return all;
  }

  /** Whether the best and the worst category differ in an assessed area. */
  public boolean uncertain() {
    return assessed && !best.equals(worst);
  }

  boolean has(Indicator indicator) {
    return met.contains(indicator);
  }

  static List<Target> read(Manifest m) {
    Manifest kecamatan = m.at("kecamatan");
    return m.each("areas", area -> readArea(area, kecamatan));
  }

  private static Target readArea(Manifest m, Manifest kecamatan) {
    AreaCode code = new AreaCode(m.text("code"));
    return new Target(
        new Area(code, m.text("name")),
        kecamatan.text(code.parent().orElseThrow().value()),
        indicators(m.texts("met")),
        indicators(m.texts("unknown")),
        m.text("state").equals("DINILAI"),
        m.text("best"),
        m.text("worst"),
        !m.flag("absent"));
  }

  private static Set<Indicator> indicators(List<String> names) {
    Set<Indicator> set = EnumSet.noneOf(Indicator.class);
    names.forEach(name -> set.add(Indicator.valueOf(name)));
    return set;
  }
}
