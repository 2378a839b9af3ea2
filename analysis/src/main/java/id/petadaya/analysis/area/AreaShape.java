package id.petadaya.analysis.area;

import org.locationtech.jts.geom.Geometry;

/** An official area with its shape: valid, longitude and latitude on WGS84. */
public record AreaShape(AreaCode code, String name, Geometry shape) {}
