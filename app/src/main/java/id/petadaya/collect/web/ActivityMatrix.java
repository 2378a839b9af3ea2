package id.petadaya.collect.web;

import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.web.ActivityPage.Cell;
import id.petadaya.kernel.Indonesian;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who was asked for what, and how each answered. */
final class ActivityMatrix {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Indonesian.LOCALE);

  private ActivityMatrix() {}

  static ActivityPage.Matrix of(Activity one, LocalDate today) {
    List<String> dataSets =
        one.requests().stream().map(DataRequest::dataSet).distinct().toList();
    List<String> institutions = new ArrayList<>(
        one.visits().stream().map(Activity.Visit::institution).distinct().toList());
    one.requests().stream()
        .map(DataRequest::institution)
        .filter(each -> !institutions.contains(each))
        .distinct()
        .toList()
        .forEach(institutions::add);
    List<ActivityPage.Source> sources = institutions.stream()
        .map(name -> new ActivityPage.Source(
            name, dataSets.stream().map(set -> cell(one, name, set, today)).toList()))
        .toList();
    String summary = one.requests().isEmpty()
        ? "Belum ada yang diminta"
        : "%d diminta: %s".formatted(one.requests().size(), counts(one.requests()));
    return new ActivityPage.Matrix(summary, dataSets, sources);
  }

  /** "2 diterima, 1 ditolak"; empty when nothing was asked. */
  static String counts(List<DataRequest> requests) {
    List<String> counts = new ArrayList<>();
    for (RequestState state : RequestState.values()) {
      long count = requests.stream().filter(one -> one.state() == state).count();
      if (count > 0) {
        counts.add(count + " " + state.name().toLowerCase(Locale.ROOT));
      }
    }
    return String.join(", ", counts);
  }

  static String drawn(DataRequest one) {
    return one.state().name().toLowerCase(Locale.ROOT);
  }

  static String word(DataRequest one) {
    boolean promised = one.state() == RequestState.DIJANJIKAN && one.due() != null;
    return promised ? "dijanjikan " + SHORT.format(one.due()) : drawn(one);
  }

  private static Cell cell(Activity activity, String institution, String dataSet, LocalDate today) {
    return activity.requests().stream()
        .filter(one -> one.institution().equals(institution) && one.dataSet().equals(dataSet))
        .findFirst()
        .map(one -> new Cell(drawn(one), word(one), isLate(one, today), one.reason(), href(one)))
        .orElseGet(Cell::none);
  }

  private static boolean isLate(DataRequest one, LocalDate today) {
    return one.state() == RequestState.DIJANJIKAN
        && one.due() != null
        && one.due().isBefore(today);
  }

  private static @Nullable String href(DataRequest one) {
    return one.importId() == null ? null : "/kerja/data-masuk/" + one.importId();
  }
}
