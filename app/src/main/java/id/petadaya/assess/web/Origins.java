package id.petadaya.assess.web;

import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.assess.Assessed;
import id.petadaya.assess.Judged;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Imports;
import id.petadaya.collect.SourceCells;
import id.petadaya.collect.TableImport;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import id.petadaya.registry.Observation;
import id.petadaya.territory.AreaGone;
import id.petadaya.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks back from a finding: category, finding, observation, cell, file, visit. */
@Component
class Origins {

  private static final int MOST_OTHERS = 6;

  private final Areas areas;
  private final Imports imports;
  private final Activities activities;
  private final SourceCells cells;

  Origins(Areas areas, Imports imports, Activities activities, SourceCells cells) {
    this.areas = areas;
    this.imports = imports;
    this.activities = activities;
    this.cells = cells;
  }

  OriginPanel of(Assessed assessed, Indicator indicator) {
    Judged judged = assessed.judged(indicator);
    if (judged.used().isEmpty()) {
      throw AreaGone.refused();
    }
    Observation newest = judged.used().getFirst();
    Optional<TableImport> source = Optional.ofNullable(newest.importId()).flatMap(imports::find);
    List<OriginPanel.Step> steps = new ArrayList<>();
    steps.add(category(assessed));
    steps.add(finding(assessed, judged));
    judged.used().forEach(one -> steps.add(observation(one)));
    source.ifPresent(file -> steps.add(cell(newest, file)));
    source.ifPresent(file -> steps.add(file(file)));
    source.ifPresent(file -> steps.add(visit(file)));
    return new OriginPanel(
        indicator.code(),
        judged.figure(),
        "%s, %s, %s"
            .formatted(
                indicator.code(), areas.displayName(assessed.area()), Figures.period(newest)),
        judged.used().stream().anyMatch(Observation::simulated),
        steps,
        judged.others().stream()
            .limit(MOST_OTHERS)
            .map(other -> other(assessed, judged, other))
            .toList(),
        AreaPages.address(assessed));
  }

  private static OriginPanel.Step category(Assessed assessed) {
    Badge badge = assessed.score().isAssessed()
        ? new Badge(assessed.score().best().rank(), assessed.score().worst().rank())
        : Badge.notAssessed();
    return step("Kategori", badge, null, assessed.rules().id(), assessed.rules().isUnverified());
  }

  private static OriginPanel.Step finding(Assessed assessed, Judged judged) {
    Threshold threshold = assessed.rules().threshold(judged.indicator());
    String word = judged.finding().status() == Status.MET ? "terpenuhi" : "tidak terpenuhi";
    String detail = judged.isAnswer()
        ? "Jawaban lembar 13 indikator: 0 berarti tidak ada, selain itu ada."
        : "%s, ambang %s.".formatted(judged.figure(), Figures.threshold(threshold));
    return step(
        "Temuan",
        null,
        Words.of("%s: **%s**".formatted(judged.indicator().officialName(), word)),
        detail,
        !threshold.verified() && !judged.isAnswer());
  }

  private static OriginPanel.Step observation(Observation one) {
    String place =
        one.place() == Place.WILAYAH ? "" : ", menurut " + one.place().word();
    return step(
        "Pengamatan",
        null,
        Words.of("**%s**, tahun %s%s".formatted(one.figure(), Figures.period(one), place)),
        "Dinyatakan %s, dicatat %s."
            .formatted(Indonesian.day(one.statedOn()), Indonesian.moment(one.recordedAt())),
        false);
  }

  private OriginPanel.Step cell(Observation one, TableImport file) {
    if (one.cells().isEmpty()) {
      return step(
          "Sel",
          null,
          Words.of("Tidak ada baris untuk wilayah ini"),
          "Petugas menyatakan daftar ini lengkap, jadi jumlahnya 0.",
          false);
    }
    Observation.CellPlace first = one.cells().getFirst();
    String title = "Sel %s%d, lembar “%s”".formatted(first.column(), first.row(), first.sheet());
    String detail = one.cellCount() == 1
        ? null
        : "Dihitung dari %d sel; ini yang pertama.".formatted(one.cellCount());
    Optional<SourceCells.Clip> clip =
        cells.around(file.id(), first.sheet(), first.row(), first.column());
    return new OriginPanel.Step(
        title,
        null,
        clip.isEmpty() ? Words.of("Selnya tidak dapat dibuka lagi. Angka tetap tercatat.") : null,
        null,
        detail,
        false,
        clip.map(Origins::drawn).orElse(null),
        clip.isEmpty() && !cells.isDestroyed(file.id()));
  }

  private static OriginPanel.Clip drawn(SourceCells.Clip clip) {
    return new OriginPanel.Clip(
        clip.columns(),
        clip.rows().stream()
            .map(row -> new OriginPanel.ClipRow(
                String.valueOf(row.number()),
                row.cells().stream()
                    .map(cell -> new OriginPanel.ClipCell(cell.text(), cell.numeric(), cell.hit()))
                    .toList()))
            .toList());
  }

  private OriginPanel.Step file(TableImport file) {
    Optional<SourceCells.FileState> state = cells.file(file.id());
    boolean destroyed = cells.isDestroyed(file.id());
    boolean intact = state.map(SourceCells.FileState::intact).orElse(false);
    String detail = state
        .map(one -> "%s, SHA-256 %s…, %s"
            .formatted(
                Indonesian.bytes(one.bytes()), one.shortHash(), intact ? "utuh" : "tidak utuh"))
        .orElse(
            destroyed
                ? "Berkas asli dihapus menurut jadwal retensi. Angka tetap tercatat."
                : "Berkas asal tidak ditemukan. Angka tetap tercatat.");
    return new OriginPanel.Step(
        "Berkas",
        null,
        Words.of("**%s**".formatted(file.fileName())),
        "/kerja/data-masuk/" + file.id(),
        detail,
        false,
        null,
        !intact && !destroyed);
  }

  private OriginPanel.Step visit(TableImport file) {
    Optional<Activity> activity =
        Optional.ofNullable(file.visit()).flatMap(activities::findByVisit);
    String detail = "Diterima %s.".formatted(Indonesian.day(file.receivedOn()));
    return new OriginPanel.Step(
        activity.isPresent() ? "Kunjungan" : "Penyerahan",
        null,
        Words.of("**%s**".formatted(file.institution())),
        activity.map(one -> "/kerja/kegiatan/" + one.id()).orElse(null),
        detail,
        false,
        null,
        false);
  }

  private static OriginPanel.Other other(Assessed assessed, Judged judged, Observation one) {
    return new OriginPanel.Other(
        "Ada angka lain: " + one.figure(),
        "%s, tahun %s. %s"
            .formatted(one.institution(), Figures.period(one), whyNot(assessed, judged, one)),
        null);
  }

  private static String whyNot(Assessed assessed, Judged judged, Observation one) {
    Threshold threshold = assessed.rules().threshold(judged.indicator());
    int firstYear = assessed.period().year() - threshold.lookBackYears() + 1;
    if (one.to().getYear() < firstYear || one.to().getYear() > assessed.period().year()) {
      return "Tidak dipakai karena di luar tahun %d sampai %s."
          .formatted(firstYear, assessed.period());
    }
    if (one.isAnswer()) {
      return "Tidak dipakai karena sudah ada angka yang terukur.";
    }
    if (one.place() != threshold.place()) {
      return "Tidak dipakai karena dihitung menurut %s, sedangkan aturan memakai %s."
          .formatted(one.place().word(), threshold.place().word());
    }
    if (!one.unit().equals(threshold.unit())) {
      return "Tidak dipakai karena satuannya %s, sedangkan aturan memakai %s."
          .formatted(one.unit(), threshold.unit());
    }
    if (one.atLeast()) {
      return "Tidak dipakai karena daftarnya belum dinyatakan lengkap, jadi jumlahnya bisa lebih.";
    }
    return one.importId() == null
        ? "Tidak dipakai karena disebut lisan, sedangkan ada angka tertulis."
        : "Tidak dipakai karena ada yang dicatat lebih baru.";
  }

  private static OriginPanel.Step step(
      String title,
      @Nullable Badge badge,
      @Nullable Words text,
      @Nullable String detail,
      boolean unverified) {
    return new OriginPanel.Step(title, badge, text, null, detail, unverified, null, false);
  }
}
