package id.petadaya.analysis.tiles;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Who touches whom. */
final class Neighbours {

  /** Degrees; real borders of two sources miss each other by less. */
  private static final double NEAR = 0.00003;

  private Neighbours() {}

  static Map<AreaCode, List<AreaCode>> of(List<AreaShape> areas) {
    STRtree index = new STRtree();
    for (int at = 0; at < areas.size(); at++) {
      index.insert(areas.get(at).shape().getEnvelopeInternal(), at);
    }
    Map<AreaCode, List<AreaCode>> neighbours = new TreeMap<>();
    areas.forEach(area -> neighbours.put(area.code(), new ArrayList<>()));
    for (int at = 0; at < areas.size(); at++) {
      Envelope around = areas.get(at).shape().getEnvelopeInternal();
      around.expandBy(NEAR);
      IndexedFacetDistance border = new IndexedFacetDistance(areas.get(at).shape());
      for (Object found : index.query(around)) {
        int other = (Integer) found;
        if (other > at && border.isWithinDistance(areas.get(other).shape(), NEAR)) {
          listOf(neighbours, areas.get(at)).add(areas.get(other).code());
          listOf(neighbours, areas.get(other)).add(areas.get(at).code());
        }
      }
    }
    neighbours.values().forEach(list -> list.sort(null));
    return neighbours;
  }

  private static List<AreaCode> listOf(Map<AreaCode, List<AreaCode>> neighbours, AreaShape area) {
    return neighbours.computeIfAbsent(area.code(), code -> new ArrayList<>());
  }
}
