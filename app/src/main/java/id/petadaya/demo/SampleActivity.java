package id.petadaya.demo;

import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.Letter;
import id.petadaya.collect.Activity.LetterState;
import id.petadaya.collect.Activity.Member;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two days of the sample as an activity of the platform. */
final class SampleActivity {

  private final id.petadaya.samples.Activity sample;
  private final Map<String, UUID> visitIds = new HashMap<>();

  SampleActivity(id.petadaya.samples.Activity sample) {
    this.sample = sample;
    sample.visits().forEach(visit -> visitIds.put(visit.id(), idOf(visit.id())));
  }

  Activity activity(Map<String, UUID> importsByFile) {
    return new Activity(
        idOf("kegiatan"),
        sample.title(),
        sample.year(),
        sample.area(),
        sample.purpose(),
        true,
        sample.team().stream()
            .map(one -> new Member(one.name(), one.position()))
            .toList(),
        visits(),
        requests(importsByFile),
        letters());
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
        one.institution(),
        one.host() + ", " + one.hostOffice(),
        one.purpose(),
        VisitState.SELESAI,
        one.result());
  }

  private List<DataRequest> requests(Map<String, UUID> importsByFile) {
    Map<String, String> institutions = sample.visits().stream()
        .collect(Collectors.toMap(one -> one.id(), one -> one.institution()));
    Map<String, String> dataSets =
        sample.dataSets().stream().collect(Collectors.toMap(one -> one.id(), one -> one.title()));
    return sample.requests().stream()
        .map(one -> new DataRequest(
            known(institutions, one.visit()),
            known(dataSets, one.dataSet()),
            RequestState.valueOf(one.state().name()),
            one.promised().orElse(null),
            one.reason().orElse(null),
            one.file().map(importsByFile::get).orElse(null)))
        .toList();
  }

  private static <T> T known(Map<String, T> all, String id) {
    T one = all.get(id);
    if (one == null) {
      throw new IllegalStateException(
          "The sample names \"%s\" and does not have it. Maybe an id is misspelt.".formatted(id));
    }
    return one;
  }

  private List<Letter> letters() {
    Map<String, id.petadaya.samples.Activity.Visit> byId =
        sample.visits().stream().collect(Collectors.toMap(one -> one.id(), Function.identity()));
    return sample.letters().stream()
        .map(one -> new Letter(
            idOf(one.number()),
            one.kind().name(),
            title(
                one.kind().name(),
                one.visit().map(byId::get).map(visit -> visit.institution()).orElse("")),
            LetterState.valueOf(one.state().name())))
        .toList();
  }

  private static String title(String kind, String institution) {
    String word = switch (kind) {
      case "SURAT_TUGAS" -> "Surat tugas";
      case "PERMOHONAN_DATA" -> "Permohonan data";
      default -> "Surat pengantar";
    };
    return institution.isEmpty() ? word : word + ", " + institution;
  }

  private static UUID idOf(String name) {
    return UUID.nameUUIDFromBytes(("kupang-2020/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
