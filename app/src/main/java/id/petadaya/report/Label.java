package id.petadaya.report;

import java.awt.geom.Rectangle2D;

/** A word on the map, centred at x, with its baseline at y. */
record Label(String text, double x, double y, double size, boolean bold) {

  Rectangle2D box() {
    double width = Fonts.width(text, size, bold);
    return new Rectangle2D.Double(x - width / 2 - 1, y - size * 0.8, width + 2, size * 1.05);
  }
}
