package id.petadaya.analysis.area;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A shape as a file brings it: longitude and latitude on WGS84, possibly invalid, with the code and
 * name as written there, empty when the file has none.
 */
public record NamedShape(String code, String name, Geometry shape) {

  /** The code, when it has the form of one. */
  public Optional<AreaCode> areaCode() {
    return AreaCode.find(code);
  }
}
