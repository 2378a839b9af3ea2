package id.petadaya.collect.web;

import id.petadaya.collect.ReviewedTables;
import id.petadaya.collect.TableImport;
import id.petadaya.instruments.imports.ObserveRule.Take;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.template.Reading;
import id.petadaya.intake.template.Reading.SheetReading;
import id.petadaya.intake.template.TemplateReading;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import id.petadaya.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the review of a file. */
@Component
class ReviewPages {

  private final ReviewedTables tables;
  private final Areas areas;

  ReviewPages(ReviewedTables tables, Areas areas) {
    this.tables = tables;
    this.areas = areas;
  }

  ImportReviewPage page(ReviewedTables.Reviewed reviewed, ReviewSheet.@Nullable Fold opened) {
    TableImport one = reviewed.source();
    Reading reading = reviewed.reading();
    Set<String> skipped = reviewed.choices().skipped();
    String href = "/kerja/data-masuk/" + one.id();
    SheetReading shown = shown(reviewed);
    Sheet sheet = reviewed.file().sheets().stream()
        .filter(each -> each.name().equals(shown.name()))
        .findFirst()
        .orElseThrow();
    var drawn = new ReviewSheet(sheet, reading, skipped, href, opened);
    var complaints = new ReviewComplaints(reading, skipped, areas);
    int total = reading.rows().size();
    int clean = (int) reading.cleanRows();
    return new ImportReviewPage(
        href,
        one.institution() + ", " + Indonesian.day(one.receivedOn()),
        one.fileName(),
        one.simulated(),
        total,
        clean,
        total - clean,
        reading.mainTotal().map(Reading.TotalCheck::sentence).orElse(null),
        reading.mainTotal().map(check -> !check.agrees()).orElse(false),
        "Simpan %s baris".formatted(Indonesian.number(total)),
        total > 0,
        sheets(reviewed),
        shown.note(),
        drawn.columns(),
        drawn.rows(),
        tables.templates().stream()
            .map(each -> template(each, reading.template()))
            .toList(),
        reading.sure() >= TemplateReading.LEAST_SURE ? "dikenali dari isi" : null,
        ReviewColumns.of(reading, shown),
        missing(reading),
        complaints.page(),
        completeLabel(reading.template()),
        one.complete(),
        notice(total, complaints.left()));
  }

  /** The sheet on the table: the first that is read, else the first. */
  static SheetReading shown(ReviewedTables.Reviewed reviewed) {
    List<SheetReading> sheets = reviewed.reading().sheets();
    return sheets.stream()
        .filter(SheetReading::read)
        .findFirst()
        .orElseGet(() ->
            sheets.isEmpty() ? unread(reviewed.file().sheets().getFirst()) : sheets.getFirst());
  }

  private static SheetReading unread(Sheet sheet) {
    return new SheetReading(
        sheet.name(), false, false, 0, 0, List.of(), List.of(), "Lembar ini tidak dibaca.");
  }

  private static List<Choice> sheets(ReviewedTables.Reviewed reviewed) {
    List<? extends Sheet> sheets = reviewed.file().sheets();
    List<String> read = reviewed.reading().sheets().stream()
        .filter(SheetReading::read)
        .map(SheetReading::name)
        .toList();
    List<Choice> choices = new ArrayList<>();
    if (sheets.size() > 1 && reviewed.reading().template().everySheet()) {
      choices.add(Choice.of(
          "",
          "Semua yang cocok (%d lembar)".formatted(read.size()),
          reviewed.choices().sheets().isEmpty()));
    }
    boolean all = !choices.isEmpty() && choices.getFirst().selected();
    for (int at = 0; at < sheets.size(); at++) {
      String name = sheets.get(at).name();
      choices.add(Choice.of(String.valueOf(at), name, !all && read.contains(name)));
    }
    return choices;
  }

  private static Choice template(Template one, Template chosen) {
    return Choice.of(
        one.name(),
        "%s, versi %d".formatted(one.title(), one.version()),
        one.id().equals(chosen.id()));
  }

  private static @Nullable Words missing(Reading reading) {
    return reading.lacking().isEmpty()
        ? null
        : Words.of("Berkas ini tidak memuat **%s**. Yang tidak ada di berkas tetap belum diketahui."
            .formatted(Text.list(reading.lacking())));
  }

  private @Nullable String completeLabel(Template template) {
    boolean counts = template.kind() != Template.Kind.FORM
        && template.observe().stream()
            .anyMatch(rule -> rule.take() == Take.COUNT || rule.take() == Take.SUM);
    return counts ? "Daftar ini lengkap: wilayah yang tidak disebut berarti nol." : null;
  }

  private static @Nullable String notice(int rows, int complaintsLeft) {
    if (rows == 0) {
      return "Tidak ada baris data. Kepala tabel mungkin di baris lain, atau cetakannya bukan ini.";
    }
    return complaintsLeft == 0
        ? null
        : "Masih ada %s keluhan lain. Semuanya ada di berkas bertanda."
            .formatted(Indonesian.number(complaintsLeft));
  }
}
