package id.petadaya.samples;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Possible;
import id.petadaya.analysis.scoring.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a sample knows about one kelurahan, and the right answer that follows under {@code
 * klasik-default@1}. Whatever is neither met nor unknown is not met.
 *
 * @param state whether enough is known for a category at all
 * @param possible best and worst category; always given, also when not assessed
 * @param inRecap whether the recap of the 13 indicators has a row for the area
 */
public record Target(
    Area area,
    String kecamatan,
    Set<Indicator> met,
    Set<Indicator> unknown,
    State state,
    Possible possible,
    boolean inRecap) {

  public Target {
    met = Set.copyOf(met);
    unknown = Set.copyOf(unknown);
    if (met.stream().anyMatch(unknown::contains)) {
      throw new IllegalArgumentException(
          "%s: a finding is met and unknown at once: %s, %s.".formatted(area, met, unknown));
    }
  }

  /** The 13 findings. */
  public Findings findings() {
    return Findings.of(met, unknown);
  }

  /** The answer to one indicator. */
  public Status status(Indicator indicator) {
    return findings().of(indicator).status();
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
        State.valueOf(m.text("state")),
        new Possible(Category.valueOf(m.text("best")), Category.valueOf(m.text("worst"))),
        !m.flag("absent"));
  }

  private static Set<Indicator> indicators(List<String> codes) {
    Set<Indicator> set = EnumSet.noneOf(Indicator.class);
    codes.forEach(code -> set.add(Indicator.find(code).orElseThrow()));
    return set;
  }
}
