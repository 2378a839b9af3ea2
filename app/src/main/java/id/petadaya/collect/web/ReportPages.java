package id.petadaya.collect.web;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.ImportedTables;
import id.petadaya.collect.Imports;
import id.petadaya.collect.ReviewedTables;
import id.petadaya.collect.TableImport;
import id.petadaya.collect.web.ImportReportPage.Change;
import id.petadaya.collect.web.ImportReportPage.Fact;
import id.petadaya.intake.template.Observed;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import id.petadaya.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what became of a file. */
@Component
class ReportPages {

  private final ReviewedTables tables;
  private final ImportedTables imported;
  private final Imports imports;
  private final Areas areas;

  ReportPages(ReviewedTables tables, ImportedTables imported, Imports imports, Areas areas) {
    this.tables = tables;
    this.imported = imported;
    this.imports = imports;
    this.areas = areas;
  }

  ImportReportPage page(TableImport one, boolean mayTake) {
    boolean saved = one.state() == TableImport.State.DISIMPAN;
    Map<AreaCode, List<Observed>> byArea = saved
        ? imported.of(one.id()).figures().stream()
            .collect(Collectors.groupingBy(Observed::area, TreeMap::new, Collectors.toList()))
        : Map.of();
    String href = "/kerja/data-masuk/" + one.id();
    return new ImportReportPage(
        one.fileName(),
        one.institution() + ", " + Indonesian.day(one.receivedOn()),
        one.simulated(),
        ImportState.label(one),
        ImportState.tone(one),
        summary(one, byArea.size()),
        facts(one),
        byArea.entrySet().stream()
            .map(each -> change(each.getKey(), each.getValue()))
            .toList(),
        mayTake ? href + "/asli" : null,
        mayTake ? href + "/bertanda" : null,
        leftOut(one),
        saved && mayTake ? href + "/pengurungan" : null);
  }

  private Words summary(TableImport one, int areas) {
    return switch (one.state()) {
      case DISIMPAN ->
        Words.of("**%s baris** disimpan%s. **%s wilayah** mendapat angka."
            .formatted(Indonesian.number(count(one)), remark(one), Indonesian.number(areas)));
      case DIURUNGKAN ->
        Words.of(
            replaced(one)
                ? "Impor ini **digantikan** berkas yang lebih baru. Bila berkas itu diurungkan, impor ini berlaku lagi."
                : "Impor ini **diurungkan**. Angkanya tidak dipakai lagi; berkas asli tetap tersimpan.");
      case DIBATALKAN ->
        Words.of(
            "Pemeriksaan **dibatalkan**. Tidak ada angka yang tersimpan; berkas asli tetap ada.");
      case DIPERIKSA -> Words.of("Berkas ini **masih diperiksa**. Belum ada angka yang tersimpan.");
    };
  }

  private boolean replaced(TableImport one) {
    return imports.replacementOf(one.id()).isPresent();
  }

  private static int count(TableImport one) {
    return one.saving() == null ? 0 : one.saving().count();
  }

  private static String remark(TableImport one) {
    int doubtful = count(one) - one.rowsClean();
    return doubtful > 0
        ? ", %s di antaranya dengan isi yang belum diketahui".formatted(Indonesian.number(doubtful))
        : "";
  }

  /** What was not saved, and how it still can be. */
  private static @Nullable Words leftOut(TableImport one) {
    int left = one.rowsRead() - count(one);
    return one.state() != TableImport.State.DISIMPAN || left <= 0
        ? null
        : Words.of(
            "**%s baris belum disimpan** karena masih perlu dilihat. Unduh berkas bertanda, perbaiki selnya, lalu unggah lagi: baris yang sama tidak dihitung dua kali. Sampai saat itu wilayah tanpa baris tetap belum diketahui."
                .formatted(Indonesian.number(left)));
  }

  private String state(TableImport one) {
    if (tables.isDestroyed(one)) {
      return "berkas asli dihapus menurut jadwal retensi";
    }
    return tables.isIntact(one) ? "utuh" : "tidak utuh";
  }

  private List<Fact> facts(TableImport one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(
        "Dibaca dengan",
        one.template().isChosen()
            ? "%s, versi %d (%s…)"
                .formatted(
                    tables.title(one.template()),
                    one.template().version(),
                    one.template().hash().substring(0, 8))
            : "Belum ada cetakan"));
    facts.add(new Fact(
        "SHA-256", "%s…, %s".formatted(one.fileSha256().substring(0, 8), state(one))));
    facts.add(new Fact("Diunggah", Indonesian.moment(one.uploadedAt())));
    TableImport.Saving saving = one.saving();
    if (saving != null) {
      facts.add(new Fact("Disimpan", Indonesian.moment(saving.at())));
    }
    facts.add(new Fact(
        "Daftar lengkap",
        one.complete() && one.rowsRead() == count(one)
            ? "Ya, wilayah tanpa baris berarti nol"
            : "Tidak, wilayah tanpa baris tetap belum diketahui"));
    return facts;
  }

  private Change change(AreaCode area, List<Observed> figures) {
    String what = figures.stream()
        .map(one -> "%s %s %s%s"
            .formatted(
                Text.capital(one.measure().replace('_', ' ')),
                Indonesian.number(one.value()),
                one.unit(),
                year(one)))
        .collect(Collectors.joining("; "));
    return new Change(areas.displayName(area), "/kerja/wilayah/" + area, what);
  }

  private static String year(Observed one) {
    return one.to() == null ? "" : " (%d)".formatted(one.to().getYear());
  }
}
