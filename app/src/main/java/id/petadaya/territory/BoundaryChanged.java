package id.petadaya.territory;

import id.petadaya.analysis.area.AreaCode;

/** The parts of this area are drawn with another boundary from now on. */
public record BoundaryChanged(AreaCode area, String boundaryId) {}
