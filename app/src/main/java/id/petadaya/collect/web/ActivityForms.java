package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.Member;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import id.petadaya.instruments.imports.Template;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Trouble;
import id.petadaya.territory.Areas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the forms of an activity, empty, filled from the plan, or as they came with what is wrong. */
@Component
class ActivityForms {

  static final String[] MEMBER = {
    "member-name", "member-office", "member-rank", "member-nip", "member-crew"
  };
  static final String[] VISIT = {
    "visit-institution", "visit-host", "visit-purpose", "visit-day", "visit-start", "visit-data"
  };
  private static final int SPARE = 3;
  private static final int SPARE_VISITS = 6;

  private final Areas areas;

  ActivityForms(Areas areas) {
    this.areas = areas;
  }

  ActivityFormPage fresh(Viewer viewer, int year) {
    return new ActivityFormPage(
        "Rencanakan kunjungan",
        "/kerja/kegiatan/baru",
        "/kerja/kegiatan",
        true,
        Map.of("year", String.valueOf(year), "area", viewer.area().value()),
        Map.of(),
        spare(List.of()),
        spare(List.of(), MEMBER, SPARE),
        spare(List.of(), VISIT, SPARE_VISITS),
        areaChoices(viewer.area(), viewer.area().value()),
        dataSets(null),
        null);
  }

  ActivityFormPage of(Activity one) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("title", one.title());
    values.put("year", String.valueOf(one.year()));
    values.put("area", one.area().value());
    values.put("purpose", one.purpose());
    values.put("agenda", text(one.frame().agenda()));
    values.put("funding", text(one.frame().funding()));
    return new ActivityFormPage(
        "Ubah kegiatan",
        "/kerja/kegiatan/%s/ubah".formatted(one.id()),
        "/kerja/kegiatan/" + one.id(),
        false,
        values,
        Map.of(),
        spare(one.days().stream().map(LocalDate::toString).toList()),
        spare(one.team().stream().map(ActivityForms::row).toList(), MEMBER, SPARE),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  ActivityFormPage again(ActivityFormPage page, Sent sent, @Nullable Trouble trouble) {
    return new ActivityFormPage(
        page.title(),
        page.action(),
        page.back(),
        page.fresh(),
        sent.values(),
        sent.errors(),
        spare(sent.all("day").stream().filter(each -> !each.isEmpty()).toList()),
        spare(entries(sent.rows(MEMBER)), MEMBER, SPARE),
        page.fresh() ? spare(entries(sent.rows(VISIT)), VISIT, SPARE_VISITS) : List.of(),
        page.areas().stream()
            .map(one -> Choice.of(one.value(), one.label(), one.value().equals(sent.text("area"))))
            .toList(),
        page.dataSets(),
        trouble);
  }

  VisitFormPage visit(Activity activity, @Nullable Visit visit, @Nullable LocalDate day) {
    Map<String, String> values = visit == null ? new LinkedHashMap<>() : values(visit);
    if (visit == null && day != null) {
      values.put("day", day.toString());
    }
    return visitPage(activity, visit, values, Map.of(), null);
  }

  VisitFormPage again(
      Activity activity, @Nullable Visit visit, Sent sent, @Nullable Trouble trouble) {
    Map<String, String> values = new LinkedHashMap<>(sent.values());
    values.put("attendee", String.join("\n", sent.all("attendee")));
    return visitPage(activity, visit, values, sent.errors(), trouble);
  }

  private VisitFormPage visitPage(
      Activity activity,
      @Nullable Visit visit,
      Map<String, String> values,
      Map<String, String> errors,
      @Nullable Trouble trouble) {
    String base = "/kerja/kegiatan/" + activity.id();
    List<String> attending = List.of(values.getOrDefault("attendee", "").split("\n"));
    return new VisitFormPage(
        visit == null ? "Tambah kunjungan" : visit.institution(),
        visit == null ? base + "/kunjungan/baru" : base + "/kunjungan/" + visit.id(),
        base,
        visit == null,
        visit == null || visit.open(),
        values,
        errors,
        areaChoices(activity.area(), values.getOrDefault("area", "")),
        crews(activity, values.getOrDefault("crew", "1")),
        activity.team().stream()
            .map(one -> Choice.of(one.name(), one.name(), attending.contains(one.name())))
            .toList(),
        visit == null ? List.of() : states(visit.state()),
        visit == null ? dataSets(activity) : List.of(),
        trouble);
  }

  private static Map<String, String> values(Visit visit) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("institution", visit.institution());
    values.put("host", text(visit.host()));
    values.put("purpose", visit.purpose());
    values.put("day", visit.day().toString());
    values.put("startsAt", visit.startsAt().toString());
    values.put("endsAt", visit.endsAt().toString());
    values.put("crew", String.valueOf(visit.crew()));
    values.put("reason", text(visit.stateReason()));
    values.put("area", text(visit.needs().area()));
    values.put("opensAt", text(visit.needs().opensAt()));
    values.put("closesAt", text(visit.needs().closesAt()));
    values.put("latitude", text(visit.needs().latitude()));
    values.put("longitude", text(visit.needs().longitude()));
    values.put("attendee", String.join("\n", visit.needs().attendees()));
    return values;
  }

  RequestFormPage request(Activity activity, String institution, String dataSet) {
    DataRequest now = activity.requests().stream()
        .filter(one -> one.institution().equals(institution) && one.dataSet().equals(dataSet))
        .findFirst()
        .orElse(null);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("institution", institution);
    values.put("dataSet", dataSet);
    values.put("state", now == null ? RequestState.BELUM.name() : now.state().name());
    values.put("due", now == null ? "" : text(now.due()));
    values.put("reason", now == null ? "" : text(now.reason()));
    return requestPage(activity, values, Map.of(), null);
  }

  RequestFormPage again(Activity activity, Sent sent, @Nullable Trouble trouble) {
    return requestPage(activity, sent.values(), sent.errors(), trouble);
  }

  private RequestFormPage requestPage(
      Activity activity,
      Map<String, String> values,
      Map<String, String> errors,
      @Nullable Trouble trouble) {
    String base = "/kerja/kegiatan/" + activity.id();
    String state = values.getOrDefault("state", "");
    List<Choice> states = new ArrayList<>();
    for (RequestState each : List.of(
        RequestState.BELUM, RequestState.DIJANJIKAN, RequestState.DITERIMA, RequestState.DITOLAK)) {
      states.add(Choice.of(each.name(), word(each), each.name().equals(state)));
    }
    states.add(Choice.none("Tidak diminta", state.isEmpty()));
    return new RequestFormPage(
        base + "/permintaan",
        base + "#diminta",
        values,
        errors,
        activity.institutions().stream()
            .map(one -> Choice.of(one, one, one.equals(values.get("institution"))))
            .toList(),
        states,
        dataSets(activity),
        trouble);
  }

  private static String word(RequestState state) {
    return switch (state) {
      case BELUM -> "Belum dijawab";
      case DIJANJIKAN -> "Dijanjikan";
      case DITERIMA -> "Diterima";
      case DITOLAK -> "Ditolak";
    };
  }

  private static List<Choice> states(VisitState now) {
    return Arrays.stream(VisitState.values())
        .map(one -> Choice.of(one.name(), ActivityPages.word(one), one == now))
        .toList();
  }

  private static List<Choice> crews(Activity activity, String chosen) {
    int most = activity.team().stream().mapToInt(Member::crew).max().orElse(1);
    return IntStream.rangeClosed(1, most)
        .mapToObj(each ->
            Choice.of(String.valueOf(each), "Regu " + each, String.valueOf(each).equals(chosen)))
        .toList();
  }

  /** The area itself, then what lies inside it down to the kecamatan, or to the village in a city. */
  private List<Choice> areaChoices(AreaCode area, String chosen) {
    Stream<AreaCode> below = area.level() == AreaLevel.PROVINSI
        ? areas.within(area, AreaLevel.KABKOTA).stream().map(Area::code)
        : Stream.concat(
            areas.subdistricts(area).stream().map(Area::code),
            areas.villages(area).stream().map(Area::code));
    return Stream.concat(Stream.of(area), below)
        .distinct()
        .map(one -> Choice.of(one.value(), areas.displayName(one), one.value().equals(chosen)))
        .toList();
  }

  /** What this activity asks already, then what the import templates are called. */
  private static List<String> dataSets(@Nullable Activity activity) {
    Stream<String> asked =
        activity == null ? Stream.of() : activity.requests().stream().map(DataRequest::dataSet);
    return Stream.concat(asked, Templates.shipped().all().stream().map(Template::title))
        .distinct()
        .toList();
  }

  private static List<Map<String, String>> entries(List<Sent.Row> rows) {
    return rows.stream().map(Sent.Row::entries).toList();
  }

  private static Map<String, String> row(Member one) {
    return Map.of(
        MEMBER[0], one.name(),
        MEMBER[1], one.office(),
        MEMBER[2], text(one.rank()),
        MEMBER[3], text(one.nip()),
        MEMBER[4], String.valueOf(one.crew()));
  }

  private static List<String> spare(List<String> days) {
    List<String> all = new ArrayList<>(days);
    for (int at = 0; at < 2; at++) {
      all.add("");
    }
    return all;
  }

  private static List<Map<String, String>> spare(
      List<Map<String, String>> rows, String[] names, int more) {
    List<Map<String, String>> all = new ArrayList<>(rows);
    Map<String, String> empty = new LinkedHashMap<>();
    Arrays.stream(names).forEach(name -> empty.put(name, ""));
    int least = rows.isEmpty() ? more : Math.max(2, more - rows.size());
    for (int at = 0; at < least; at++) {
      all.add(empty);
    }
    return all;
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
