package id.petadaya.territory;

import id.petadaya.analysis.area.AreaShape;
import id.petadaya.analysis.tiles.TileSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tiles of the boundaries, cut when first asked for and kept while they are looked at. */
@Component
public class Tiles {

  private static final int KEPT = 4;

  private final Boundaries boundaries;
  private final Areas areas;
  private final Map<String, TileSet> sets = new LinkedHashMap<>(8, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, TileSet> eldest) {
      return size() > KEPT;
    }
  };

  Tiles(Boundaries boundaries, Areas areas) {
    this.boundaries = boundaries;
    this.areas = areas;
  }

  /** Empty for a boundary that does not exist. */
  public synchronized Optional<TileSet> of(String boundary) {
    TileSet kept = sets.get(boundary);
    if (kept != null) {
      return Optional.of(kept);
    }
    if (boundaries.find(boundary).isEmpty()) {
      return Optional.empty();
    }
    List<AreaShape> shapes = boundaries.shapes(boundary).stream()
        .map(shape -> new AreaShape(shape.area(), areas.name(shape.area()), shape.geometry()))
        .toList();
    TileSet cut = TileSet.of(shapes);
    sets.put(boundary, cut);
    return Optional.of(cut);
  }
}
