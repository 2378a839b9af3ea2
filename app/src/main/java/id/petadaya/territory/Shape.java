package id.petadaya.territory;

import id.petadaya.analysis.area.AreaCode;
import org.locationtech.jts.geom.Geometry;

/**
 * The shape of an area under one boundary.
 *
 * @param geometry WGS84, longitude first
 * @param lon of a point inside, degrees
 * @param lat of a point inside, degrees
 */
public record Shape(AreaCode area, Geometry geometry, double lon, double lat) {}
