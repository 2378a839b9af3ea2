package id.petadaya.collect.web;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.Member;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the forms of an activity; what is wrong is written beside the fields of {@link Sent}. */
final class ReadActivityForm {

  private static final Pattern NIP = Pattern.compile("\\d{18}");
  private static final LocalTime FIRST = LocalTime.of(8, 30);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
  private static final LocalTime LAST = LocalTime.of(16, 30);
  private static final int BETWEEN_MINUTES = 30;

  private final Sent sent;

  ReadActivityForm(Sent sent) {
    this.sent = sent;
  }

  String title() {
    return sent.text("title", 3, 120, "Beri nama kegiatan ini, paling sedikit tiga huruf.");
  }

  String purpose() {
    return sent.text("purpose", 10, 600, "Tulis maksudnya dalam satu kalimat.");
  }

  int year() {
    String text = sent.text("year");
    if (text.isEmpty()) {
      sent.wrong("year", "Isi tahun programnya.");
    }
    return sent.whole("year", text, 2000, 2099, 2000);
  }

  Activity.Frame frame() {
    List<LocalDate> days = sent.all("day").stream()
        .map(text -> sent.date("day", text))
        .flatMap(Optional::stream)
        .toList();
    if (days.isEmpty()) {
      sent.wrong("day", "Pilih paling sedikit satu hari.");
    }
    return new Activity.Frame(days, blank(sent.text("agenda")), blank(sent.text("funding")));
  }

  List<Member> team() {
    List<Member> team = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Sent.Row row : sent.rows(ActivityForms.MEMBER)) {
      String name = row.get("member-name");
      String nip = row.get("member-nip").replace(" ", "");
      if (!names.add(name)) {
        sent.wrong("team", "%s tertulis dua kali.".formatted(name));
      }
      if (row.get("member-office").isEmpty()) {
        sent.wrong("team", "Tulis jabatan %s.".formatted(name));
      }
      if (!nip.isEmpty() && !NIP.matcher(nip).matches()) {
        sent.wrong("team", "NIP %s harus 18 angka, atau kosongkan.".formatted(name));
      }
      team.add(new Member(
          name,
          row.get("member-office"),
          blank(row.get("member-rank")),
          blank(nip),
          sent.whole("team", row.get("member-crew"), 1, 9, 1)));
    }
    if (team.isEmpty()) {
      sent.wrong("team", "Tulis paling sedikit satu anggota tim.");
    }
    return team;
  }

  /** The first visits of a new plan. One without a time takes the next free place of the days. */
  List<Visit> visits(List<LocalDate> days) {
    List<Visit> visits = new ArrayList<>();
    for (Sent.Row row : sent.rows(ActivityForms.VISIT)) {
      String where = row.get("visit-institution");
      String purpose = row.get("visit-purpose");
      if (purpose.isEmpty()) {
        sent.wrong("visits", "Tulis maksud kunjungan ke %s.".formatted(where));
      }
      LocalDate day = sent.date("visits", row.get("visit-day")).orElse(null);
      LocalTime start = sent.time("visits", row.get("visit-start")).orElse(null);
      if (start != null && start.isAfter(LocalTime.of(22, 0))) {
        sent.wrong("visits", "Kunjungan ke %s terlalu malam.".formatted(where));
        start = null;
      }
      if (days.isEmpty() && day == null) {
        continue;
      }
      visits.add(place(visits, days, day, start, where, blank(row.get("visit-host")), purpose));
    }
    return visits;
  }

  private static Visit place(
      List<Visit> taken,
      List<LocalDate> days,
      @Nullable LocalDate day,
      @Nullable LocalTime start,
      String where,
      @Nullable String host,
      String purpose) {
    List<LocalDate> possible = day == null ? days : List.of(day);
    Slot slot = start != null
        ? new Slot(possible.getFirst(), start)
        : possible.stream()
            .flatMap(each -> free(taken, each).stream())
            .findFirst()
            .orElseGet(() -> new Slot(possible.getLast(), afterLast(taken, possible.getLast())));
    return new Visit(
        UUID.randomUUID(),
        slot.day(),
        slot.start(),
        where,
        host,
        purpose,
        VisitState.BELUM_MULAI,
        null);
  }

  private record Slot(LocalDate day, LocalTime start) {}

  private static Optional<Slot> free(List<Visit> taken, LocalDate day) {
    for (LocalTime at = FIRST;
        !at.plusMinutes(Visit.USUAL_MINUTES).isAfter(LAST);
        at = at.plusMinutes(BETWEEN_MINUTES)) {
      LocalTime from = at;
      LocalTime to = at.plusMinutes(Visit.USUAL_MINUTES);
      boolean lunch = from.isBefore(AFTERNOON) && to.isAfter(NOON);
      boolean busy = taken.stream()
          .filter(one -> one.day().equals(day))
          .anyMatch(one -> from.isBefore(one.endsAt().plusMinutes(BETWEEN_MINUTES))
              && one.startsAt().isBefore(to.plusMinutes(BETWEEN_MINUTES)));
      if (!lunch && !busy) {
        return Optional.of(new Slot(day, from));
      }
    }
    return Optional.empty();
  }

  private static LocalTime afterLast(List<Visit> taken, LocalDate day) {
    return taken.stream()
        .filter(one -> one.day().equals(day))
        .map(Visit::endsAt)
        .filter(one -> one.isBefore(LocalTime.of(22, 0)))
        .max(LocalTime::compareTo)
        .orElse(FIRST);
  }

  /** What is asked of each institution of the new plan: names of data sets with commas between. */
  List<DataRequest> requests() {
    return sent.rows(ActivityForms.VISIT).stream()
        .flatMap(row -> asked(row.get("visit-institution"), row.get("visit-data")).stream())
        .toList();
  }

  static List<DataRequest> asked(String institution, String dataSets) {
    return Stream.of(dataSets.split("[,;\n]"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .distinct()
        .map(each -> new DataRequest(institution, each, RequestState.BELUM, null, null, null))
        .toList();
  }

  /** One visit from its own form; {@code was} is the one that is changed. */
  Visit visit(@Nullable Visit was) {
    String institution = sent.text("institution", 2, 160, "Tulis nama instansinya.");
    String purpose = sent.text("purpose", 3, 400, "Tulis maksud kunjungannya.");
    Optional<LocalDate> day = sent.date("day");
    Optional<LocalTime> start = sent.time("startsAt");
    if (day.isEmpty()) {
      sent.wrong("day", "Pilih harinya.");
    }
    if (start.isEmpty()) {
      sent.wrong("startsAt", "Isi jam mulainya.");
    }
    LocalTime from = start.orElse(FIRST);
    LocalTime to = sent.time("endsAt").orElse(from.plusMinutes(Visit.USUAL_MINUTES));
    if (!to.isAfter(from)) {
      sent.wrong("endsAt", "Jam selesai harus sesudah jam mulai.");
      to = from.equals(LocalTime.MAX) ? from : LocalTime.MAX;
    }
    return new Visit(
        was == null ? UUID.randomUUID() : was.id(),
        day.orElse(LocalDate.EPOCH),
        from,
        to,
        sent.whole("crew", sent.text("crew"), 1, 9, 1),
        institution,
        blank(sent.text("host")),
        purpose,
        was == null ? VisitState.BELUM_MULAI : was.state(),
        was == null ? null : was.stateReason(),
        was == null ? null : was.summary(),
        needs());
  }

  private Activity.Needs needs() {
    LocalTime opens = sent.time("opensAt").orElse(null);
    LocalTime closes = sent.time("closesAt").orElse(null);
    if (opens != null && closes != null && !closes.isAfter(opens)) {
      sent.wrong("closesAt", "Jam tutup harus sesudah jam buka.");
      closes = null;
    }
    Double latitude = sent.number("latitude", -12, 7).orElse(null);
    Double longitude = sent.number("longitude", 94, 142).orElse(null);
    if ((latitude == null) != (longitude == null)) {
      sent.wrong("latitude", "Isi lintang dan bujur keduanya, atau kosongkan keduanya.");
      latitude = null;
      longitude = null;
    }
    return new Activity.Needs(
        AreaCode.find(sent.text("area")).orElse(null),
        latitude,
        longitude,
        opens,
        closes,
        sent.all("attendee"));
  }

  static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
