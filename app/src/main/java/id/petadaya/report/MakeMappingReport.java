package id.petadaya.report;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Stationeries;
import id.petadaya.access.Stationery;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.analysis.scoring.Explanation;
import id.petadaya.assess.Assessed;
import id.petadaya.assess.Draft;
import id.petadaya.assess.Drafts;
import id.petadaya.assess.Finalisation;
import id.petadaya.assess.Finalisations;
import id.petadaya.assess.Judged;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Imports;
import id.petadaya.collect.TableImport;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.kernel.Indonesian;
import id.petadaya.registry.Observation;
import id.petadaya.registry.Potentials;
import id.petadaya.registry.PublishedStatuses;
import id.petadaya.territory.Areas;
import id.petadaya.territory.Boundaries;
import id.petadaya.territory.Boundary;
import id.petadaya.territory.Shape;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** Gathers what the rooms hold about an area into the frozen data of a mapping report. */
@Component
public class MakeMappingReport {

  private final Offices offices;
  private final Stationeries stationeries;
  private final Areas areas;
  private final Boundaries boundaries;
  private final Drafts drafts;
  private final Finalisations finalisations;
  private final Potentials potentials;
  private final PublishedStatuses published;
  private final Activities activities;
  private final Imports imports;

  MakeMappingReport(
      Offices offices,
      Stationeries stationeries,
      Areas areas,
      Boundaries boundaries,
      Drafts drafts,
      Finalisations finalisations,
      Potentials potentials,
      PublishedStatuses published,
      Activities activities,
      Imports imports) {
    this.offices = offices;
    this.stationeries = stationeries;
    this.areas = areas;
    this.boundaries = boundaries;
    this.drafts = drafts;
    this.finalisations = finalisations;
    this.potentials = potentials;
    this.published = published;
    this.activities = activities;
    this.imports = imports;
  }

  /** The report of an area as the figures stand. Nothing in it comes from the clock. */
  public MappingReport of(Assessed assessed) {
    AreaCode area = assessed.area();
    AreaCode city = area.parent().flatMap(AreaCode::parent).orElse(area);
    List<Draft> inCity =
        drafts.inForce(city, assessed.period(), assessed.rules().id());
    List<MappingReport.MapArea> map = map(city, inCity);
    Optional<Finalisation> decided =
        finalisations.find(area, assessed.period(), assessed.rules().id());
    Optional<Activity> activity = activities.within(city).stream()
        .filter(one -> one.year() == assessed.period().year())
        .findFirst();
    Sources sources = new Sources();
    List<MappingReport.FindingRow> rows =
        assessed.judged().stream().map(one -> row(assessed, one, sources)).toList();
    return new MappingReport(
        office(),
        new MappingReport.Letter("", "Terbatas", city(city), null, "", List.of()),
        subject(area, city),
        assessed.period().year(),
        result(assessed, decided),
        MappingReport.Coverage.of(map),
        rules(assessed, activity),
        rows,
        sources.list(),
        potentials(area),
        activity(activity),
        recommendations(assessed),
        obstacles(activity),
        signatories(),
        history(area),
        map,
        frozenAt(assessed, inCity),
        Indonesian.WITA,
        assessed.isSimulated() || inCity.stream().anyMatch(Draft::simulated),
        decided.isEmpty(),
        boundaries.drawn(city).map(Boundary::approximate).orElse(true));
  }

  private MappingReport.Office office() {
    Stationery paper = stationeries.get();
    return new MappingReport.Office(
        paper.letterhead(), paper.address(), name(), Emblems.picture(stationeries.emblem()));
  }

  private String name() {
    return offices.find().map(Office::name).orElse("");
  }

  private String city(AreaCode city) {
    return areas.name(city);
  }

  private MappingReport.Subject subject(AreaCode area, AreaCode city) {
    String full = areas.displayName(area);
    return new MappingReport.Subject(
        area.value(),
        full.substring(0, full.indexOf(' ')),
        areas.name(area),
        area.parent().map(areas::name).orElse(""),
        areas.displayName(city),
        city.parent().map(areas::name).orElse(""),
        List.of());
  }

  private static MappingReport.Result result(Assessed assessed, Optional<Finalisation> decided) {
    List<String> reasons = new ArrayList<>();
    decided.ifPresent(one -> reasons.add("Ditetapkan %s, %s: %s"
        .formatted(one.decidedName(), Indonesian.day(one.decidedAt()), one.reason())));
    reasons.add(new Explanation(assessed.rules().scoring(), assessed.findings()).headline());
    if (decided.isPresent()) {
      return new MappingReport.Result(decided.get().category(), decided.get().category(), reasons);
    }
    return assessed.score().isAssessed()
        ? new MappingReport.Result(assessed.score().best(), assessed.score().worst(), reasons)
        : new MappingReport.Result(null, null, reasons);
  }

  private static MappingReport.Rules rules(Assessed assessed, Optional<Activity> activity) {
    RuleSet rules = assessed.rules();
    List<String> rows = new ArrayList<>();
    List<String> unverified = new ArrayList<>();
    rules.scoring().table().rows().forEach(row -> {
      String words = "%s: paling sedikit %d pokok dan %d pendukung"
          .formatted(row.category(), row.main(), row.supporting());
      rows.add(words);
      if (!row.verified()) {
        unverified.add(row.category().name());
      }
    });
    String visits = activity
        .map(one -> one.days().stream().map(Indonesian::day).collect(Collectors.joining(" dan ")))
        .orElse("");
    return new MappingReport.Rules(
        rules.id(),
        rules.hash(),
        LocalDate.of(assessed.period().year(), 1, 1),
        rows,
        unverified,
        "kecuali aturan Bahaya.",
        "Tahun %s, melihat %d tahun ke belakang"
            .formatted(assessed.period(), longestLookBack(rules)),
        visits);
  }

  private static int longestLookBack(RuleSet rules) {
    return rules.thresholds().values().stream()
        .mapToInt(Threshold::lookBackYears)
        .max()
        .orElse(1);
  }

  private MappingReport.FindingRow row(Assessed assessed, Judged one, Sources sources) {
    Optional<Observation> newest = one.used().stream().findFirst();
    return new MappingReport.FindingRow(
        one.indicator(),
        one.finding().status(),
        one.figure(),
        one.held(assessed.rules().threshold(one.indicator())),
        newest.map(it -> String.valueOf(it.to().getYear())).orElse("–"),
        one.used().stream().map(sources::number).distinct().sorted().toList());
  }

  private List<MappingReport.Potential> potentials(AreaCode area) {
    return potentials.of(area).stream()
        .filter(one -> one.area().equals(area))
        .map(one -> new MappingReport.Potential(
            one.pillar().label(), one.title(), one.detail(), one.institution()))
        .toList();
  }

  private static MappingReport.Activity activity(Optional<Activity> activity) {
    return activity
        .map(one -> new MappingReport.Activity(
            one.purpose(),
            one.team().stream()
                .map(member -> member.name() + ", " + member.office())
                .toList(),
            one.visits().stream()
                .map(visit -> new MappingReport.Visit(
                    visit.day(),
                    visit.institution(),
                    visit.purpose(),
                    visit.summary() == null ? "" : visit.summary()))
                .toList()))
        .orElse(new MappingReport.Activity("", List.of(), List.of()));
  }

  private static List<String> recommendations(Assessed assessed) {
    List<String> recommendations = new ArrayList<>();
    List<String> unknown = assessed.judged().stream()
        .filter(one -> one.finding() instanceof Finding.Unknown)
        .map(one -> "%s (%s)".formatted(one.indicator().code(), one.indicator().shortName()))
        .toList();
    if (!unknown.isEmpty()) {
      recommendations.add(
          "Meminta data yang belum diketahui: %s.".formatted(String.join(", ", unknown)));
    }
    assessed
        .score()
        .findFirstQuestion()
        .ifPresent(first -> recommendations.add(
            "Menanyakan %s lebih dulu, karena jawabannya paling menentukan kategori."
                .formatted(first.shortName())));
    return recommendations;
  }

  private static List<String> obstacles(Optional<Activity> activity) {
    return activity.stream()
        .flatMap(one -> one.requests().stream())
        .filter(one -> one.state() != Activity.RequestState.DITERIMA)
        .map(one -> "%s, %s: %s%s"
            .formatted(
                one.institution(),
                one.dataSet().toLowerCase(Indonesian.LOCALE),
                switch (one.state()) {
                  case DIJANJIKAN ->
                    "dijanjikan" + (one.due() == null ? "" : " " + Indonesian.day(one.due()));
                  case DITOLAK -> "ditolak";
                  default -> "belum diterima";
                },
                one.reason() == null ? "." : ". " + one.reason()))
        .toList();
  }

  /** Names of those who sign come from the office; until it has given them the report cannot be signed. */
  private List<MappingReport.Signatory> signatories() {
    Stationery paper = stationeries.get();
    return List.of(
        signatory(paper, "Mengetahui,", "kepala-bidang", "Kepala Bidang P2M"),
        signatory(paper, "", "kepala-seksi", "Kepala Seksi Dayamas"));
  }

  private static MappingReport.Signatory signatory(
      Stationery paper, String preface, String role, String otherwise) {
    return paper
        .signatory(role)
        .map(one -> new MappingReport.Signatory(
            preface, one.title(), one.name(), one.nip() == null ? "" : one.nip()))
        .orElse(new MappingReport.Signatory(preface, otherwise, "", ""));
  }

  private List<MappingReport.PastResult> history(AreaCode area) {
    List<MappingReport.PastResult> history = new ArrayList<>();
    published
        .of(area)
        .forEach(one -> history.add(new MappingReport.PastResult(
            one.period().year(),
            one.category(),
            one.category(),
            "menurut terbitan " + one.saidBy(),
            one.saidOn())));
    finalisations
        .of(area)
        .forEach(one -> history.add(new MappingReport.PastResult(
            one.period().year(),
            one.category(),
            one.category(),
            one.ruleSet(),
            Indonesian.day(one.decidedAt()))));
    history.sort(Comparator.comparingInt(MappingReport.PastResult::year));
    return history;
  }

  private List<MappingReport.MapArea> map(AreaCode city, List<Draft> inCity) {
    Map<AreaCode, Draft> byArea =
        inCity.stream().collect(Collectors.toMap(Draft::area, Function.identity()));
    Map<AreaCode, Shape> shapes =
        boundaries.drawn(city).map(one -> boundaries.shapes(one.id())).orElse(List.of()).stream()
            .collect(Collectors.toMap(Shape::area, Function.identity()));
    return areas.villages(city).stream()
        .map(one -> mapArea(one, byArea.get(one.code()), shapes.get(one.code())))
        .toList();
  }

  private MappingReport.MapArea mapArea(Area area, @Nullable Draft draft, @Nullable Shape shape) {
    return new MappingReport.MapArea(
        area.code().value(),
        area.name(),
        area.code().parent().map(areas::name).orElse(""),
        shape == null ? new GeometryFactory().createPolygon() : shape.geometry(),
        draft == null ? null : draft.best(),
        draft == null ? null : draft.worst(),
        draft == null ? 0 : 13 - draft.unknown());
  }

  private static Instant frozenAt(Assessed assessed, List<Draft> inCity) {
    return Stream.concat(
            inCity.stream().map(Draft::computedAt),
            assessed.judged().stream()
                .flatMap(one -> one.used().stream())
                .map(Observation::recordedAt))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /** Numbers the sources in the order in which the findings use them. */
  private final class Sources {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<MappingReport.Source> sources = new ArrayList<>();

    int number(Observation one) {
      UUID importId = one.importId();
      String key =
          importId == null ? "lisan/" + one.institution() + one.statedOn() : importId.toString();
      return numbers.computeIfAbsent(key, fresh -> {
        sources.add(source(one, Optional.ofNullable(importId).flatMap(imports::find)));
        return sources.size();
      });
    }

    private MappingReport.Source source(Observation one, Optional<TableImport> file) {
      return new MappingReport.Source(
          one.institution(),
          file.map(TableImport::fileName).orElse("keterangan lisan"),
          one.statedOn(),
          file.map(it -> it.fileSha256().substring(0, 8)).orElse(""));
    }

    List<MappingReport.Source> list() {
      return sources;
    }
  }
}
