package id.petadaya.collect.web;

import id.petadaya.collect.ReviewedTables;
import id.petadaya.collect.SameList;
import id.petadaya.collect.Selection;
import id.petadaya.collect.TableImport;
import id.petadaya.collect.web.ImportReviewPage.SheetRow;
import id.petadaya.instruments.imports.ObserveRule.Take;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.template.Complaint;
import id.petadaya.intake.template.Near;
import id.petadaya.intake.template.Reading;
import id.petadaya.intake.template.Reading.SheetReading;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import id.petadaya.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the review of a file. */
@Component
class ReviewPages {

  private static final int MOST_NEAR = 3;

  private final ReviewedTables tables;
  private final Areas areas;

  ReviewPages(ReviewedTables tables, Areas areas) {
    this.tables = tables;
    this.areas = areas;
  }

  ImportReviewPage page(
      ReviewedTables.Reviewed reviewed,
      Optional<SameList.Overlap> earlier,
      ReviewView view,
      boolean mayTake) {
    TableImport one = reviewed.source();
    Reading reading = reviewed.reading();
    String href = "/kerja/data-masuk/" + one.id();
    SheetReading shown = shown(reviewed);
    Sheet sheet = reviewed.file().sheets().stream()
        .filter(each -> each.name().equals(shown.name()))
        .findFirst()
        .orElseThrow();
    var drawn = new ReviewSheet(sheet, reading, reviewed.choices(), href, view);
    var complaints = new ReviewComplaints(reading, reviewed.choices(), areas);
    Selection selection = reviewed.selection();
    List<SheetRow> rows = drawn.rows();
    Set<String> numbers = rows.stream().map(SheetRow::number).collect(Collectors.toSet());
    return new ImportReviewPage(
        href,
        one.institution() + ", " + Indonesian.day(one.receivedOn()),
        one.fileName(),
        one.simulated(),
        reading.rows().size(),
        selection.count(TableImport.Rows.BERSIH),
        selection.waiting(),
        reading.mainTotal().map(Reading.TotalCheck::sentence).orElse(null),
        reading.mainTotal().map(check -> !check.agrees()).orElse(false),
        SaveChoices.of(selection, earlier),
        mayTake,
        sheets(reviewed),
        shown.note(),
        reviewed.choices().heading().containsKey(shown.name()),
        drawn.columns(),
        rows,
        templates(reviewed),
        recognised(one),
        reviewed.near().stream().limit(MOST_NEAR).map(ReviewPages::nearby).toList(),
        ReviewColumns.of(reading, shown),
        missing(reading),
        complaints.page(
            view.complaints(), complaint -> cellHref(complaint, shown, numbers, href, view)),
        complaints.pager(view, href),
        completeLabel(reading.template()),
        one.complete(),
        notice(one, reading, shown),
        markedHint(reviewed),
        view.query());
  }

  private static @Nullable String cellHref(
      Complaint one, SheetReading shown, Set<String> drawn, String href, ReviewView view) {
    boolean there = drawn.contains(String.valueOf(one.row())) || !one.sheet().equals(shown.name());
    return there ? null : href + view.startingAt(one.row()).query();
  }

  private static ImportReviewPage.Nearby nearby(Near one) {
    return new ImportReviewPage.Nearby(
        one.template().name(),
        one.template().title(),
        Text.list(one.found()),
        Text.list(one.missing()));
  }

  private static @Nullable String recognised(TableImport one) {
    TableImport.ReadAs template = one.template();
    if (!template.isChosen()) {
      return null;
    }
    if (template.recalled()) {
      return "seperti berkas terakhir dari instansi ini";
    }
    return template.name().equals(template.recognised())
        ? "dikenali dari isi"
        : "dipilih dengan tangan";
  }

  private static String markedHint(ReviewedTables.Reviewed reviewed) {
    return switch (reviewed.file().kind()) {
      case XLSX -> "Rupa berkas aslinya tetap.";
      case XLS -> "Menjadi .xlsx; huruf, warna, dan lebar kolom aslinya ikut.";
      case ODS, TEXT -> "Menjadi .xlsx; semua isi ikut, tanpa warna dan lebar kolom aslinya.";
    };
  }

  /** The sheet on the table: the one that somebody chose, the first that is read, else the first. */
  static SheetReading shown(ReviewedTables.Reviewed reviewed) {
    List<SheetReading> sheets = reviewed.reading().sheets();
    Set<String> chosen = reviewed.choices().sheets();
    return sheets.stream()
        .filter(one -> chosen.contains(one.name()))
        .findFirst()
        .or(() -> sheets.stream().filter(SheetReading::read).findFirst())
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
      choices.add(Choice.of(
          String.valueOf(at), name, !all && name.equals(shown(reviewed).name())));
    }
    return choices;
  }

  private List<Choice> templates(ReviewedTables.Reviewed reviewed) {
    Template chosen = reviewed.reading().template();
    List<Choice> choices = new ArrayList<>();
    if (!reviewed.source().template().isChosen()) {
      choices.add(Choice.none("Pilih cetakan", true));
    }
    tables
        .templates()
        .forEach(each -> choices.add(Choice.of(
            each.name(),
            "%s, versi %d".formatted(each.title(), each.version()),
            each.id().equals(chosen.id()))));
    return choices;
  }

  private static @Nullable Words missing(Reading reading) {
    return reading.lacking().isEmpty()
        ? null
        : Words.of("Berkas ini tidak memuat **%s**. Yang tidak ada di berkas tetap belum diketahui."
            .formatted(Text.list(reading.lacking())));
  }

  private static @Nullable String completeLabel(Template template) {
    boolean counts = template.kind() != Template.Kind.FORM
        && template.observe().stream()
            .anyMatch(rule -> rule.take() == Take.COUNT || rule.take() == Take.SUM);
    return counts ? "Daftar ini lengkap: wilayah yang tidak disebut berarti nol." : null;
  }

  private static @Nullable String notice(TableImport one, Reading reading, SheetReading shown) {
    if (!one.template().isChosen()) {
      return "Isi berkas ini belum dikenali. Pilih cetakan yang paling dekat di bagian Kolom; tidak ada yang tersimpan sebelum Anda menyimpannya.";
    }
    if (!reading.rows().isEmpty()) {
      return null;
    }
    return shown.read()
        ? "Tidak ada baris data. Kepala tabel mungkin di baris lain, atau cetakannya bukan ini."
        : "Kepala tabelnya belum ditemukan. Tekan nomor baris tempat kepala tabel mulai, atau pilih cetakan lain.";
  }
}
