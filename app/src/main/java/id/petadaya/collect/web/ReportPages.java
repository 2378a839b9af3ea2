package id.petadaya.collect.web;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.ImportedTables;
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
import org.springframework.stereotype.Component;

/** Draws what became of a file. */
@Component
class ReportPages {

  private final ReviewedTables tables;
  private final ImportedTables imported;
  private final Areas areas;

  ReportPages(ReviewedTables tables, ImportedTables imported, Areas areas) {
    this.tables = tables;
    this.imported = imported;
    this.areas = areas;
  }

  ImportReportPage page(TableImport one, boolean mayUndo) {
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
        href + "/asli",
        href + "/bertanda",
        saved && mayUndo ? href + "/pengurungan" : null);
  }

  private static Words summary(TableImport one, int areas) {
    return switch (one.state()) {
      case DISIMPAN ->
        Words.of(
            "**%s baris** disimpan, %s di antaranya dengan catatan. **%s wilayah** mendapat angka."
                .formatted(
                    Indonesian.number(one.rowsRead()),
                    Indonesian.number((long) one.rowsRead() - one.rowsClean()),
                    Indonesian.number(areas)));
      case DIURUNGKAN ->
        Words.of(
            "Impor ini **diurungkan**. Angkanya tidak dipakai lagi; berkas asli tetap tersimpan.");
      case DIBATALKAN ->
        Words.of(
            "Pemeriksaan **dibatalkan**. Tidak ada angka yang tersimpan; berkas asli tetap ada.");
      case DIPERIKSA -> Words.of("Berkas ini **masih diperiksa**. Belum ada angka yang tersimpan.");
    };
  }

  private List<Fact> facts(TableImport one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Dibaca dengan", tables.title(one.template())));
    facts.add(new Fact(
        "SHA-256",
        "%s…, %s"
            .formatted(
                one.fileSha256().substring(0, 8), tables.isIntact(one) ? "utuh" : "tidak utuh")));
    facts.add(new Fact("Diunggah", Indonesian.moment(one.uploadedAt())));
    if (one.savedAt() != null) {
      facts.add(new Fact("Disimpan", Indonesian.moment(one.savedAt())));
    }
    facts.add(new Fact(
        "Daftar lengkap",
        one.complete()
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
