package id.petadaya.analysis.area;

import id.petadaya.analysis.area.BoundaryReport.Finding;
import id.petadaya.analysis.area.BoundaryReport.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
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

  private final List<AreaShape> areas;
  private final STRtree index = new STRtree();

  BorderCheck(List<AreaShape> areas) {
    this.areas = areas;
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

  private void gaps(List<Finding> findings) {
    if (areas.isEmpty()) {
      return;
    }
    Geometry union = OverlayNGRobust.union(areas.stream().map(AreaShape::shape).toList());
    for (int at = 0; at < union.getNumGeometries(); at++) {
      if (union.getGeometryN(at) instanceof Polygon polygon) {
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          gap(polygon.getFactory().createPolygon(polygon.getInteriorRingN(hole)), findings);
        }
      }
    }
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
