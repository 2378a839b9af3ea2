package id.petadaya.collect.web;

import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.Activity.VisitState;
import id.petadaya.collect.Imports;
import id.petadaya.collect.TableImport;
import id.petadaya.collect.web.ActivityPage.Day;
import id.petadaya.collect.web.ActivityPage.Result;
import id.petadaya.collect.web.ActivityPage.Visit;
import id.petadaya.instruments.documents.Documents;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws activities: what is planned, what came in, what is still owed. */
@Component
class ActivityPages {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH.mm", Indonesian.LOCALE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Indonesian.LOCALE);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Indonesian.LOCALE);

  private final Activities activities;
  private final Imports imports;
  private final KnownAnswers known;
  private final RequestNames names;
  private final Clock clock;

  ActivityPages(
      Activities activities, Imports imports, KnownAnswers known, RequestNames names, Clock clock) {
    this.known = known;
    this.names = names;
    this.activities = activities;
    this.imports = imports;
    this.clock = clock;
  }

  ActivityListPage list(List<Activity> activities, boolean mayPlan) {
    return new ActivityListPage(
        activities.stream().map(known::with).map(ActivityPages::row).toList(),
        activities.stream().allMatch(one -> one.requests().isEmpty())
            ? null
            : "/kerja/kegiatan/sumber",
        mayPlan ? "/kerja/kegiatan/baru" : null);
  }

  private static ActivityListPage.Row row(Activity one) {
    long received = one.requests().stream()
        .filter(each -> each.state() == RequestState.DITERIMA)
        .count();
    return new ActivityListPage.Row(
        "/kerja/kegiatan/" + one.id(),
        one.title(),
        days(one.days()),
        visits(one),
        "%d diminta, %d diterima".formatted(one.requests().size(), received),
        one.simulated());
  }

  ActivityPage page(Activity kept, boolean mayPlan) {
    Activity one = known.with(kept);
    List<TableImport> files =
        imports.within(one.area()).stream().filter(each -> each.visit() != null).toList();
    LocalDate today = LocalDate.now(clock.withZone(Indonesian.WITA));
    List<Day> plan = new ArrayList<>();
    List<LocalDate> days = one.days();
    for (int at = 0; at < days.size(); at++) {
      plan.add(day(one, at + 1, days.get(at), today, files, mayPlan));
    }
    boolean owed = one.requests().stream()
        .anyMatch(
            each -> each.state() == RequestState.BELUM || each.state() == RequestState.DIJANJIKAN);
    return new ActivityPage(
        one.title(),
        one.year(),
        one.simulated(),
        days(days),
        visits(one),
        owed ? new ActivityPage.Deed("Unggah berkas", "/kerja/data-masuk") : null,
        plan,
        one.team().stream()
            .map(each -> new ActivityPage.Member(each.name(), each.office(), days(one, each)))
            .toList(),
        one.letters().stream().map(ActivityPages::letter).toList(),
        refusals(one),
        ActivityMatrix.of(one, today, mayPlan, names.of(List.of(one))),
        Owed.of(one, today).stream()
            .map(each -> Words.of("**%s, %s.** %s."
                .formatted(
                    each.institution(), each.dataSet().toLowerCase(Indonesian.LOCALE), each.why())))
            .toList(),
        mayPlan ? planning(one) : null);
  }

  private ActivityPage.Planning planning(Activity one) {
    return new ActivityPage.Planning(
        "/kerja/kegiatan/" + one.id(),
        activities.lastChange(one.id()).map(ActivityPages::change).orElse(null),
        Documents.shipped().letters().stream()
            .map(each -> Choice.of(each.name(), each.title(), false))
            .toList(),
        one.institutions().stream().map(each -> Choice.of(each, each, false)).toList());
  }

  /** What a change is called after "Urungkan". */
  private static String change(String deed) {
    return switch (deed) {
      case "activity-described" -> "perubahan kegiatan";
      case "visit-added" -> "kunjungan baru";
      case "visit-changed" -> "perubahan kunjungan";
      case "visit-moved" -> "pemindahan kunjungan";
      case "visits-arranged" -> "jadwal yang disarankan";
      case "visit-removed" -> "penghapusan kunjungan";
      case "visit-state" -> "keadaan kunjungan";
      case "request-changed" -> "perubahan data yang diminta";
      default -> "perubahan terakhir";
    };
  }

  /** "2 hari", or "Hari 2" for who comes on one day of several. */
  private static String days(Activity one, Activity.Member member) {
    List<LocalDate> days = one.days();
    List<LocalDate> own = one.visits().stream()
        .filter(each -> each.needs().attendees().isEmpty()
            ? each.crew() == member.crew()
            : each.needs().attendees().contains(member.name()))
        .map(Activity.Visit::day)
        .distinct()
        .toList();
    return own.size() == 1 && days.size() > 1
        ? "Hari %d".formatted(days.indexOf(own.getFirst()) + 1)
        : own.isEmpty() ? "" : "%d hari".formatted(own.size());
  }

  private Day day(
      Activity one,
      int number,
      LocalDate day,
      LocalDate today,
      List<TableImport> files,
      boolean mayPlan) {
    List<Activity.Visit> visits =
        one.visits().stream().filter(each -> each.day().equals(day)).toList();
    boolean over = visits.stream()
        .allMatch(each -> each.state() == VisitState.SELESAI || each.state() == VisitState.BATAL);
    long done =
        visits.stream().filter(each -> each.state() == VisitState.SELESAI).count();
    List<Result> results = over && done > 0 ? results(visits, files) : List.of();
    return new Day(
        "Hari %d, %s".formatted(number, DAY.format(day)),
        day.toString(),
        day.equals(today) ? "hari ini, " + Indonesian.time(clock.instant()) : null,
        visits.stream().map(each -> visit(one, each, mayPlan)).toList(),
        results.isEmpty() ? null : "Hasil dari %d kunjungan".formatted(done),
        results);
  }

  private static Visit visit(Activity activity, Activity.Visit one, boolean mayPlan) {
    List<DataRequest> asked = activity.requests().stream()
        .filter(each -> each.institution().equals(one.institution()))
        .toList();
    boolean split = activity.team().stream().anyMatch(each -> each.crew() > 1);
    return new Visit(
        mayPlan ? one.id().toString() : "",
        TIME.format(one.startsAt()),
        TIME.format(one.endsAt()),
        one.institution(),
        drawn(one.state()),
        word(one.state()),
        split ? "Regu " + one.crew() : null,
        one.host(),
        one.purpose(),
        one.summary(),
        one.stateReason(),
        ActivityMatrix.counts(asked),
        asked.stream()
            .map(each -> new ActivityPage.Expected(
                each.dataSet(), ActivityMatrix.drawn(each), ActivityMatrix.word(each)))
            .toList(),
        null,
        mayPlan && one.open());
  }

  private static List<Result> results(List<Activity.Visit> visits, List<TableImport> files) {
    Set<UUID> ids = visits.stream().map(Activity.Visit::id).collect(Collectors.toSet());
    List<TableImport> saved = files.stream()
        .filter(each -> ids.contains(each.visit()) && each.state() == TableImport.State.DISIMPAN)
        .toList();
    if (saved.isEmpty()) {
      return List.of();
    }
    int rows = saved.stream().mapToInt(TableImport::rowsRead).sum();
    return List.of(
        new Result(
            "Berkas yang disimpan",
            "%d berkas".formatted(saved.size()),
            saved.size() == 1 ? "/kerja/data-masuk/" + saved.getFirst().id() : "/kerja/data-masuk"),
        new Result("Baris data", Indonesian.number(rows), null));
  }

  private static ActivityPage.Letter letter(Activity.Letter one) {
    String tone = switch (one.state()) {
      case RANCANGAN, TERKIRIM -> "plain";
      case PERLU_TANDA_TANGAN -> "wait";
      case DITANDATANGANI, DITERIMA -> "good";
    };
    return new ActivityPage.Letter(
        one.title(), one.number(), word(one.state()), tone, "/kerja/surat/" + one.id());
  }

  static String word(Activity.LetterState state) {
    return switch (state) {
      case RANCANGAN -> "Rancangan";
      case PERLU_TANDA_TANGAN -> "Perlu tanda tangan";
      case DITANDATANGANI -> "Ditandatangani";
      case TERKIRIM -> "Terkirim";
      case DITERIMA -> "Diterima";
    };
  }

  private static List<Words> refusals(Activity one) {
    return one.requests().stream()
        .filter(each -> each.state() == RequestState.DITOLAK)
        .map(each -> Words.of("**%s menolak %s.**%s"
            .formatted(
                each.institution(),
                each.dataSet().toLowerCase(Indonesian.LOCALE),
                because(each.reason()))))
        .toList();
  }

  private static String because(@Nullable String reason) {
    return reason == null ? "" : " Alasan: " + reason;
  }

  private static String visits(Activity one) {
    long done =
        one.visits().stream().filter(each -> each.state() == VisitState.SELESAI).count();
    return "%d kunjungan, %d selesai".formatted(one.visits().size(), done);
  }

  /** "16 dan 21 Januari 2020"; whole dates where the months differ. */
  static String days(List<LocalDate> days) {
    long months = days.stream().map(MONTH::format).distinct().count();
    if (days.isEmpty()) {
      return "Belum ada hari";
    }
    if (months != 1) {
      return Text.list(days.stream().map(Indonesian::day).toList());
    }
    return Text.list(
            days.stream().map(day -> String.valueOf(day.getDayOfMonth())).toList()) + " "
        + MONTH.format(days.getFirst());
  }

  private static String drawn(VisitState state) {
    return switch (state) {
      case BELUM_MULAI -> "next";
      case BERLANGSUNG -> "now";
      case SELESAI -> "done";
      case BATAL -> "cancelled";
    };
  }

  static String word(VisitState state) {
    return switch (state) {
      case BELUM_MULAI -> "Belum mulai";
      case BERLANGSUNG -> "Sedang berlangsung";
      case SELESAI -> "Selesai";
      case BATAL -> "Batal";
    };
  }
}
