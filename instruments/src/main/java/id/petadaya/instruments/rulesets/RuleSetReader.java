package id.petadaya.instruments.rulesets;

import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.analysis.indicator.Threshold.Aggregate;
import id.petadaya.analysis.indicator.Threshold.Direction;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.DecisionTable;
import id.petadaya.analysis.scoring.DecisionTable.Row;
import id.petadaya.analysis.scoring.Scoring;
import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a rule set file; refuses with file and line what is missing, unknown or impossible. */
final class RuleSetReader {

  private RuleSetReader() {}

  static RuleSet read(InstrumentFile file) {
    Fields root = file.fields()
        .only(
            "name", "version", "title", "source", "sure", "decide", "minimum_known", "thresholds");
    Map<Indicator, Threshold> thresholds = thresholds(root.fields("thresholds"));
    Fields minimum = root.fields("minimum_known").only("findings", "unverified");
    return new RuleSet(
        name(root),
        root.whole("version", 1, 9999),
        root.text("title"),
        root.text("source"),
        root.choice("sure", RuleSet.Sureness.class),
        new Scoring(
            table(root), minimum.whole("findings", 1, thresholds.size()), thresholds.keySet()),
        !minimum.flag("unverified", false),
        thresholds,
        file.hash());
  }

  private static String name(Fields root) {
    String name = root.text("name");
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw root.refuse(
          "name",
          "nama hanya memakai huruf kecil, angka dan tanda hubung, bukan \"%s\".".formatted(name));
    }
    return name;
  }

  private static DecisionTable table(Fields root) {
    List<Row> rows = root.list("decide").stream().map(RuleSetReader::row).toList();
    try {
      return new DecisionTable(rows);
    } catch (IllegalArgumentException impossible) {
      throw root.refuse("decide", advice(rows, impossible));
    }
  }

  private static Row row(Fields row) {
    row.only("main", "supporting", "category", "unverified");
    return new Row(
        row.whole("main", 0, Indicator.MAIN_COUNT),
        row.whole("supporting", 0, Indicator.SUPPORTING_COUNT),
        row.choice("category", Category.class),
        !row.flag("unverified", false));
  }

  private static String advice(List<Row> rows, IllegalArgumentException impossible) {
    if (rows.isEmpty() || rows.getLast().main() + rows.getLast().supporting() > 0) {
      return "tabel keputusan harus berakhir dengan baris { main: 0, supporting: 0 }, supaya tidak ada wilayah yang terlewat.";
    }
    return String.valueOf(impossible.getMessage()).contains("never decides")
        ? "ada baris yang tidak pernah terpakai, karena baris di atasnya selalu cocok lebih dulu. Pindahkan ke atas atau hapus."
        : "satu temuan lagi yang terpenuhi justru menurunkan kategori. Urutkan baris dari yang terberat.";
  }

  private static Map<Indicator, Threshold> thresholds(Fields all) {
    EnumMap<Indicator, Threshold> thresholds = new EnumMap<>(Indicator.class);
    for (String code : all.keys()) {
      Indicator indicator = Indicator.find(code)
          .filter(found -> found.code().equals(code))
          .orElseThrow(() -> all.refuse(
              code,
              "indikator \"%s\" tidak dikenal. Yang ada P1 sampai P8 dan D1 sampai D5."
                  .formatted(code)));
      thresholds.put(indicator, threshold(all.fields(code)));
    }
    if (thresholds.isEmpty()) {
      throw all.refuse("", "ambang setiap indikator harus ditulis.");
    }
    return thresholds;
  }

  private static Threshold threshold(Fields fields) {
    fields.only(
        "at_least",
        "at_most",
        "unit",
        "aggregate",
        "look_back_years",
        "years_needed",
        "counts",
        "maximum_age_days",
        "unverified");
    if (fields.has("at_least") == fields.has("at_most")) {
      throw fields.refuse(
          "", "tulis salah satu: at_least (sedikitnya) atau at_most (paling banyak).");
    }
    String key = fields.has("at_least") ? "at_least" : "at_most";
    int lookBack = fields.whole("look_back_years", 1, 20);
    try {
      return new Threshold(
          key.equals("at_least") ? Direction.AT_LEAST : Direction.AT_MOST,
          fields.number(key),
          fields.text("unit"),
          fields.choice("aggregate", Aggregate.class),
          lookBack,
          fields.whole("years_needed", 1, lookBack),
          fields.choice("counts", Place.class),
          fields.whole("maximum_age_days", 1, 36_500),
          !fields.flag("unverified", false));
    } catch (IllegalArgumentException impossible) {
      throw fields.refuse(
          key,
          "ambang %s %s dipenuhi setiap wilayah atau tidak mungkin. Periksa angkanya."
              .formatted(key, fields.text(key)));
    }
  }
}
