package id.petadaya.territory.web;

import id.petadaya.analysis.tiles.TileSet;
import id.petadaya.territory.Tiles;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shapes and area codes, nothing else: public, and cached for ever by the id of the boundary. */
@RestController
class TileController {

  private static final MediaType MVT =
      MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Tiles tiles;

  TileController(Tiles tiles) {
    this.tiles = tiles;
  }

  /** What a map needs to know before it asks for tiles; bounds are west, south, east, north. */
  record Description(
      List<String> tiles, int minzoom, int maxzoom, double[] bounds, double[] center) {}

  @GetMapping("/tiles/{boundary:[0-9a-f]{12}}.json")
  ResponseEntity<Description> description(@PathVariable String boundary) {
    return ResponseEntity.of(tiles.of(boundary).map(set -> describe(boundary, set)));
  }

  @GetMapping("/tiles/{boundary:[0-9a-f]{12}}/{z:\\d{1,2}}/{x:\\d{1,6}}/{y:\\d{1,6}}.mvt")
  ResponseEntity<byte[]> tile(
      @PathVariable String boundary,
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y) {
    int side = z > TileSet.MAX_ZOOM ? 0 : 1 << z;
    if (z < TileSet.MIN_ZOOM || x >= side || y >= side) {
      return ResponseEntity.notFound().build();
    }
    return tiles
        .of(boundary)
        .map(set -> answer(set.tile(z, x, y)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> answer(byte[] tile) {
    return tile.length == 0
        ? ResponseEntity.noContent().cacheControl(FOR_EVER).build()
        : ResponseEntity.ok().cacheControl(FOR_EVER).contentType(MVT).body(tile);
  }

  private static Description describe(String boundary, TileSet set) {
    return new Description(
        List.of("/tiles/" + boundary + "/{z}/{x}/{y}.mvt"),
        TileSet.MIN_ZOOM,
        TileSet.MAX_ZOOM,
        set.bounds(),
        set.centre());
  }
}
