package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.web.ActivityPage.Cell;
import id.petadaya.collect.web.ActivityPage.Source;
import id.petadaya.kernel.Indonesian;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the sources of a year over all activities inside the viewer's area. */
@Component
class SourcesPages {

  private final Activities activities;
  private final KnownAnswers known;
  private final RequestNames names;
  private final Clock clock;

  SourcesPages(Activities activities, KnownAnswers known, RequestNames names, Clock clock) {
    this.activities = activities;
    this.known = known;
    this.names = names;
    this.clock = clock;
  }

  /** {@code year} 0: the newest that has an activity. */
  SourcesPage of(Viewer viewer, int year) {
    List<Activity> all = activities.within(viewer.area());
    List<Integer> years = all.stream()
        .map(Activity::year)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
    LocalDate today = LocalDate.now(clock.withZone(Indonesian.WITA));
    int chosen = year != 0 ? year : years.isEmpty() ? today.getYear() : years.getFirst();
    List<Activity> ofYear =
        all.stream().filter(one -> one.year() == chosen).map(known::with).toList();
    List<DataRequest> requests =
        ofYear.stream().flatMap(one -> one.requests().stream()).toList();
    return new SourcesPage(
        chosen,
        years,
        requests.isEmpty()
            ? "Belum ada yang diminta pada tahun ini"
            : "%d diminta: %s".formatted(requests.size(), ActivityMatrix.counts(requests)),
        ofYear.stream().anyMatch(Activity::simulated),
        matrix(ofYear, requests, today),
        ofYear.stream()
            .flatMap(one -> Owed.of(one, today).stream()
                .map(owed -> new SourcesPage.Missing(
                    "%s, %s".formatted(owed.institution(), owed.dataSet()),
                    owed.why(),
                    one.title(),
                    "/kerja/kegiatan/%s#diminta".formatted(one.id()))))
            .toList());
  }

  private ActivityPage.Matrix matrix(
      List<Activity> ofYear, List<DataRequest> requests, LocalDate today) {
    List<String> dataSets =
        requests.stream().map(DataRequest::dataSet).distinct().sorted().toList();
    List<Source> sources = ofYear.stream()
        .flatMap(one -> one.institutions().stream())
        .distinct()
        .sorted()
        .map(name -> new Source(
            name, dataSets.stream().map(set -> cell(ofYear, name, set, today)).toList()))
        .toList();
    return new ActivityPage.Matrix("", dataSets, sources);
  }

  /** The answer to the newest activity that asked; a link to it. */
  private Cell cell(List<Activity> ofYear, String institution, String dataSet, LocalDate today) {
    return ofYear.stream()
        .filter(one -> one.requests().stream().anyMatch(each -> isFor(each, institution, dataSet)))
        .max(Comparator.comparing(
            one -> one.days().isEmpty() ? LocalDate.MIN : one.days().getLast()))
        .map(one -> {
          Cell cell =
              ActivityMatrix.cell(one, institution, dataSet, today, false, names.of(List.of(one)));
          return new Cell(
              cell.state(),
              cell.label(),
              cell.late(),
              cell.detail(),
              cell.href() == null ? "/kerja/kegiatan/%s#diminta".formatted(one.id()) : cell.href());
        })
        .orElseGet(Cell::none);
  }

  private static boolean isFor(DataRequest one, String institution, String dataSet) {
    return one.institution().equals(institution) && one.dataSet().equals(dataSet);
  }
}
