package id.petadaya.assess.web;

import id.petadaya.access.Offices;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.assess.Draft;
import id.petadaya.assess.Drafts;
import id.petadaya.assess.Periods;
import id.petadaya.assess.Rules;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Csv;
import id.petadaya.kernel.Period;
import id.petadaya.territory.Areas;
import id.petadaya.territory.Boundaries;
import id.petadaya.territory.Boundary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's home. */
@Controller
class MapController {

  private static final int BAR = 92;

  private final Areas areas;
  private final Boundaries boundaries;
  private final Drafts drafts;
  private final Rules rules;
  private final Offices offices;
  private final Periods periods;

  MapController(
      Areas areas,
      Boundaries boundaries,
      Drafts drafts,
      Rules rules,
      Offices offices,
      Periods periods) {
    this.areas = areas;
    this.boundaries = boundaries;
    this.drafts = drafts;
    this.rules = rules;
    this.offices = offices;
    this.periods = periods;
  }

  @GetMapping("/kerja/peta")
  String map(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(name = "periode", required = false) @Nullable Integer year,
      @RequestParam(name = "aturan", required = false) @Nullable String ruleSet,
      @RequestParam(name = "wilayah", required = false) @Nullable String part,
      Model model) {
    AreaCode office = mapped(viewer);
    List<Integer> years = drafts.years(office);
    if (years.isEmpty()) {
      model.addAttribute("page", start(office));
      return "assess/start";
    }
    Period period = year == null ? periods.standard(office) : new Period(year);
    RuleSet chosen = ruleSet == null ? rules.standard() : rules.get(ruleSet);
    model.addAttribute("page", page(office, part(office, part), period, chosen, years));
    return "assess/map";
  }

  /** The list beside the map as a table, for offices that go on in a spreadsheet. */
  @GetMapping("/kerja/peta.csv")
  ResponseEntity<String> table(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(name = "periode") int year,
      @RequestParam(name = "aturan") String ruleSet,
      @RequestParam(name = "wilayah", required = false) @Nullable String part) {
    AreaCode office = mapped(viewer);
    AreaCode area = part(office, part);
    MapPage page = page(office, area, new Period(year), rules.get(ruleSet), drafts.years(office));
    var csv = new StringBuilder(
        "kode,nama,kecamatan,kategori_terbaik,kategori_terburuk,pokok,pendukung,belum_diketahui,aturan,periode,simulasi\n");
    for (MapPage.Row row : page.rows()) {
      boolean assessed = row.badge().best() > 0;
      csv.append(Csv.line(
          row.code(),
          row.name(),
          row.subdistrict(),
          assessed ? row.badge().bestLabel() : "BELUM DINILAI",
          assessed ? row.badge().worstLabel() : "BELUM DINILAI",
          row.main(),
          row.supporting(),
          String.valueOf(row.unknown()),
          ruleSet,
          String.valueOf(year),
          page.simulated() ? "ya" : "tidak"));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"kategori-%s-%d.csv\"".formatted(area, year))
        .body(csv.toString());
  }

  /** The office's area where the viewer's holds it, else the viewer's own. */
  private AreaCode mapped(Viewer viewer) {
    return offices.find().map(office -> office.area()).filter(viewer::maySee).orElse(viewer.area());
  }

  /** A regency or city of a province that somebody asked to see by itself; else the whole. */
  private AreaCode part(AreaCode office, @Nullable String asked) {
    return regions(office).stream()
        .map(Area::code)
        .filter(one -> one.value().equals(asked))
        .findFirst()
        .orElse(office);
  }

  private List<Area> regions(AreaCode office) {
    return office.level() == AreaLevel.PROVINSI
        ? areas.within(office, AreaLevel.KABKOTA)
        : List.of();
  }

  private MapPage page(
      AreaCode office, AreaCode area, Period period, RuleSet ruleSet, List<Integer> years) {
    Map<AreaCode, Draft> byArea = drafts.inForce(area, period, ruleSet.id()).stream()
        .collect(Collectors.toMap(Draft::area, Function.identity()));
    List<Row> rows = areas.villages(area).stream()
        .map(one -> new Row(one, Optional.ofNullable(byArea.get(one.code()))))
        .sorted(Row.GRAVEST_FIRST)
        .toList();
    int assessed = (int) rows.stream()
        .filter(row -> row.draft().filter(draft -> !draft.isNotAssessed()).isPresent())
        .count();
    Optional<Boundary> boundary = boundaries.drawn(area);
    return new MapPage(
        areas.displayName(area),
        areas.unit(area),
        years.stream()
            .map(one -> Choice.of(String.valueOf(one), String.valueOf(one), one == period.year()))
            .toList(),
        rules.all().stream()
            .map(one -> Choice.of(one.id(), one.id(), one.equals(ruleSet)))
            .toList(),
        period.toString(),
        ruleSet.id(),
        ruleSet.isUnverified(),
        byArea.values().stream().anyMatch(Draft::simulated),
        boundary.map(Boundary::approximate).orElse(true),
        assessed,
        rows.size(),
        rows.isEmpty() ? 0 : BAR * assessed / rows.size(),
        counts(rows),
        boundary.map(one -> "/tiles/" + one.id() + ".json").orElse(""),
        boundary
            .filter(one -> !one.area().equals(area))
            .flatMap(one -> boundaries.bounds(one.id(), area))
            .map(MapController::bounds)
            .orElse(""),
        "/values/deskel/%s/%s?wilayah=%s".formatted(period, ruleSet.id(), office),
        regions(office, area),
        regions(office).isEmpty() || !area.equals(office) ? subdistricts(area) : List.of(),
        rows.stream().map(row -> row.page(areas, period, ruleSet)).toList(),
        ruleSet.equals(rules.standard()) && period.equals(periods.standard(office))
            ? null
            : "Hasil dari aturan atau periode yang berbeda tidak dapat dibandingkan langsung.",
        "/kerja/kegiatan",
        "/kerja/peta.csv?periode=%s&aturan=%s%s"
            .formatted(period, ruleSet.id(), area.equals(office) ? "" : "&wilayah=" + area));
  }

  private List<Choice> regions(AreaCode office, AreaCode area) {
    List<Choice> choices = new ArrayList<>();
    for (Area one : regions(office)) {
      choices.add(Choice.of(
          one.code().value(), areas.displayName(one.code()), one.code().equals(area)));
    }
    if (!choices.isEmpty()) {
      choices.addFirst(Choice.of("", "Seluruh provinsi", area.equals(office)));
    }
    return choices;
  }

  /** To about a metre. */
  private static String bounds(double[] degrees) {
    return Arrays.stream(degrees)
        .mapToObj(one -> String.valueOf(Math.round(one * 1e5) / 1e5))
        .collect(Collectors.joining(","));
  }

  private List<Choice> subdistricts(AreaCode area) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", "Semua", true));
    areas.subdistricts(area).forEach(one -> choices.add(Choice.of(one.name(), one.name(), false)));
    return choices;
  }

  private static MapPage.Counts counts(List<Row> rows) {
    Map<String, Long> byKind =
        rows.stream().collect(Collectors.groupingBy(Row::kind, Collectors.counting()));
    return new MapPage.Counts(
        count(byKind, "4"),
        count(byKind, "3"),
        count(byKind, "2"),
        count(byKind, "1"),
        count(byKind, "range"),
        count(byKind, "0"));
  }

  private static int count(Map<String, Long> byKind, String kind) {
    return byKind.getOrDefault(kind, 0L).intValue();
  }

  private StartPage start(AreaCode area) {
    int total = areas.villages(area).size();
    Optional<Boundary> boundary = boundaries.drawn(area);
    return new StartPage(
        total,
        areas.unit(area),
        List.of(
            new StartPage.Step(
                1,
                "Periksa wilayah kerja",
                "2 menit",
                "Kami sudah menyiapkan %d kecamatan dan %d %s menurut kode Kemendagri. Pastikan nama dan batasnya benar."
                    .formatted(areas.subdistricts(area).size(), total, areas.unit(area)),
                boundary.isPresent() ? "done" : "now",
                null,
                List.of(new StartPage.Deed(
                    "Periksa %d %s".formatted(total, areas.unit(area)),
                    "/kerja/batas",
                    boundary.isEmpty()))),
            new StartPage.Step(
                2,
                "Rencanakan kunjungan",
                "10 menit",
                "Tentukan hari, tim, dan instansi yang akan didatangi.",
                "next",
                null,
                List.of(new StartPage.Deed("Rencanakan kunjungan", "/kerja/kegiatan", false))),
            new StartPage.Step(
                3,
                "Masukkan data pertama",
                "10 menit",
                "Unggah berkas Excel dari instansi apa adanya. Tidak perlu dirapikan dulu.",
                boundary.isPresent() ? "now" : "next",
                null,
                List.of(new StartPage.Deed(
                    "Unggah berkas", "/kerja/data-masuk", boundary.isPresent())))),
        boundary.map(one -> "/tiles/" + one.id() + ".json").orElse(""),
        boundary.map(Boundary::approximate).orElse(true),
        null);
  }

  /** An area with its draft, if there is one. */
  private record Row(Area area, Optional<Draft> draft) {

    /** Worst, then best, then main met; not assessed after AMAN. */
    static final Comparator<Row> GRAVEST_FIRST = Comparator.comparingInt(
            (Row row) -> row.rank(true))
        .thenComparingInt(row -> row.rank(false))
        .thenComparingInt(row -> row.draft.map(Draft::mainMet).orElse(0))
        .thenComparingInt(row -> row.draft.map(Draft::supportingMet).orElse(0))
        .reversed()
        .thenComparing(row -> row.area.name());

    Badge badge() {
      return draft
          .flatMap(Draft::possible)
          .map(one -> new Badge(one.best().rank(), one.worst().rank()))
          .orElse(Badge.notAssessed());
    }

    String kind() {
      return badge().split() ? "range" : String.valueOf(badge().best());
    }

    private int rank(boolean worst) {
      return worst ? badge().worst() : badge().best();
    }

    MapPage.Row page(Areas areas, Period period, RuleSet ruleSet) {
      boolean assessed = badge().best() > 0;
      return new MapPage.Row(
          area.code().value(),
          area.name(),
          area.code().parent().map(areas::name).orElse(""),
          badge(),
          assessed ? String.valueOf(draft.orElseThrow().mainMet()) : "–",
          assessed ? String.valueOf(draft.orElseThrow().supportingMet()) : "–",
          draft.map(Draft::unknown).orElse(13),
          "/kerja/wilayah/%s?periode=%s&aturan=%s".formatted(area.code(), period, ruleSet.id()));
    }
  }
}
