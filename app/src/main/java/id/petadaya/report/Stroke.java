package id.petadaya.report;

import java.awt.Color;
import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/**
 * One thing to paint: a path with a fill, a line, or both. Sizes are 1/96 inch on paper.
 *
 * @param dash length of dash and gap; 0 draws an unbroken line
 */
record Stroke(Path2D path, @Nullable Color fill, @Nullable Color line, double width, double dash) {

  static Stroke filled(Path2D path, Color fill) {
    return new Stroke(path, fill, null, 0, 0);
  }

  static Stroke line(Path2D path, Color line, double width) {
    return new Stroke(path, null, line, width, 0);
  }
}
