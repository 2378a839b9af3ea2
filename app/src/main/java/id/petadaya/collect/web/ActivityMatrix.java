package id.petadaya.collect.web;

import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.web.ActivityPage.Cell;
import id.petadaya.kernel.Indonesian;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Who was asked for what, and how each answered. */
final class ActivityMatrix {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Indonesian.LOCALE);

  private static final int LONG_AGO_DAYS = 99;

  private ActivityMatrix() {}

  /** {@code names} of those who noted answers, by account id. */
  static ActivityPage.Matrix of(
      Activity one, LocalDate today, boolean changeable, Map<String, String> names) {
    List<String> dataSets =
        one.requests().stream().map(DataRequest::dataSet).distinct().toList();
    List<String> institutions = one.institutions();
    List<ActivityPage.Source> sources = institutions.stream()
        .map(name -> new ActivityPage.Source(
            name,
            dataSets.stream()
                .map(set -> cell(one, name, set, today, changeable, names))
                .toList()))
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

  static Cell cell(
      Activity activity,
      String institution,
      String dataSet,
      LocalDate today,
      boolean changeable,
      Map<String, String> names) {
    String change = changeable ? change(activity, institution, dataSet) : null;
    return activity.requests().stream()
        .filter(one -> one.institution().equals(institution) && one.dataSet().equals(dataSet))
        .findFirst()
        .map(one -> new Cell(
            drawn(one),
            label(one, today),
            late(one, today) > 0,
            detail(activity, one, names),
            one.importId() == null ? change : "/kerja/data-masuk/" + one.importId()))
        .orElseGet(() -> Cell.none(change));
  }

  /** The reason, the letter that asked for what has not come, and who noted the answer when; null for none. */
  private static @Nullable String detail(
      Activity activity, DataRequest one, Map<String, String> names) {
    List<String> parts = new ArrayList<>();
    if (one.reason() != null) {
      parts.add(one.reason().endsWith(".") ? one.reason() : one.reason() + ".");
    }
    if (one.state() == RequestState.BELUM) {
      Owed.letter(activity, one.institution())
          .ifPresent(letter -> parts.add("Diminta dengan surat %s.".formatted(letter.number())));
    }
    Activity.Noted noted = one.noted();
    if (noted != null) {
      parts.add("Dicatat %s, %s."
          .formatted(names.getOrDefault(noted.by(), "petugas"), Indonesian.day(noted.at())));
    }
    return parts.isEmpty() ? null : String.join(" ", parts);
  }

  /** "lewat 3 hari"; a promise long past is named by its day again. */
  private static String label(DataRequest one, LocalDate today) {
    long late = late(one, today);
    return late > 0 && late <= LONG_AGO_DAYS ? "lewat %d hari".formatted(late) : word(one);
  }

  /** Days past the day of a promise; 0 for everything else. */
  private static long late(DataRequest one, LocalDate today) {
    LocalDate due = one.due();
    return one.state() == RequestState.DIJANJIKAN && due != null && due.isBefore(today)
        ? ChronoUnit.DAYS.between(due, today)
        : 0;
  }

  private static String change(Activity activity, String institution, String dataSet) {
    return UriComponentsBuilder.fromPath("/kerja/kegiatan/{id}/permintaan")
        .queryParam("sumber", "{institution}")
        .queryParam("data", "{dataSet}")
        .encode()
        .buildAndExpand(activity.id(), institution, dataSet)
        .toUriString();
  }
}
