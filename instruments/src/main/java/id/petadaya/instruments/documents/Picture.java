package id.petadaya.instruments.documents;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as pixels, and as lines where there are any. Sizes in millimetres. Pixels of a drawing are
 * made when the first reader asks, and once: a paper that shows the lines never waits for them.
 */
public final class Picture {

  private final int widthMm;
  private final int heightMm;
  private final String svg;
  private final Supplier<byte[]> maker;
  private volatile byte @Nullable [] png;

  private Picture(int widthMm, int heightMm, String svg, Supplier<byte[]> maker) {
    this.widthMm = widthMm;
    this.heightMm = heightMm;
    this.svg = svg;
    this.maker = maker;
  }

  /** Pixels only. */
  public static Picture ofPixels(int widthMm, int heightMm, byte[] png) {
    return new Picture(widthMm, heightMm, "", () -> png);
  }

  /**
   * The same drawing as lines and as pixels.
   *
   * @param png makes the pixels, the same each time
   */
  public static Picture drawn(int widthMm, int heightMm, String svg, Supplier<byte[]> png) {
    return new Picture(widthMm, heightMm, svg, png);
  }

  public int widthMm() {
    return widthMm;
  }

  public int heightMm() {
    return heightMm;
  }

  /** Lines as SVG; empty when there are only pixels. */
  public String svg() {
    return svg;
  }

  /** Pixels as PNG. */
  public byte[] png() {
    byte[] made = png;
    if (made == null) {
      synchronized (maker) {
        made = png == null ? maker.get() : png;
        png = made;
      }
    }
    return made;
  }
}
