package id.petadaya.instruments.documents;

import id.petadaya.analysis.scoring.Category;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** The six ways an area looks on a map: four categories, a range of them, and not assessed. */
public enum Mark {
  AMAN("1 AMAN", 0xD6EBDD, 0x16242E),
  SIAGA("2 SIAGA", 0xF3D56B, 0x7A5C00),
  WASPADA("3 WASPADA", 0xE58A3C, 0x7A3606),
  BAHAYA("4 BAHAYA", 0x8C1C2C, 0xD4B0B5),
  RENTANG("RENTANG", 0xFFFFFF, 0x16242E),
  BELUM("BELUM DINILAI", 0xEEF1F3, 0x8E9AA3);

  public final String words;
  public final Color fill;
  public final Color ink;

  Mark(String words, int fill, int ink) {
    this.words = words;
    this.fill = new Color(fill);
    this.ink = new Color(ink);
  }

  public static Mark of(@Nullable Category best, @Nullable Category worst) {
    if (best == null || worst == null) {
      return BELUM;
    }
    return best == worst ? of(best) : RENTANG;
  }

  public static Mark of(Category category) {
    return values()[category.ordinal()];
  }
}
