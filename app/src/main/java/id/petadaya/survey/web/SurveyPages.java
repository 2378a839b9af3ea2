package id.petadaya.survey.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.kernel.Indonesian;
import id.petadaya.survey.Completeness;
import id.petadaya.survey.Completeness.Row;
import id.petadaya.survey.Survey;
import id.petadaya.survey.Survey.Group;
import id.petadaya.survey.Surveys;
import id.petadaya.survey.VillageResults;
import id.petadaya.survey.VillageResults.Result;
import id.petadaya.survey.web.SurveyPage.Bar;
import id.petadaya.survey.web.SurveyPage.Below;
import id.petadaya.survey.web.SurveyPage.Crumb;
import id.petadaya.survey.web.SurveyPage.Standing;
import id.petadaya.territory.Areas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws how far surveys have come. */
@Component
class SurveyPages {

  private final Surveys surveys;
  private final Completeness completeness;
  private final VillageResults results;
  private final Areas areas;
  private final Offices offices;

  SurveyPages(
      Surveys surveys,
      Completeness completeness,
      VillageResults results,
      Areas areas,
      Offices offices) {
    this.surveys = surveys;
    this.completeness = completeness;
    this.results = results;
    this.areas = areas;
    this.offices = offices;
  }

  String office() {
    return offices.find().map(Office::name).orElse("");
  }

  String place(AreaCode area) {
    return areas.displayName(area);
  }

  SurveyPage.AList list(Viewer viewer, LocalDate today) {
    return new SurveyPage.AList(
        viewer.is(Role.SECTION_HEAD, Role.DIVISION_HEAD),
        surveys.within(viewer.area()).stream()
            .map(one -> new SurveyPage.Row(
                address(one),
                one.title(),
                covers(one),
                days(one),
                state(one, today),
                one.simulated()))
            .toList());
  }

  private String covers(Survey survey) {
    return survey.covers().size() > 3
        ? survey.covers().size() + " wilayah"
        : survey.covers().stream().map(this::place).collect(Collectors.joining(", "));
  }

  private static String days(Survey survey) {
    return Indonesian.day(survey.opensOn()) + " sampai " + Indonesian.day(survey.closesOn());
  }

  private static String state(Survey survey, LocalDate today) {
    return switch (survey.state(today)) {
      case BELUM_DIBUKA -> "Belum dibuka";
      case DIBUKA -> "Dibuka";
      case DITUTUP -> "Ditutup";
    };
  }

  static String address(Survey survey) {
    return "/kerja/survei/" + survey.id();
  }

  static String address(Survey survey, AreaCode area) {
    return address(survey) + "?wilayah=" + area.value();
  }

  Standing standing(
      Viewer viewer, Survey survey, @Nullable AreaCode at, LocalDate today, @Nullable String kept) {
    Completeness.Standing standing = completeness.of(survey, at);
    Row all = standing.all();
    AreaCode village = at != null && at.level() == AreaLevel.DESKEL ? at : null;
    Optional<List<Result>> shown =
        village == null ? Optional.empty() : results.of(survey, village, today);
    boolean complete = all.complete() == all.villages();
    return new Standing(
        survey.id().toString(),
        survey.title(),
        at == null ? covers(survey) : place(at),
        back(survey, at),
        crumbs(survey, at),
        days(survey),
        state(survey, today),
        survey.simulated(),
        text(all.received(), all.villages() * seats(survey)),
        "%s dari %s desa dan kelurahan lengkap"
            .formatted(Indonesian.number(all.complete()), Indonesian.number(all.villages())),
        complete,
        village != null,
        viewer.is(Role.COLLECTOR, Role.OPERATOR, Role.SECTION_HEAD, Role.DIVISION_HEAD),
        survey.state(today) == Survey.State.DIBUKA,
        at == null ? "" : at.value(),
        groups(survey, all),
        standing.below().stream().map(row -> below(survey, row)).toList(),
        perDay(standing),
        shown.isPresent(),
        why(survey, complete, today),
        shown.orElse(List.of()),
        kept);
  }

  private static String why(Survey survey, boolean complete, LocalDate today) {
    if (survey.state(today) != Survey.State.DITUTUP) {
      return "Hasil dapat dibaca setelah survei ditutup, %s."
          .formatted(Indonesian.day(survey.closesOn()));
    }
    return complete ? "" : "Jawaban belum cukup, jadi hasilnya tidak diperlihatkan.";
  }

  private static int seats(Survey survey) {
    return survey.groups().stream().mapToInt(Group::quota).sum();
  }

  private static String text(int received, int expected) {
    return Indonesian.number(received) + " dari " + Indonesian.number(expected);
  }

  private static List<Bar> groups(Survey survey, Row all) {
    List<Bar> bars = new ArrayList<>();
    for (int at = 0; at < survey.groups().size(); at++) {
      Group group = survey.groups().get(at);
      int expected = all.villages() * group.quota();
      bars.add(new Bar(
          group.label(),
          all.answered()[at],
          Math.max(1, expected),
          text(all.answered()[at], expected),
          null,
          at));
    }
    return bars;
  }

  private Below below(Survey survey, Row row) {
    AreaCode area = java.util.Objects.requireNonNull(row.area(), "what lies below has a code");
    int expected = row.villages() * seats(survey);
    return new Below(
        address(survey, area),
        place(area),
        row.received(),
        Math.max(1, expected),
        text(row.received(), expected),
        area.level() == AreaLevel.DESKEL ? "" : text(row.complete(), row.villages()),
        row.complete() == row.villages());
  }

  private static List<Bar> perDay(Completeness.Standing standing) {
    int most =
        standing.days().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    standing
        .days()
        .forEach((day, count) -> bars.add(new Bar(
            Indonesian.day(day), count, Math.max(1, most), Indonesian.number(count), null, 0)));
    return bars;
  }

  private List<Crumb> crumbs(Survey survey, @Nullable AreaCode at) {
    List<Crumb> crumbs = new ArrayList<>();
    Optional<AreaCode> above = at == null ? Optional.empty() : at.parent();
    while (above.isPresent() && survey.covers().stream().anyMatch(isIn(above.get()))) {
      crumbs.addFirst(new Crumb(address(survey, above.get()), areas.name(above.get())));
      above = above.get().parent();
    }
    if (at != null && Completeness.top(survey).isEmpty()) {
      crumbs.addFirst(new Crumb(address(survey), "Semua"));
    }
    return crumbs;
  }

  private static java.util.function.Predicate<AreaCode> isIn(AreaCode area) {
    return cover -> cover.holds(area);
  }

  private String back(Survey survey, @Nullable AreaCode at) {
    List<Crumb> crumbs = crumbs(survey, at);
    return crumbs.isEmpty() ? "/kerja/survei" : crumbs.getLast().href();
  }
}
