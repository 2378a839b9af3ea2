package id.petadaya.demo;

import id.petadaya.access.Stationery;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.LetterState;
import id.petadaya.collect.Activity.Member;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import id.petadaya.samples.Kupang2020;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two days of the sample as an activity of the platform. */
final class SampleActivity {

  private static final String AGENDA = """
      Maksud pemetaan dan cara data dipakai
      Keadaan wilayah dan data yang tersedia
      Potensi warga, tempat berlatih, dan pasar
      Data yang menyusul dan tanggalnya""";

  private final id.petadaya.samples.Activity sample;
  private final Map<String, UUID> visitIds = new HashMap<>();

  SampleActivity(id.petadaya.samples.Activity sample) {
    this.sample = sample;
    sample.visits().forEach(visit -> visitIds.put(visit.id(), Kupang2020.idOf(visit.id())));
  }

  /** As it is before the first day: nothing visited, nothing answered, no letter written. */
  Activity planned() {
    return new Activity(
        Kupang2020.idOf("kegiatan"),
        sample.title(),
        sample.year(),
        sample.area(),
        sample.purpose(),
        true,
        new Activity.Frame(
            sample.days().stream().map(one -> one.date()).toList(),
            AGENDA,
            "DIPA %s Tahun Anggaran %d".formatted(sample.office(), sample.year())),
        sample.team().stream()
            .map(one -> new Member(one.name(), one.position(), one.rank(), one.nip(), 1))
            .toList(),
        visits(),
        requests(),
        List.of());
  }

  Stationery stationery() {
    var head = sample.letterhead();
    return new Stationery(
        head.lines(),
        head.address(),
        head.place(),
        "KA",
        "BNNP",
        Stationery.USUAL_PATTERN,
        head.signatories().stream()
            .map(one -> new Stationery.Signatory(one.role(), one.title(), one.name(), one.nip()))
            .toList());
  }

  /** How each request was answered, by institution and data set. */
  List<DataRequest> answers(Map<String, UUID> importsByFile) {
    return sample.requests().stream()
        .map(one -> new DataRequest(
            institution(one.visit()),
            dataSet(one.dataSet()),
            RequestState.valueOf(one.state().name()),
            one.promised().orElse(null),
            one.reason().orElse(null),
            one.file().map(importsByFile::get).orElse(null)))
        .toList();
  }

  UUID visit(String id) {
    return known(visitIds, id);
  }

  private List<Visit> visits() {
    List<Visit> visits = new ArrayList<>();
    for (var day : sample.days()) {
      for (var one : day.visits()) {
        visits.add(visit(day.date(), one));
      }
    }
    return visits;
  }

  private Visit visit(LocalDate day, id.petadaya.samples.Activity.Visit one) {
    return new Visit(
        visit(one.id()),
        day,
        one.from(),
        one.to(),
        1,
        one.institution(),
        one.host() + ", " + one.hostOffice(),
        one.purpose(),
        VisitState.BELUM_MULAI,
        null,
        null,
        new Activity.Needs(one.area(), null, null, null, null, attendees(day)));
  }

  /** Who came on a day; nobody named when the whole team did. */
  private List<String> attendees(LocalDate date) {
    int number = sample.days().stream()
        .filter(one -> one.date().equals(date))
        .findFirst()
        .orElseThrow()
        .number();
    List<String> came = sample.team().stream()
        .filter(one -> one.days().contains(number))
        .map(one -> one.name())
        .toList();
    return came.size() == sample.team().size() ? List.of() : came;
  }

  private List<DataRequest> requests() {
    return sample.requests().stream()
        .map(one -> new DataRequest(
            institution(one.visit()), dataSet(one.dataSet()), RequestState.BELUM, null, null, null))
        .toList();
  }

  private String institution(String visit) {
    return sample.visits().stream()
        .filter(one -> one.id().equals(visit))
        .findFirst()
        .orElseThrow()
        .institution();
  }

  private String dataSet(String id) {
    return sample.dataSets().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow()
        .title();
  }

  /** The letters in the order in which they were written. */
  List<Written> letters() {
    return sample.letters().stream()
        .map(one -> new Written(
            kind(one.kind()),
            one.visit().map(this::institution).orElse(null),
            one.date(),
            sequence(one.number()),
            LetterState.valueOf(one.state().name())))
        .toList();
  }

  /** A letter of the sample: what it is, to whom, its day, its number in the year, and how far it came. */
  record Written(
      String kind,
      @Nullable String institution,
      LocalDate dated,
      int sequence,
      LetterState state) {}

  /** 21 in "B/0021/I/KA/PM.00/2020/BNNP": the office had written letters before. */
  private static int sequence(String number) {
    return Integer.parseInt(number.split("/")[1]);
  }

  private static String kind(id.petadaya.samples.Activity.LetterKind kind) {
    return switch (kind) {
      case SURAT_TUGAS -> "surat-tugas";
      case PERMOHONAN_DATA -> "surat-permohonan-data";
      case PENGANTAR -> "surat-pengantar";
    };
  }

  private static <T> T known(Map<String, T> all, String id) {
    T one = all.get(id);
    if (one == null) {
      throw new IllegalStateException(
          "The sample names \"%s\" and does not have it. Maybe an id is misspelt.".formatted(id));
    }
    return one;
  }
}
