package id.petadaya.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.instruments.documents.Document;
import id.petadaya.instruments.documents.Documents;
import id.petadaya.kernel.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A plan from its form to its changes and back, over the real pages and the real database. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class ActivityIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final LocalDate DAY = LocalDate.of(2020, 1, 16);

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private Activities activities;

  @Autowired
  private PlanActivity plan;

  private Viewer head;

  @BeforeEach
  void anOfficer() {
    head = account(Role.SECTION_HEAD, KUPANG);
  }

  @Test
  void aPlanIsMadeFromItsFormAndVisitsWithoutATimeTakeTheNextFreePlace() throws Exception {
    Activity made = planned();
    assertThat(made.days()).containsExactly(DAY, LocalDate.of(2020, 1, 21));
    assertThat(made.team())
        .extracting(Activity.Member::name)
        .containsExactly("Uji Satu", "Uji Dua");
    assertThat(made.visits())
        .extracting(Visit::institution)
        .containsExactly("Ditresnarkoba", "UPTD BLK", "Kelurahan Alak");
    assertThat(made.visits().get(1).startsAt()).isEqualTo(LocalTime.of(10, 30));
    assertThat(made.requests()).hasSize(3).allMatch(one -> one.state() == RequestState.BELUM);
    assertThat(page("/kerja/kegiatan/" + made.id()))
        .contains("Uji rencana", "3 diminta: 3 belum", "Tambah kunjungan", "Sarankan jadwal");
  }

  @Test
  void aFormThatLacksSomethingSaysWhatBesideItsFieldAndKeepsWhatWasTyped() throws Exception {
    String answer = send(post("/kerja/kegiatan/baru")
            .param("title", "Ab")
            .param("year", "20")
            .param("purpose", "")
            .param("day", "2020-02-31")
            .param("member-name", "Uji Satu")
            .param("member-office", "")
            .param("member-rank", "")
            .param("member-nip", "12")
            .param("member-crew", ""))
        .getContentAsString();
    assertThat(answer)
        .contains(
            "paling sedikit tiga huruf",
            "Tulis maksudnya",
            "Tanggal “2020-02-31” tidak ada",
            "value=\"Uji Satu\"");
    assertThat(activities.within(KUPANG)).noneMatch(one -> one.title().equals("Ab"));
  }

  @Test
  void aVisitMovesAndTheMoveIsTakenBack() throws Exception {
    Activity made = planned();
    Visit first = made.visits().getFirst();
    String address = "/kerja/kegiatan/" + made.id();
    send(post(address + "/kunjungan/" + first.id() + "/pindah")
        .param("day", "2020-01-21")
        .param("startsAt", "15:00"));
    Visit moved = now(made).visit(first.id()).orElseThrow();
    assertThat(moved.day()).isEqualTo(LocalDate.of(2020, 1, 21));
    assertThat(moved.endsAt()).isEqualTo(LocalTime.of(16, 30));
    assertThat(page(address)).contains("Urungkan pemindahan kunjungan");
    send(post(address + "/urungkan"));
    assertThat(now(made)).isEqualTo(made);
    assertThatThrownBy(() -> plan.undo(head, made.id()))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.problem()).isEqualTo(CollectProblem.NOTHING_TO_UNDO));
  }

  @Test
  void theSamePeopleAreNeverAtTwoPlacesAndTheWordsSayWhoIsWhere() throws Exception {
    Activity made = planned();
    Visit second = made.visits().get(1);
    String answer = send(post("/kerja/kegiatan/" + made.id() + "/kunjungan/" + second.id()
                + "/pindah")
            .param("day", "2020-01-16")
            .param("startsAt", "09:30"))
        .getContentAsString();
    assertThat(answer).contains("Uji Satu sudah di Ditresnarkoba pukul 08.30.");
    assertThat(now(made)).isEqualTo(made);
  }

  @Test
  void aVisitIsCalledOffOnlyWithAReasonAndThenNoLongerStandsInTheWay() throws Exception {
    Activity made = planned();
    Visit first = made.visits().getFirst();
    String address = "/kerja/kegiatan/" + made.id();
    assertThat(send(post(address + "/kunjungan/" + first.id() + "/keadaan").param("state", "BATAL"))
            .getContentAsString())
        .contains("Alasan belum ditulis");
    send(post(address + "/kunjungan/" + first.id() + "/keadaan")
        .param("state", "BATAL")
        .param("reason", "Tuan rumah mendadak dinas luar"));
    assertThat(page(address)).contains("Batal", "Tuan rumah mendadak dinas luar");
    plan.moveVisit(
        head,
        made.id(),
        made.visits().get(1).id(),
        new PlanActivity.Slot(DAY, LocalTime.of(8, 30), 1));
    assertThat(now(made).visit(made.visits().get(1).id()).orElseThrow().startsAt())
        .isEqualTo(LocalTime.of(8, 30));
  }

  @Test
  void aVisitIsAddedChangedAndTakenOut() throws Exception {
    Activity made = planned();
    String address = "/kerja/kegiatan/" + made.id();
    send(post(address + "/kunjungan/baru")
        .param("institution", "Dekranasda")
        .param("purpose", "Standar mutu")
        .param("day", "2020-01-21")
        .param("startsAt", "13:00")
        .param("endsAt", "14:00")
        .param("area", "53.71.01")
        .param("opensAt", "08:00")
        .param("closesAt", "15:00")
        .param("attendee", "Uji Dua")
        .param("dataSets", "Produk & pasar, Kelompok"));
    Activity with = now(made);
    Visit added = with.visits().stream()
        .filter(one -> one.institution().equals("Dekranasda"))
        .findFirst()
        .orElseThrow();
    assertThat(added.needs().attendees()).containsExactly("Uji Dua");
    assertThat(with.requests()).hasSize(5);
    assertThat(page(address + "/kunjungan/" + added.id())).contains("value=\"13:00\"");
    send(post(address + "/kunjungan/" + added.id())
        .param("institution", "Dekranasda Provinsi")
        .param("purpose", "Standar mutu")
        .param("day", "2020-01-21")
        .param("startsAt", "13:30")
        .param("endsAt", "14:15"));
    assertThat(now(made).requests())
        .filteredOn(one -> one.institution().equals("Dekranasda Provinsi"))
        .hasSize(2);
    send(post(address + "/kunjungan/" + added.id() + "/hapus"));
    assertThat(now(made).visits()).isEqualTo(made.visits());
  }

  @Test
  void aCellOfTheMatrixChangesWithDayAndReason() throws Exception {
    Activity made = planned();
    String address = "/kerja/kegiatan/" + made.id();
    assertThat(page(address + "/permintaan?sumber=UPTD BLK&data=Pelatihan"))
        .contains("value=\"Pelatihan\"", "Dijanjikan");
    cell(address, "UPTD BLK", "Pelatihan", "DIJANJIKAN", "2020-01-27", "");
    cell(address, "Kelurahan Alak", "Kelompok", "BELUM", "", "");
    assertThat(cell(address, "Ditresnarkoba", "Kasus", "DITOLAK", "", "tidak"))
        .contains("paling sedikit sepuluh huruf");
    cell(address, "Ditresnarkoba", "Kasus", "DITOLAK", "", "Nama tersangka tidak dibagikan");
    assertThat(page(address))
        .contains("dijanjikan 27 Jan", "Alasan: Nama tersangka tidak dibagikan", "4 diminta");
    assertThat(now(made).requests()).filteredOn(one -> one.due() != null).hasSize(1);
  }

  @Test
  void whatCameWithAFileIsNotLostByTakingAChangeBack() {
    Activity made = planned();
    UUID file = UUID.randomUUID();
    plan.setRequest(
        head, made.id(), "UPTD BLK", "Pelatihan", RequestState.BELUM, null, "Ditanyakan");
    plan.received(head, made.id(), "UPTD BLK", "Pelatihan", file);
    plan.undo(head, made.id());
    assertThat(now(made).requests())
        .filteredOn(one -> one.importId() != null)
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(RequestState.DITERIMA));
    assertThatThrownBy(
            () -> plan.setRequest(head, made.id(), "UPTD BLK", "Pelatihan", null, null, null))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whoOnlyLooksSeesThePlanWithoutItsDeedsAndANeighbourSeesNothing() throws Exception {
    Activity made = planned();
    String address = "/kerja/kegiatan/" + made.id();
    Viewer auditor = account(Role.AUDITOR, KUPANG);
    String seen = web.perform(get(address).with(signedIn(auditor)))
        .andReturn()
        .getResponse()
        .getContentAsString();
    assertThat(seen).contains("Uji rencana").doesNotContain("Tambah kunjungan", "Urungkan");
    assertThat(web.perform(post(address + "/urungkan").with(signedIn(auditor)).with(csrf()))
            .andReturn()
            .getResponse()
            .getStatus())
        .isEqualTo(403);
    Viewer neighbour = account(Role.SECTION_HEAD, new AreaCode("53.01"));
    for (String path : List.of("", "/ubah", "/kunjungan/baru", "/permintaan")) {
      assertThat(web.perform(get(address + path).with(signedIn(neighbour)))
              .andReturn()
              .getResponse()
              .getStatus())
          .as(path)
          .isEqualTo(404);
    }
  }

  @Test
  void aLetterIsDraftedNumberedOnceSignedAndTakenAlong() throws Exception {
    Activity made = planned();
    String address = send(post("/kerja/kegiatan/" + made.id() + "/surat")
            .param("kind", "surat-tugas"))
        .getRedirectedUrl();
    assertThat(page(address)).contains("belum bernomor", "Beri nomor");
    send(post(address + "/tembusan").param("tembusan", "Kepala Uji Wilayah\n\n Arsip "));
    send(post(address + "/nomor").param("dated", "2020-01-14"));
    String number = now(made).letters().getFirst().number();
    assertThat(number).matches("ST/\\d{4}/I/KA/PM\\.00/2020/BNN[PK]");
    assertThat(send(post(address + "/nomor").param("dated", "2020-01-15")).getStatus())
        .isEqualTo(409);
    assertThat(send(post(address + "/buang")).getStatus()).isEqualTo(409);
    assertThat(send(post(address + "/tembusan").param("tembusan", "Lain")).getStatus())
        .isEqualTo(409);
    send(post(address + "/keadaan").param("state", "DITANDATANGANI"));
    assertThat(page("/kerja/kegiatan/" + made.id())).contains(number, "Ditandatangani");
    assertThat(send(post(address + "/keadaan").param("state", "DITERIMA")).getStatus())
        .isEqualTo(409);
    byte[] pdf = web.perform(get(address + "/berkas.pdf").with(signedIn(head)))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
    assertThat(text(pdf))
        .contains(
            number,
            "MEMBERI TUGAS",
            "Uji Satu",
            "Nomor 6 Tahun 2018",
            "Tembusan:",
            "Kepala Uji Wilayah",
            "Arsip")
        .doesNotContain("Tahun 2022");
    assertThat(web.perform(get(address + "/berkas.pdf").with(signedIn(head)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray())
        .isEqualTo(pdf);
    Viewer neighbour = account(Role.SECTION_HEAD, new AreaCode("53.01"));
    assertThat(web.perform(get(address + "/berkas.docx").with(signedIn(neighbour)))
            .andReturn()
            .getResponse()
            .getStatus())
        .isEqualTo(404);
  }

  /** An office that comes from a paper register goes on where that ended, and never back. */
  @Test
  void aRegisterGoesOnWhereThePaperOneEnded() throws Exception {
    Activity made = planned();
    List<String> addresses = new ArrayList<>();
    for (int at = 0; at < 3; at++) {
      addresses.add(
          send(post("/kerja/kegiatan/" + made.id() + "/surat").param("kind", "nota-dinas"))
              .getRedirectedUrl());
    }
    send(post(addresses.get(0) + "/nomor").param("dated", "2031-02-03").param("urut", "118"));
    send(post(addresses.get(1) + "/nomor").param("dated", "2031-02-04"));
    assertThat(send(post(addresses.get(2) + "/nomor")
                .param("dated", "2031-02-05")
                .param("urut", "100"))
            .getStatus())
        .isEqualTo(409);
    assertThat(now(made).letters())
        .extracting(letter -> String.valueOf(letter.number()).replaceAll("^ND/(\\d+)/.*", "$1"))
        .containsExactlyInAnyOrder("0118", "0119", "null");
  }

  /** All activities of a year in one table, with what is still owed. */
  @Test
  void sourcesOfAYearStandInOneTable() throws Exception {
    Activity made = planned();
    send(post("/kerja/kegiatan/" + made.id() + "/permintaan")
        .param("institution", "UPTD BLK")
        .param("dataSet", "Katalog uji sumber")
        .param("state", "DIJANJIKAN")
        .param("due", "2020-01-27"));
    assertThat(page("/kerja/kegiatan/sumber?tahun=2020"))
        .contains(
            "Katalog uji sumber",
            "Yang masih kurang",
            "Dijanjikan 27 Januari 2020 dan belum diterima",
            "Dicatat ");
    assertThat(page("/kerja/kegiatan/" + made.id())).contains("UPTD BLK, katalog uji sumber.");
    assertThat(page("/kerja/kegiatan/sumber?tahun=1999")).contains("Belum ada yang diminta");
  }

  @Test
  void everyShippedLetterCanBeWrittenInBothFormats() throws Exception {
    Activity made = planned();
    for (Document document : Documents.shipped().letters()) {
      String address = send(post("/kerja/kegiatan/" + made.id() + "/surat")
              .param("kind", document.name())
              .param("institution", "UPTD BLK"))
          .getRedirectedUrl();
      assertThat(address).as(document.name()).isNotNull();
      for (String format : List.of("docx", "pdf")) {
        MockHttpServletResponse file = web.perform(
                get(address + "/berkas." + format).with(signedIn(head)))
            .andReturn()
            .getResponse();
        assertThat(file.getStatus()).as(document.name() + format).isEqualTo(200);
        assertThat(file.getContentAsByteArray().length).isGreaterThan(2_000);
      }
    }
    assertThat(send(post("/kerja/kegiatan/" + made.id() + "/surat").param("kind", "undangan"))
            .getStatus())
        .isEqualTo(422);
  }

  @Test
  void aSuggestionIsShownTakenAndTakenBack() throws Exception {
    Activity made = planned();
    String address = "/kerja/kegiatan/" + made.id();
    assertThat(page(address + "/saran")).contains("Saran jadwal", "jam buka");
    Visit first = made.visits().getFirst();
    send(post(address + "/saran").param("slot-" + first.id(), "2020-01-21|13:30|1"));
    assertThat(now(made).visit(first.id()).orElseThrow().startsAt())
        .isEqualTo(LocalTime.of(13, 30));
    assertThat(page(address)).contains("Urungkan jadwal yang disarankan");
    send(post(address + "/urungkan"));
    assertThat(now(made)).isEqualTo(made);
    assertThat(send(post(address + "/saran").param("slot-" + first.id(), "kapan saja"))
            .getStatus())
        .isEqualTo(400);
  }

  @Test
  void theOfficeSaysWhatItsLettersLookLikeAndOnlyItsAdministrator() throws Exception {
    assertThat(send(post("/kerja/kantor").param("letterhead", "KOP")).getStatus())
        .isEqualTo(403);
  }

  private static String text(byte[] pdf) throws java.io.IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private Activity planned() {
    try {
      String to = send(post("/kerja/kegiatan/baru")
              .param("title", "Uji rencana")
              .param("year", "2020")
              .param("area", KUPANG.value())
              .param("purpose", "Mengumpulkan data awal pemetaan.")
              .param("agenda", "Keadaan wilayah\nPotensi warga")
              .param("funding", "")
              .param("day", "2020-01-16", "2020-01-21", "")
              .param("member-name", "Uji Satu", "Uji Dua", "")
              .param("member-office", "Kepala Seksi", "Penyuluh", "")
              .param("member-rank", "Penata (III/c)", "", "")
              .param("member-nip", "990000000000000002", "", "")
              .param("member-crew", "", "", "")
              .param("visit-institution", "Ditresnarkoba", "UPTD BLK", "Kelurahan Alak")
              .param("visit-host", "", "", "")
              .param("visit-purpose", "Kasus", "Pelatihan", "Keadaan wilayah")
              .param("visit-day", "", "", "2020-01-21")
              .param("visit-start", "08:30", "", "09:00")
              .param("visit-data", "Kasus, 13 indikator", "Pelatihan", ""))
          .getRedirectedUrl();
      assertThat(to).as("the plan is refused").isNotNull();
      return activities
          .find(UUID.fromString(to.substring(to.lastIndexOf('/') + 1)))
          .orElseThrow();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String cell(
      String address, String source, String data, String state, String due, String reason)
      throws Exception {
    return send(post(address + "/permintaan")
            .param("institution", source)
            .param("dataSet", data)
            .param("state", state)
            .param("due", due)
            .param("reason", reason))
        .getContentAsString();
  }

  private Activity now(Activity was) {
    return activities.find(was.id()).orElseThrow();
  }

  private String page(String address) throws Exception {
    MockHttpServletResponse answer =
        web.perform(get(address).with(signedIn(head))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder what) throws Exception {
    return web.perform(what.with(signedIn(head)).with(csrf())).andReturn().getResponse();
  }

  private Viewer account(Role role, AreaCode area) {
    return openAccount.open(
        "test",
        "uji-" + UUID.randomUUID().toString().substring(0, 8),
        "Uji",
        "rumput-laut-sasando-7",
        Set.of(role),
        area);
  }

  private static RequestPostProcessor signedIn(Viewer viewer) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
  }
}
