package id.petadaya.territory;

import id.petadaya.analysis.area.AreaCode;
import java.time.Instant;

/**
 * A set of shapes for the parts of one area.
 *
 * @param id first 12 hex digits of the hash of its shapes; tiles are cached for ever by it
 * @param area the area whose parts it draws
 * @param approximate cells drawn around points; every map that shows them says so
 */
public record Boundary(
    String id,
    AreaCode area,
    String title,
    String source,
    boolean approximate,
    Instant importedAt) {}
