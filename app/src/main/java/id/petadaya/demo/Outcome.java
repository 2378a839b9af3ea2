package id.petadaya.demo;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.assess.AssessArea;
import id.petadaya.assess.Draft;
import id.petadaya.assess.Drafts;
import id.petadaya.assess.Rules;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.kernel.Period;
import id.petadaya.report.LetterPapers;
import id.petadaya.report.MakeMappingReport;
import id.petadaya.report.MappingReport;
import id.petadaya.report.MappingReports;
import id.petadaya.territory.Areas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the replay ends with: the class table, and the papers in {@code out}. */
@Component
class Outcome {

  private final Areas areas;
  private final Drafts drafts;
  private final Rules rules;
  private final AssessArea assessArea;
  private final MakeMappingReport make;
  private final Activities activities;
  private final LetterPapers papers;

  Outcome(
      Areas areas,
      Drafts drafts,
      Rules rules,
      AssessArea assessArea,
      MakeMappingReport make,
      Activities activities,
      LetterPapers papers) {
    this.activities = activities;
    this.papers = papers;
    this.assessArea = assessArea;
    this.make = make;
    this.areas = areas;
    this.drafts = drafts;
    this.rules = rules;
  }

  /** The category of each area, gravest first, and the sums that must add up to the register. */
  void print(AreaCode city, Period period) {
    Map<AreaCode, Draft> byArea = drafts.inForce(city, period, rules.standard().id()).stream()
        .collect(Collectors.toMap(Draft::area, Function.identity()));
    List<Area> villages = areas.villages(city);
    say("");
    say(
        "Kategori kerawanan %s, periode %s, aturan %s (BELUM DIVERIFIKASI)",
        areas.displayName(city), period, rules.standard().id());
    say("SEMUA ANGKA SIMULASI");
    say(
        "%-15s %-20s %-14s %-26s %5s %9s %6s",
        "kode", "kelurahan", "kecamatan", "kategori", "pokok", "pendukung", "belum");
    villages.stream()
        .sorted(Comparator.comparingInt((Area one) -> -weight(byArea.get(one.code())))
            .thenComparing(Area::name))
        .forEach(one -> say("%s", line(one, Optional.ofNullable(byArea.get(one.code())))));
    Map<String, Integer> sums = new TreeMap<>();
    villages.forEach(
        one -> sums.merge(kind(Optional.ofNullable(byArea.get(one.code()))), 1, Integer::sum));
    say("");
    sums.forEach((kind, count) -> say("%-26s %3d", kind, count));
    say(
        "%-26s %3d",
        "jumlah = daftar resmi",
        sums.values().stream().mapToInt(Integer::intValue).sum());
  }

  /** The mapping report of an area, in the folder {@code out}. */
  void writePapers(AreaCode area, Period period) throws IOException {
    MappingReport report = make.of(assessArea.assess(area, period, rules.standard()));
    Path out = Path.of("out");
    Files.createDirectories(out);
    String name =
        "laporan-hasil-pemetaan-" + areas.name(area).toLowerCase(Locale.ROOT).replace(' ', '-');
    Files.write(out.resolve(name + ".docx"), MappingReports.docx(report));
    Files.write(out.resolve(name + ".pdf"), MappingReports.pdf(report));
    writeLetters(out, area.parent().flatMap(AreaCode::parent).orElse(area));
    say("");
    say("Laporan       : %s, %s", out.resolve(name + ".docx"), out.resolve(name + ".pdf"));
  }

  /** The letters of assignment of the city's activities. */
  private void writeLetters(Path out, AreaCode city) throws IOException {
    for (Activity activity : activities.within(city)) {
      for (Activity.Letter letter : activity.letters()) {
        if (letter.kind().equals("surat-tugas")) {
          Files.write(out.resolve("surat-tugas.docx"), papers.docx(activity, letter));
          Files.write(out.resolve("surat-tugas.pdf"), papers.pdf(activity, letter));
          say(
              "Surat tugas   : %s, %s",
              out.resolve("surat-tugas.pdf"),
              Objects.requireNonNullElse(letter.number(), "belum bernomor"));
        }
      }
    }
  }

  private String line(Area one, Optional<Draft> draft) {
    String kecamatan = one.code().parent().map(areas::name).orElse("");
    return "%-15s %-20s %-14s %-26s %5s %9s %6d"
        .formatted(
            one.code(),
            one.name(),
            kecamatan,
            category(draft),
            draft
                .filter(it -> !it.isNotAssessed())
                .map(it -> String.valueOf(it.mainMet()))
                .orElse("–"),
            draft
                .filter(it -> !it.isNotAssessed())
                .map(it -> String.valueOf(it.supportingMet()))
                .orElse("–"),
            draft.map(Draft::unknown).orElse(13));
  }

  private static String category(Optional<Draft> draft) {
    return draft
        .flatMap(Draft::possible)
        .map(one -> one.isCertain() ? one.best().name() : one.best() + " – " + one.worst())
        .orElse("BELUM DINILAI, bukan aman");
  }

  private static String kind(Optional<Draft> draft) {
    return draft
        .flatMap(Draft::possible)
        .map(one -> one.isCertain() ? one.best().name() : "belum pasti (rentang)")
        .orElse("BELUM DINILAI");
  }

  private static int weight(@Nullable Draft draft) {
    if (draft == null) {
      return 0;
    }
    return draft
        .possible()
        .map(one -> one.worst().rank() * 100 + one.best().rank() * 10 + draft.mainMet())
        .orElse(0);
  }

  private static void say(String words, Object... values) {
    System.out.println(String.format(words, values));
  }
}
