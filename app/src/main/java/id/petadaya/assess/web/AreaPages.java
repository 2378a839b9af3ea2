package id.petadaya.assess.web;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Possible;
import id.petadaya.assess.Assessed;
import id.petadaya.assess.Draft;
import id.petadaya.assess.Drafts;
import id.petadaya.assess.Finalisation;
import id.petadaya.assess.Finalisations;
import id.petadaya.assess.Judged;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Period;
import id.petadaya.kernel.Words;
import id.petadaya.registry.Observation;
import id.petadaya.registry.Potential;
import id.petadaya.registry.Potentials;
import id.petadaya.registry.PublishedStatuses;
import id.petadaya.territory.Areas;
import id.petadaya.territory.Locators;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an area: everything as people read it. */
@Component
class AreaPages {

  private static final int YEARS_SHOWN = 3;

  private final Areas areas;
  private final Locators locators;
  private final Drafts drafts;
  private final Finalisations finalisations;
  private final Potentials potentials;
  private final PublishedStatuses published;
  private final Clock clock;

  AreaPages(
      Areas areas,
      Locators locators,
      Drafts drafts,
      Finalisations finalisations,
      Potentials potentials,
      PublishedStatuses published,
      Clock clock) {
    this.areas = areas;
    this.locators = locators;
    this.drafts = drafts;
    this.finalisations = finalisations;
    this.potentials = potentials;
    this.published = published;
    this.clock = clock;
  }

  AreaPage page(Viewer viewer, Assessed assessed, String tab, @Nullable OriginPanel origin) {
    AreaCode area = assessed.area();
    Optional<Finalisation> decision =
        finalisations.find(area, assessed.period(), assessed.rules().id());
    var words = new AreaWords(assessed);
    List<AreaPage.Card> cards =
        potentials.of(area).stream().map(AreaPages::card).toList();
    List<AreaPage.Past> history = history(area);
    List<AreaPage.Document> documents = documents(assessed);
    return new AreaPage(
        area.value(),
        areas.displayName(area),
        area.parent().map(areas::displayName).orElse(""),
        area.parent().flatMap(AreaCode::parent).map(areas::displayName).orElse(""),
        locators
            .of(area)
            .map(one -> new AreaPage.Locator(one.viewBox(), one.whole(), one.part()))
            .orElse(null),
        badge(assessed, decision),
        assessed.isSimulated(),
        words.sentence(decision),
        decision.map(Finalisation::reason).orElse(null),
        tabs(assessed, cards.size(), history.size(), documents.size()),
        tab,
        years(assessed),
        words.flips().orElse(null),
        news(assessed, decision),
        assessed.rules().isUnverified(),
        Arrays.stream(Indicator.Kind.values())
            .map(kind -> group(assessed, kind))
            .toList(),
        cards,
        history,
        documents,
        decision(viewer, assessed, decision),
        origin);
  }

  static String address(Assessed assessed) {
    return "/kerja/wilayah/%s?periode=%s&aturan=%s"
        .formatted(assessed.area(), assessed.period(), assessed.rules().id());
  }

  private static Badge badge(Assessed assessed, Optional<Finalisation> decision) {
    if (decision.isPresent()) {
      int rank = decision.get().category().rank();
      return new Badge(rank, rank);
    }
    return assessed.score().isAssessed()
        ? new Badge(assessed.score().best().rank(), assessed.score().worst().rank())
        : Badge.notAssessed();
  }

  private static List<AreaPage.Tab> tabs(
      Assessed assessed, int potential, int history, int documents) {
    return List.of(
        tab(assessed, "temuan", "Temuan", 13),
        tab(assessed, "potensi", "Potensi", potential),
        tab(assessed, "riwayat", "Riwayat", history),
        tab(assessed, "dokumen", "Dokumen", documents));
  }

  private static AreaPage.Tab tab(Assessed assessed, String key, String label, int count) {
    return new AreaPage.Tab(key, label, String.valueOf(count), address(assessed) + "&tab=" + key);
  }

  /** The last three years: what was published elsewhere, what was decided, what is a draft. */
  private List<AreaPage.Year> years(Assessed assessed) {
    List<AreaPage.Year> years = new ArrayList<>();
    for (int year = assessed.period().year() - YEARS_SHOWN + 1;
        year <= assessed.period().year();
        year++) {
      boolean current = year == assessed.period().year();
      years.add(new AreaPage.Year(
          String.valueOf(year), note(assessed, new Period(year)), current, false));
    }
    return years;
  }

  private String note(Assessed assessed, Period period) {
    Optional<Finalisation> decided =
        finalisations.find(assessed.area(), period, assessed.rules().id());
    if (decided.isPresent()) {
      return label(decided.get().category());
    }
    Optional<PublishedStatuses.Status> said = published.find(assessed.area(), period);
    if (said.isPresent()) {
      return "%s, terbit %s".formatted(label(said.get().category()), said.get().saidOn());
    }
    if (!period.equals(assessed.period())) {
      return "belum ditetapkan";
    }
    return drafts
        .find(assessed.area(), period, assessed.rules().id())
        .flatMap(Draft::possible)
        .map(possible -> range(possible) + ", rancangan")
        .orElse("belum dinilai");
  }

  private static String range(Possible possible) {
    return possible.isCertain()
        ? label(possible.best())
        : "%d – %d".formatted(possible.best().rank(), possible.worst().rank());
  }

  private static String label(Category category) {
    return category.rank() + " " + category.name();
  }

  private static @Nullable Words news(Assessed assessed, Optional<Finalisation> decision) {
    if (decision.isEmpty() || !assessed.score().isAssessed()) {
      return null;
    }
    Finalisation made = decision.get();
    boolean moved = made.best() != assessed.score().best()
        || made.worst() != assessed.score().worst();
    return moved
        ? Words.of("**Ada kabar baru.** Angka sekarang memberi %s, sedangkan saat ditetapkan %s."
            .formatted(
                span(assessed.score().best(), assessed.score().worst()),
                span(made.best(), made.worst())))
        : null;
  }

  private static String span(Category best, Category worst) {
    return best == worst ? label(best) : label(best) + " sampai " + label(worst);
  }

  private AreaPage.Group group(Assessed assessed, Indicator.Kind kind) {
    List<Judged> rows =
        assessed.judged().stream().filter(one -> one.indicator().kind() == kind).toList();
    String title = "%s: %d terpenuhi, %d tidak, %d belum diketahui"
        .formatted(
            kind == Indicator.Kind.MAIN ? "Pokok" : "Pendukung",
            count(rows, Status.MET),
            count(rows, Status.NOT_MET),
            count(rows, Status.UNKNOWN));
    return new AreaPage.Group(
        title, rows.stream().map(row -> row(assessed, row)).toList());
  }

  private static long count(List<Judged> rows, Status status) {
    return rows.stream().filter(row -> row.finding().status() == status).count();
  }

  private AreaPage.Row row(Assessed assessed, Judged one) {
    Status status = one.finding().status();
    boolean known = status != Status.UNKNOWN;
    Optional<Observation> newest = one.used().stream().findFirst();
    return new AreaPage.Row(
        one.indicator().code(),
        one.indicator().officialName(),
        status == Status.MET ? "met" : status == Status.NOT_MET ? "not_met" : "unknown",
        status == Status.MET ? "Terpenuhi" : status == Status.NOT_MET ? "Tidak" : "Belum diketahui",
        one.figure(),
        known ? originAddress(assessed, one.indicator()) : null,
        one.held(assessed.rules().threshold(one.indicator())),
        newest.map(Figures::period).orElse("–"),
        newest.map(Observation::institution).orElse(null),
        known
            ? null
            : "/kerja/kegiatan?minta=" + one.indicator().code() + "&wilayah=" + assessed.area(),
        newest.map(this::age).orElse(""),
        one.finding() instanceof Finding.Unknown unknown
            && unknown.reason().startsWith("kedaluwarsa"));
  }

  private static String originAddress(Assessed assessed, Indicator indicator) {
    return "/kerja/wilayah/%s/asal/%s?periode=%s&aturan=%s"
        .formatted(
            assessed.area(),
            indicator.code(),
            assessed.period(),
            assessed.rules().id());
  }

  /** Days until 90, then months; counted to the end of the period when that is past. */
  private String age(Observation observation) {
    long days = Math.max(0, ChronoUnit.DAYS.between(observation.statedOn(), LocalDate.now(clock)));
    return days <= 90 ? days + " hari" : days < 730 ? days / 30 + " bulan" : days / 365 + " tahun";
  }

  private static AreaPage.Card card(Potential one) {
    String source =
        one.place() == null ? one.institution() : one.institution() + ", " + one.place();
    return new AreaPage.Card(
        one.pillar().label(),
        one.title(),
        one.detail(),
        one.simulated() ? source + " · SIMULASI" : source,
        one.submissionId() == null ? null : "/kerja/kiriman/" + one.submissionId());
  }

  private List<AreaPage.Past> history(AreaCode area) {
    List<AreaPage.Past> past = new ArrayList<>();
    finalisations.of(area).forEach(one -> past.add(past(one)));
    published.of(area).forEach(one -> past.add(past(one)));
    return past;
  }

  private static AreaPage.Past past(Finalisation one) {
    int rank = one.category().rank();
    return new AreaPage.Past(
        one.period().toString(),
        new Badge(rank, rank),
        one.ruleSet(),
        "%s, %s".formatted(one.decidedName(), Indonesian.day(one.decidedAt())),
        Words.of(one.reason()));
  }

  private static AreaPage.Past past(PublishedStatuses.Status one) {
    int rank = one.category().rank();
    return new AreaPage.Past(
        one.period().toString(),
        new Badge(rank, rank),
        "menurut terbitan",
        "%s, %s".formatted(one.saidBy(), one.saidOn()),
        Words.of("Sumber: " + one.source()));
  }

  private List<AreaPage.Document> documents(Assessed assessed) {
    String address = "/kerja/laporan/%s/%s/%s"
        .formatted(assessed.area(), assessed.period(), assessed.rules().id());
    String when = "dibuat dari data saat ini";
    return List.of(
        new AreaPage.Document("Laporan Hasil Pemetaan", "DOCX", when, address + ".docx"),
        new AreaPage.Document("Laporan Hasil Pemetaan", "PDF", when, address + ".pdf"));
  }

  private static AreaPage.@Nullable Decision decision(
      Viewer viewer, Assessed assessed, Optional<Finalisation> made) {
    if (!viewer.is(Role.SECTION_HEAD, Role.DIVISION_HEAD) || !assessed.score().isAssessed()) {
      return null;
    }
    int unknown = assessed.score().mainUnknown() + assessed.score().supportingUnknown();
    List<Choice> choices = Arrays.stream(Category.values())
        .filter(one -> one.compareTo(assessed.score().best()) >= 0
            && one.compareTo(assessed.score().worst()) <= 0)
        .map(
            one -> Choice.of(one.name(), label(one), assessed.score().possible().isCertain()))
        .toList();
    return new AreaPage.Decision(
        made.isPresent() ? "Tinjau ulang" : "Tetapkan kategori",
        made.isEmpty(),
        "/kerja/wilayah/%s/penetapan?periode=%s&aturan=%s"
            .formatted(assessed.area(), assessed.period(), assessed.rules().id()),
        choices,
        assessed.score().possible().isCertain()
            ? null
            : "Saya tahu %d temuan belum diketahui".formatted(unknown));
  }
}
