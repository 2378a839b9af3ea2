/**
 * Opens files of shapes and brings them to longitude and latitude on WGS84: GeoJSON, GeoPackage,
 * Shapefile in a zip, KML and KMZ, and tables with a WKT column. Decides which file may be opened
 * and where its coordinates lie; whether a shape is any good is for {@link
 * id.petadaya.analysis.area.BoundaryReport} to say.
 *
 * <p>Way in: {@link id.petadaya.intake.shape.ShapeFiles}.
 */
@NullMarked
package id.petadaya.intake.shape;

import org.jspecify.annotations.NullMarked;
