package id.petadaya.analysis.area;

import id.petadaya.analysis.area.BoundaryReport.Finding;
import id.petadaya.analysis.area.BoundaryReport.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Where neighbours overlap, and where they leave land to nobody. */
final class BorderCheck {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  /** Square kilometres; what is smaller comes from rounding coordinates. */
  private static final double LEAST = 1e-6;

  /** Square kilometres; a larger hole is a lake or an area without a shape, not a crack. */
  private static final double CRACK = 1;

  /** Lengths of codes: neighbours are joined within a kecamatan, then a kabupaten, a province, all. */
  private static final int[] LEVELS = {8, 5, 2, 0};

  private final List<AreaShape> areas;
  private final BoundaryReport.Progress progress;
  private final STRtree index = new STRtree();
  private final AtomicInteger compared = new AtomicInteger();

  BorderCheck(List<AreaShape> areas, BoundaryReport.Progress progress) {
    this.areas = areas;
    this.progress = progress;
    for (int at = 0; at < areas.size(); at++) {
      index.insert(areas.get(at).shape().getEnvelopeInternal(), at);
    }
    index.build();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    IntStream.range(0, areas.size())
        .parallel()
        .mapToObj(this::overlaps)
        .toList()
        .forEach(findings::addAll);
    gaps(findings);
    return findings;
  }

  private List<Finding> overlaps(int at) {
    progress.at(
        "Membandingkan wilayah yang bersebelahan", compared.incrementAndGet(), areas.size());
    List<Finding> findings = new ArrayList<>();
    AreaShape area = areas.get(at);
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(area.shape());
    List<Integer> near = new ArrayList<>();
    index.query(area.shape().getEnvelopeInternal(), found -> near.add((Integer) found));
    near.sort(null);
    for (int other : near) {
      if (other > at && prepared.intersects(areas.get(other).shape())) {
        Geometry both =
            OverlayNGRobust.overlay(area.shape(), areas.get(other).shape(), OverlayNG.INTERSECTION);
        double km2 = SphericalArea.km2(both);
        if (km2 > LEAST) {
          findings.add(new Finding(
              Kind.OVERLAP,
              Optional.of(area.code()),
              "%s dan %s bertumpang tindih seluas %s."
                  .formatted(title(area), title(areas.get(other)), size(km2)),
              km2));
        }
      }
    }
    return findings;
  }

  /**
   * Joins small groups first and fills the holes that no other group can reach, so that what is joined
   * later has few corners left. The holes found are those of the union of all.
   */
  private void gaps(List<Finding> findings) {
    Map<String, Geometry> parts = new TreeMap<>();
    areas.forEach(area -> parts.put(area.code().value(), area.shape()));
    int step = 0;
    for (int length : LEVELS) {
      Map<String, List<Geometry>> groups = new TreeMap<>();
      parts.forEach((code, shape) -> groups
          .computeIfAbsent(
              code.substring(0, Math.min(length, code.length())), key -> new ArrayList<>())
          .add(shape));
      progress.at("Mencari celah di antara wilayah", step++, LEVELS.length);
      parts.clear();
      groups.entrySet().parallelStream()
          .map(group -> join(group.getKey(), group.getValue()))
          .toList()
          .forEach(joined -> {
            parts.put(joined.code(), joined.land());
            findings.addAll(joined.gaps());
          });
    }
  }

  private record Joined(String code, Geometry land, List<Finding> gaps) {}

  private Joined join(String code, List<Geometry> shapes) {
    Geometry union = shapes.size() == 1 ? shapes.get(0) : OverlayNGRobust.union(shapes);
    List<Finding> gaps = new ArrayList<>();
    List<Polygon> land = new ArrayList<>();
    for (int at = 0; at < union.getNumGeometries(); at++) {
      if (union.getGeometryN(at) instanceof Polygon polygon) {
        List<LinearRing> open = new ArrayList<>();
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          LinearRing ring = polygon.getInteriorRingN(hole);
          if (isReachedFromOutside(code, ring)) {
            open.add(ring);
          } else {
            gap(polygon.getFactory().createPolygon(ring), gaps);
          }
        }
        land.add(polygon
            .getFactory()
            .createPolygon(polygon.getExteriorRing(), open.toArray(new LinearRing[0])));
      }
    }
    return new Joined(
        code, union.getFactory().createMultiPolygon(land.toArray(new Polygon[0])), gaps);
  }

  /** Whether an area of another group may lie in the hole. */
  private boolean isReachedFromOutside(String code, LinearRing hole) {
    List<Integer> near = new ArrayList<>();
    index.query(hole.getEnvelopeInternal(), found -> near.add((Integer) found));
    return near.stream().anyMatch(at -> !areas.get(at).code().value().startsWith(code));
  }

  private void gap(Polygon hole, List<Finding> findings) {
    double km2 = SphericalArea.km2(hole);
    if (km2 <= LEAST) {
      return;
    }
    List<AreaShape> around = new ArrayList<>();
    index.query(hole.getEnvelopeInternal(), found -> {
      AreaShape area = areas.get((Integer) found);
      if (area.shape().isWithinDistance(hole, 1e-9)) {
        around.add(area);
      }
    });
    around.sort((a, b) -> a.code().compareTo(b.code()));
    String where = around.isEmpty()
        ? ""
        : " di antara "
            + String.join(", ", around.stream().limit(4).map(BorderCheck::title).toList());
    String kind = km2 > CRACK
        ? "Bagian seluas %s%s tidak termasuk wilayah mana pun; mungkin danau atau wilayah tanpa bentuk."
        : "Ada celah seluas %s%s.";
    findings.add(new Finding(
        Kind.GAP,
        around.stream().findFirst().map(AreaShape::code),
        kind.formatted(size(km2), where),
        km2));
  }

  private static String size(double km2) {
    return km2 < 0.1
        ? String.format(INDONESIAN, "%,.0f m²", km2 * 1e6)
        : String.format(INDONESIAN, "%,.2f km²", km2);
  }

  private static String title(AreaShape area) {
    return area.name() + " (" + area.code() + ")";
  }
}
