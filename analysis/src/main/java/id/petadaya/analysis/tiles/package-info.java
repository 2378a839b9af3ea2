/**
 * Shapes cut into vector tiles (Mapbox Vector Tile 2.1). Decides how much detail each zoom shows and
 * that neighbours keep their shared border; tiles hold shapes, codes and labels, never values.
 *
 * <p>Way in: {@link id.petadaya.analysis.tiles.TileSet}.
 */
@NullMarked
package id.petadaya.analysis.tiles;

import org.jspecify.annotations.NullMarked;
