package id.petadaya.demo;

import id.petadaya.kernel.Indonesian;
import id.petadaya.registry.Potential;
import id.petadaya.registry.Potential.Pillar;
import id.petadaya.samples.Potentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sample's kelurahan could grow, as potentials of the registry; all of it simulated. */
final class SamplePotentials {

  private final Potentials sample;
  private final Map<String, String> institutions;
  private final List<Potential> found = new ArrayList<>();

  /** {@code institutions}: name of the institution by the sample's visit. */
  SamplePotentials(Potentials sample, Map<String, String> institutions) {
    this.sample = sample;
    this.institutions = institutions;
  }

  List<Potential> list() {
    for (var one : sample.items()) {
      add(
          Pillar.valueOf(one.pillar().name()),
          one.title(),
          "%d %s. %s".formatted(one.amount(), one.unit(), one.detail()),
          one.source());
    }
    for (var one : sample.groups()) {
      add(
          Pillar.KELEMBAGAAN,
          one.name(),
          "%s, berdiri %d, %d anggota (%d perempuan), %s. Hasil: %s. Kendala: %s."
              .formatted(
                  one.craft(),
                  one.founded(),
                  one.members(),
                  one.women(),
                  one.state(),
                  one.product(),
                  one.obstacle()),
          "kelurahan-alak");
    }
    for (var one : sample.skills()) {
      add(
          Pillar.SDM,
          one.name(),
          "%d orang, tingkat %s.".formatted(one.people(), one.level()),
          "kelurahan-alak");
    }
    for (var one : sample.materials()) {
      add(
          Pillar.SDA,
          one.name(),
          "Rp %s per %s, dari %s, %s."
              .formatted(
                  Indonesian.number(one.priceRupiah()),
                  one.unit(),
                  one.origin(),
                  one.availability()),
          "kelurahan-alak");
    }
    for (var one : sample.products()) {
      add(
          Pillar.PRODUK,
          one.name(),
          "Belajar %d jam sampai laku, %d jam sampai mahir. Satu barang %d jam, bahan Rp %s, harga Rp %s–%s."
              .formatted(
                  one.basicHours(),
                  one.advancedHours(),
                  one.makingHours(),
                  Indonesian.number(one.materialRupiahPerUnit()),
                  Indonesian.number(one.priceMinRupiah()),
                  Indonesian.number(one.priceMaxRupiah())),
          one.trainer());
    }
    return found;
  }

  private void add(Pillar pillar, String title, String detail, @Nullable String visit) {
    String institution = institutions.getOrDefault(visit, "Kunjungan");
    found.add(new Potential(
        UUID.randomUUID(),
        sample.area(),
        pillar,
        title,
        detail,
        institution,
        null,
        null,
        "kunjungan Januari 2020",
        true));
  }
}
