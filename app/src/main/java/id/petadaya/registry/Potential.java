package id.petadaya.registry;

import id.petadaya.analysis.area.AreaCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something an area can build on: a group, a skill, a raw material, a training offer, a product, a
 * way to sell.
 *
 * @param importId the import it came with; null when it was noted at a visit
 * @param submissionId the filled-in form it was told in; null when it came otherwise
 * @param place where it stands in its source: sheet and cell, or the visit
 */
public record Potential(
    UUID id,
    AreaCode area,
    Pillar pillar,
    String title,
    String detail,
    String institution,
    @Nullable UUID importId,
    @Nullable UUID submissionId,
    @Nullable String place,
    boolean simulated) {

  /** The sides from which a potential mapping looks at an area. */
  public enum Pillar {
    SDM("Orang dan keterampilan"),
    SDA("Bahan dan alam"),
    KELEMBAGAAN("Kelompok dan lembaga"),
    PRANATA_SOSIAL("Pranata sosial"),
    SARANA("Sarana"),
    PELATIHAN("Pelatihan yang ada"),
    PASAR("Pasar dan standar"),
    PRODUK("Produk yang bisa dibuat");

    private final String label;

    Pillar(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
