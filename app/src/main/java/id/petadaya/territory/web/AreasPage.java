package id.petadaya.territory.web;

import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wilayah: the office's own areas as the register has them, and the boundary in force.
 *
 * @param summary "6 kecamatan dan 51 kelurahan menurut kode Kemendagri."
 * @param edition "Kepmendagri 300.2.2-2430/2025"
 */
public record AreasPage(
    String area, Words summary, String edition, BoundaryInForce boundary, List<Group> groups) {

  public AreasPage {
    groups = List.copyOf(groups);
  }

  /**
   * @param title "Batas perkiraan dari 51 titik kelurahan"
   * @param importHref where another is imported; null when this person may not
   */
  public record BoundaryInForce(
      String title,
      String source,
      String when,
      boolean approximate,
      @Nullable String importHref) {}

  /** One subdistrict and its areas. */
  public record Group(String title, String code, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param aliases "Kel. Alak, KELURAHAN ALAK"; empty when there is none
   * @param shape "13,2 km²", or "belum ada batas"
   */
  public record Row(
      String code, String name, String href, String aliases, String shape, boolean missing) {}
}
