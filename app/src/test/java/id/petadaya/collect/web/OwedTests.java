package id.petadaya.collect.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.Letter;
import id.petadaya.collect.Activity.LetterState;
import id.petadaya.collect.Activity.Noted;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwedTests {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 21);
  private static final String OFFICE = "Dekranasda";

  private static Activity activity(VisitState state, DataRequest request) {
    return new Activity(
        UUID.randomUUID(),
        "Pemetaan",
        2020,
        new AreaCode("53.71"),
        "Data awal",
        true,
        List.of(),
        List.of(new Visit(
            UUID.randomUUID(), DAY, LocalTime.of(9, 0), OFFICE, null, "Standar", state, null)),
        List.of(request),
        List.of(new Letter(
            UUID.randomUUID(),
            Owed.REQUEST_LETTER,
            "Permohonan data",
            LetterState.TERKIRIM,
            OFFICE,
            "B/0024/I/KA/PM.00/2020/BNNP",
            LocalDate.of(2020, 1, 17))));
  }

  private static DataRequest request(RequestState state, LocalDate due) {
    return new DataRequest(
        OFFICE,
        "Produk dan pasar",
        state,
        due,
        "Menyusul.",
        null,
        new Noted("maria", Instant.parse("2020-01-21T04:00:00Z")));
  }

  @Test
  void aPromiseIsOwedFromTheDayAfterIt() {
    Activity one = activity(VisitState.SELESAI, request(RequestState.DIJANJIKAN, DAY.plusDays(6)));
    assertThat(Owed.of(one, DAY.plusDays(6))).isEmpty();
    assertThat(Owed.of(one, DAY.plusDays(9)))
        .singleElement()
        .extracting(Owed::why)
        .isEqualTo("Dijanjikan 27 Januari 2020, lewat 3 hari");
    assertThat(Owed.of(one, DAY.plusYears(6)))
        .singleElement()
        .extracting(Owed::why)
        .isEqualTo("Dijanjikan 27 Januari 2020 dan belum diterima");
  }

  @Test
  void whatDidNotComeIsOwedOnceTheVisitIsOver() {
    DataRequest open = request(RequestState.BELUM, null);
    assertThat(Owed.of(activity(VisitState.BELUM_MULAI, open), DAY.plusDays(1))).isEmpty();
    assertThat(Owed.of(activity(VisitState.SELESAI, open), DAY))
        .singleElement()
        .extracting(Owed::why)
        .isEqualTo(
            "Belum diterima, padahal kunjungan 21 Januari 2020 sudah selesai. Diminta dengan surat B/0024/I/KA/PM.00/2020/BNNP");
    for (RequestState settled : List.of(RequestState.DITERIMA, RequestState.DITOLAK)) {
      assertThat(Owed.of(activity(VisitState.SELESAI, request(settled, null)), DAY))
          .isEmpty();
    }
  }

  @Test
  void aCellSaysWhoNotedTheAnswerAndWhichLetterAsked() {
    var cell = ActivityMatrix.cell(
        activity(VisitState.SELESAI, request(RequestState.BELUM, null)),
        OFFICE,
        "Produk dan pasar",
        DAY,
        false,
        Map.of("maria", "Maria Tnunay"));
    assertThat(cell.label()).isEqualTo("belum");
    assertThat(cell.detail())
        .isEqualTo(
            "Menyusul. Diminta dengan surat B/0024/I/KA/PM.00/2020/BNNP. Dicatat Maria Tnunay, 21 Januari 2020.");
  }
}
