package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;

/** A role, and the area in which it counts. */
public record Grant(Role role, AreaCode area) {}
