package id.petadaya.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.intake.template.Complaint;
import id.petadaya.kernel.Refused;
import id.petadaya.registry.Observation;
import id.petadaya.registry.Observations;
import id.petadaya.samples.MakeKupang2020;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A file's way from the door to the figures and back, over the real pages and the real database. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class ImportIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final String CASES =
      "NO,NO LAPORAN POLISI,TGL KEJADIAN,KELURAHAN,UMUR,PERAN,JENIS BB,JUMLAH BB,SATUAN\n";
  private static final String PASSWORD = "rumput-laut-sasando-7";

  @TempDir
  private static Path folder;

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private Imports imports;

  @Autowired
  private ReviewTable review;

  @Autowired
  private ReviewedTables tables;

  @Autowired
  private PlanActivity plan;

  @Autowired
  private ReceiveTable receive;

  @Autowired
  private SaveImport saveImport;

  @Autowired
  private Observations observations;

  @Autowired
  private DSLContext db;

  @Autowired
  private Readings readings;

  private Viewer operator;
  private Viewer stranger;

  @BeforeAll
  static void writeFiles() throws IOException {
    MakeKupang2020.write(folder);
  }

  @BeforeEach
  void openAccounts() {
    operator = account(KUPANG);
    stranger = account(new AreaCode("53.06"));
  }

  @Test
  void whatWasOpenedLeavesTheMemoryWhenSomebodySignsOutAndByTime() throws Exception {
    UUID id = upload("01", "Ditresnarkoba, uji ingatan");
    page("/kerja/data-masuk/" + id);
    assertThat(readings.held()).isPositive();
    readings.forgetOld();
    assertThat(readings.held()).as("somebody works on it").isPositive();
    send(post("/keluar"));
    assertThat(readings.held()).isZero();

    TableImport one = imports.find(id).orElseThrow();
    var now = new java.util.concurrent.atomic.AtomicReference<>(java.time.Instant.now());
    var timed = readings.withClock(now::get);
    timed.open(one);
    now.set(now.get().plus(Readings.LONGEST.minusSeconds(1)));
    timed.open(one);
    now.set(now.get().plus(Readings.LONGEST.minusSeconds(1)));
    timed.forgetOld();
    assertThat(timed.held()).as("asked for in between").isOne();
    now.set(now.get().plusSeconds(2));
    timed.forgetOld();
    assertThat(timed.held()).isZero();
  }

  @Test
  void aFileIsReceivedCheckedSavedAndTakenBack() throws Exception {
    UUID id = upload("01", "Ditresnarkoba, uji 1");
    assertThat(page("/kerja/data-masuk/" + id)).contains("<review-work", "Simpan", "Kasus narkoba");
    assertThat(observations.countOf(id)).isZero();

    assertThat(send(post("/kerja/data-masuk/" + id + "/penyimpanan")).getStatus())
        .isEqualTo(302);
    assertThat(observations.countOf(id)).isPositive();
    Observation cases = one(id, "P1");
    assertThat(cases.cells()).isNotEmpty();
    assertThat(cases.cellCount()).isEqualTo((int) cases.value());
    assertThat(page("/kerja/data-masuk/" + id)).contains("Disimpan", "P1");

    assertThat(send(post("/kerja/data-masuk/" + id + "/pengurungan").param("reason", "pendek"))
            .getStatus())
        .isEqualTo(422);
    assertThat(observations.countOf(id)).isPositive();
    send(post("/kerja/data-masuk/" + id + "/pengurungan")
        .param("reason", "Salah lembar, akan dikirim ulang"));
    assertThat(observations.countOf(id)).isZero();
    assertThat(imports.find(id).orElseThrow().state()).isEqualTo(TableImport.State.DIURUNGKAN);
  }

  @Test
  void anAreaWithoutARowStaysUnknownUnlessTheListIsDeclaredComplete() throws Exception {
    UUID declared = save("01", true);
    assertThat(zeros(declared)).isPositive();
    undo(declared);
    UUID open = save("01", false);
    assertThat(zeros(open)).isZero();
    undo(open);
  }

  @Test
  void anImportOfAnotherAreaIsAsAbsentAsNone() throws Exception {
    UUID id = upload("03", "BLK, uji 2");
    for (String path : List.of("", "/asli", "/bertanda", "/hasil.csv")) {
      assertThat(web.perform(get("/kerja/data-masuk/" + id + path).with(signedIn(stranger)))
              .andReturn()
              .getResponse()
              .getStatus())
          .isEqualTo(404);
    }
    for (String deed : List.of("/penyimpanan", "/pembatalan", "/pembacaan", "/pengurungan")) {
      var answer = web.perform(post("/kerja/data-masuk/" + id + deed)
              .param("reason", "Alasan yang cukup")
              .with(signedIn(stranger))
              .with(csrf()))
          .andReturn()
          .getResponse();
      assertThat(answer.getStatus()).as(deed).isEqualTo(404);
    }
    assertThat(imports.find(id).orElseThrow().state()).isEqualTo(TableImport.State.DIPERIKSA);
  }

  @Test
  void theSameSavedFileAgainIsRefusedWithItsDate() throws Exception {
    UUID id = save("05", false);
    var answer = send(multipart("/kerja/data-masuk")
        .file(part("berkas", file("05")))
        .param("institution", "Dekranasda"));
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString()).contains("sudah disimpan");
    undo(id);
  }

  @Test
  void aLockedFileIsRefusedWithTheReasonAndNothingIsKeptOfIt() throws Exception {
    Path locked = Files.write(folder.resolve("terkunci.xlsx"), LockedWorkbook.bytes());
    int before = imports.within(KUPANG).size();
    var answer = send(
        multipart("/kerja/data-masuk").file(part("berkas", locked)).param("institution", "Dinsos"));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("kata sandi");
    assertThat(imports.within(KUPANG)).hasSize(before);
  }

  @Test
  void answeringComplaintsMakesMoreRowsClean() throws Exception {
    UUID id = uploadWithCandidates();
    assertThat(download(id, "/bertanda")).startsWith((byte) 'P', (byte) 'K');
    int before = imports.find(id).orElseThrow().rowsClean();
    Complaint open = withCandidate(id).orElseThrow();
    String value = open.actions().stream()
        .filter(action -> action.kind() == Complaint.Action.Kind.ACCEPT)
        .findFirst()
        .orElseThrow()
        .value();
    var answer = send(post("/kerja/data-masuk/" + id + "/keputusan")
        .param("complaint", open.id())
        .param("action", "ACCEPT:" + value));
    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(imports.find(id).orElseThrow().rowsClean()).isGreaterThan(before);
    assertThat(tables.open(operator, id).reading().complaints())
        .noneMatch(one -> one.id().equals(open.id()));
  }

  @Test
  void aRowLeftOutIsNotCountedAndComesBack() throws Exception {
    UUID id = upload("01", "Ditresnarkoba, uji 4");
    int rows = imports.find(id).orElseThrow().rowsRead();
    Complaint one = tables.open(operator, id).reading().complaints().stream()
        .filter(each -> each.actions().stream()
                .anyMatch(action -> action.kind() == Complaint.Action.Kind.SKIP_ROW)
            && !each.code().equals("duplicate-row"))
        .findFirst()
        .orElseThrow();
    send(post("/kerja/data-masuk/" + id + "/keputusan")
        .param("complaint", one.id())
        .param("action", "SKIP_ROW"));
    assertThat(imports.find(id).orElseThrow().rowsRead()).isLessThan(rows);
    send(post("/kerja/data-masuk/" + id + "/keputusan")
        .param("complaint", one.id())
        .param("action", "KEEP"));
    assertThat(imports.find(id).orElseThrow().rowsRead()).isEqualTo(rows);
  }

  @Test
  void onlyRowsWithoutAnOpenComplaintAreSavedUnlessThePersonWantsAll() throws Exception {
    UUID id = upload(cases("Naikoten", "Oesapa", "Alak"), "Uji baris bersih");
    assertThat(imports.find(id).orElseThrow().rowsClean()).isEqualTo(2);
    assertThat(page("/kerja/data-masuk/" + id)).contains("Simpan 2 baris", "Simpan 3 baris");
    send(post("/kerja/data-masuk/" + id + "/penyimpanan").param("complete", "true"));
    TableImport.Saving saving = imports.find(id).orElseThrow().saving();
    assertThat(saving).isNotNull();
    assertThat(saving.count()).isEqualTo(2);
    assertThat(saving.rows()).isEqualTo(TableImport.Rows.BERSIH);
    assertThat(page("/kerja/data-masuk/" + id)).contains("1 baris belum disimpan");
    assertThat(zeros(id)).as("a list with rows left out is not complete").isZero();
    undo(id);

    UUID all = upload(cases("Naikoten", "Oesapa", "Alak"), "Uji baris bersih");
    send(post("/kerja/data-masuk/" + all + "/penyimpanan").param("rows", "SEMUA"));
    assertThat(imports.find(all).orElseThrow().saving().count()).isEqualTo(3);
    undo(all);
  }

  @Test
  void aComplaintThatIsKeptRaisesTheNumberOfRowsToSave() throws Exception {
    UUID id = upload(cases("Atambua Selatan Sekali", "Oesapa", "Alak"), "Uji disimpan saja");
    int before = imports.find(id).orElseThrow().rowsClean();
    Complaint open = tables.open(operator, id).reading().complaints().getFirst();
    send(post("/kerja/data-masuk/" + id + "/keputusan")
        .param("complaint", open.id())
        .param("action", "KEEP_UNKNOWN"));
    assertThat(imports.find(id).orElseThrow().rowsClean()).isEqualTo(before + 1);
    send(post("/kerja/data-masuk/" + id + "/keputusan").param("complaint", open.id()));
    assertThat(imports.find(id).orElseThrow().rowsClean()).isEqualTo(before);
  }

  @Test
  void theRecorderOfAFigureIsWhoSavedIt() throws Exception {
    UUID id = upload(cases("Oesapa", "Oebobo", "Alak"), "Uji pencatat");
    Viewer other = account(KUPANG);
    saveImport.save(
        other,
        id,
        new SaveImport.Wish(false, TableImport.Rows.BERSIH, SaveImport.Earlier.UNDECIDED));
    assertThat(db.fetch(
                "select distinct recorded_by from registry.observation where import_id = ?", id)
            .getValues(0, String.class))
        .containsExactly(other.getName());
    undo(id);
  }

  @Test
  void aFileThatNoTemplateFitsIsReadAsAPersonSaysAndSoIsTheNext() throws Exception {
    UUID id = upload(strange("001"), "Uji tak dikenal");
    assertThat(imports.find(id).orElseThrow().template().isChosen()).isFalse();
    assertThat(page("/kerja/data-masuk/" + id))
        .contains("Pilih cetakan", "Belum ditemukan", "belum dikenali");
    assertThat(send(post("/kerja/data-masuk/" + id + "/penyimpanan")).getStatus())
        .isEqualTo(422);

    send(post("/kerja/data-masuk/" + id + "/pembacaan").param("cetakan", "kasus-narkoba"));
    send(post("/kerja/data-masuk/" + id + "/pembacaan").param("kepala", "2"));
    assertThat(page("/kerja/data-masuk/" + id)).contains("kolom-A", "dipilih dengan tangan");
    send(post("/kerja/data-masuk/" + id + "/pembacaan")
        .param("kolom-A", "nomor_lp")
        .param("kolom-B", "tanggal")
        .param("kolom-C", "kelurahan"));
    assertThat(imports.find(id).orElseThrow().rowsRead()).isEqualTo(2);
    List<String> traces = db.fetch(
            "select details::text from audit.entry where deed = 'collect.reading-changed' and subject = ? order by at",
            id.toString())
        .getValues(0, String.class);
    assertThat(traces).hasSize(3);
    assertThat(traces.getFirst()).contains("kasus-narkoba@1");
    assertThat(traces.getLast()).contains("nomor_lp").doesNotContain("Kode");
    send(post("/kerja/data-masuk/" + id + "/penyimpanan"));
    assertThat(observations.countOf(id)).isPositive();

    UUID next = upload(strange("002"), "Uji tak dikenal");
    assertThat(imports.find(next).orElseThrow().template().recalled()).isTrue();
    assertThat(imports.find(next).orElseThrow().rowsRead()).isEqualTo(2);
    assertThat(page("/kerja/data-masuk/" + next))
        .contains("seperti berkas terakhir dari instansi ini");
    undo(id);
  }

  @Test
  void aCorrectedCopyTakesThePlaceOfTheEarlierOneAndUndoingItBringsThatBack() throws Exception {
    UUID first = upload(cases("Naikoten", "Oesapa", "Alak"), "Uji perbaikan");
    send(post("/kerja/data-masuk/" + first + "/penyimpanan"));
    int figures = observations.countOf(first);
    UUID second = upload(cases("Naikoten Satu", "Oesapa", "Alak"), "Uji perbaikan");
    assertThat(page("/kerja/data-masuk/" + second))
        .contains("Daftar ini sudah pernah disimpan", "Gantikan yang lama");
    assertThat(send(post("/kerja/data-masuk/" + second + "/penyimpanan")).getStatus())
        .isEqualTo(409);
    send(post("/kerja/data-masuk/" + second + "/penyimpanan").param("earlier", "REPLACE"));
    assertThat(observations.countOf(first)).isZero();
    assertThat(observations.countOf(second)).isPositive();
    assertThat(page("/kerja/data-masuk/" + first)).contains("digantikan");
    undo(second);
    assertThat(observations.countOf(second)).isZero();
    assertThat(observations.countOf(first)).isEqualTo(figures);
    undo(first);
  }

  @Test
  void theSameBytesLeadToTheCheckThatIsOpenAlready() throws Exception {
    Path file = cases("Oesapa", "Oebobo", "Fatululi");
    UUID id = upload(file, "Uji dua kali");
    assertThat(upload(file, "Uji dua kali")).isEqualTo(id);
  }

  @Test
  void takingAFileOutNeedsARoleAndLeavesItsTrace() throws Exception {
    UUID id = upload("02", "Dinas Sosial, uji 7");
    assertThat(download(id, "/bertanda")).isNotEmpty();
    assertThat(db.fetchCount(db.selectOne()
            .from("audit.entry")
            .where("deed = 'collect.marked-copy-taken' and subject = ?", id.toString())))
        .isEqualTo(1);
    Viewer auditor =
        openAccount.open("test", name(), "Uji", PASSWORD, Set.of(Role.AUDITOR), KUPANG);
    assertThat(web.perform(get("/kerja/data-masuk/" + id + "/bertanda").with(signedIn(auditor)))
            .andReturn()
            .getResponse()
            .getStatus())
        .isEqualTo(403);
  }

  @Test
  void aLongSheetIsDrawnInPages() throws Exception {
    UUID id = upload(manyCases(1500), "Uji panjang");
    assertThat(page("/kerja/data-masuk/" + id)).contains("bersih, dilipat");
    assertThat(page("/kerja/data-masuk/" + id + "?buka=3-1502")).contains("di halaman lain");
    assertThat(page("/kerja/data-masuk/" + id + "?buka=3-1502&dari=1400"))
        .contains("LP/1399/2019")
        .doesNotContain("LP/1300/2019");
  }

  /** Three cases in a list of 2019, one for each kelurahan. */
  private static Path cases(String... villages) throws IOException {
    StringBuilder text = new StringBuilder("DATA KASUS NARKOBA KOTA KUPANG TAHUN 2019\n");
    text.append(CASES);
    for (int at = 0; at < villages.length; at++) {
      text.append("%d,LP/9%02d/I/2019,%02d/01/2019,%s,3%d,Kurir,Shabu,2,gram%n"
          .formatted(at + 1, at, at + 3, villages[at], at));
    }
    return Files.writeString(
        folder.resolve("kasus_" + UUID.randomUUID() + ".csv"), text.toString());
  }

  private static Path manyCases(int count) throws IOException {
    StringBuilder text = new StringBuilder("DATA KASUS NARKOBA KOTA KUPANG TAHUN 2019\n");
    text.append(CASES);
    for (int at = 1; at <= count; at++) {
      text.append("%d,LP/%d/2019,03/01/2019,Oesapa,31,Kurir,Shabu,2,gram\n".formatted(at, at));
    }
    return Files.writeString(folder.resolve("kasus_banyak.csv"), text.toString());
  }

  /** A list whose headings no template knows. */
  private static Path strange(String number) throws IOException {
    String text = """
        Rekap internal
        Kode;Hari H;Di mana;Ket
        LP/%s/A;03/01/2019;Oesapa;x
        LP/%s/B;04/01/2019;Alak;y
        """.formatted(number, number);
    return Files.writeString(folder.resolve("aneh_" + number + ".csv"), text);
  }

  @Test
  void columnsChosenByAPersonAreRememberedForTheInstitution() throws Exception {
    UUID id = upload("03", "BLK, uji 5");
    var column = tables.open(operator, id).reading().sheets().stream()
        .flatMap(sheet -> sheet.columns().stream())
        .filter(each -> each.field() != null && !each.personal())
        .reduce((first, second) -> second)
        .orElseThrow();
    send(post("/kerja/data-masuk/" + id + "/pembacaan").param("kolom-" + column.letter(), ""));
    assertThat(tables.open(operator, id).choices().columns()).containsEntry(column.letter(), "");
    send(post("/kerja/data-masuk/" + id + "/penyimpanan"));
    undo(id);
    UUID next = upload("03", "BLK, uji 5");
    assertThat(tables.open(operator, next).choices().columns()).containsEntry(column.letter(), "");
  }

  @Test
  void noNameOfAPersonLeavesTheSealedFile() throws Exception {
    UUID id = upload("02", "Dinas Sosial, uji 6");
    List<String> secret = persons();
    assertThat(secret).isNotEmpty();
    assertThat(secret).noneMatch(page("/kerja/data-masuk/" + id)::contains);
    send(post("/kerja/data-masuk/" + id + "/penyimpanan"));
    assertThat(secret).noneMatch(page("/kerja/data-masuk/" + id)::contains);
    assertThat(secret).noneMatch(page("/kerja/data-masuk/" + id + "/hasil.csv")::contains);
    String everything = everyText();
    assertThat(everything).contains(id.toString());
    assertThat(secret).noneMatch(everything::contains);
    undo(id);
  }

  @Test
  void everySampleFileIsDrawnInReview() throws Exception {
    for (Path file : files()) {
      var answer = send(multipart("/kerja/data-masuk")
          .file(part("berkas", file))
          .param("institution", "Uji gambar"));
      assertThat(answer.getStatus()).as(file.getFileName().toString()).isEqualTo(302);
      assertThat(page(answer.getRedirectedUrl()))
          .as(file.getFileName().toString())
          .contains("<review-work");
    }
    assertThat(page("/kerja/data-masuk")).contains("01_");
  }

  @Test
  void aProgramLearnsWhatIsReadAndNothingIsSaved() throws Exception {
    int before = imports.within(KUPANG).size();
    MockHttpServletResponse answer = web.perform(multipart("/api/v1/imports")
            .file(part("file", file("01")))
            .with(httpBasic(operator.username(), PASSWORD)))
        .andReturn()
        .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString())
        .contains("\"template\":\"kasus-narkoba\"", "\"complaints\":[{");
    assertThat(imports.within(KUPANG)).hasSize(before);
    MockHttpServletResponse refused = web.perform(multipart("/api/v1/imports")
            .file(new MockMultipartFile("file", "x.pdf", null, "%PDF-1.7".getBytes()))
            .with(httpBasic(operator.username(), PASSWORD)))
        .andReturn()
        .getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentType()).contains("application/problem+json");
  }

  @Test
  void anActivityShowsWhatCameAndWhatIsOwed() throws Exception {
    var visit = new Activity.Visit(
        UUID.randomUUID(),
        LocalDate.of(2020, 1, 16),
        LocalTime.of(9, 30),
        "UPTD BLK",
        null,
        "Jadwal pelatihan",
        Activity.VisitState.BELUM_MULAI,
        null);
    var owed = new Activity.DataRequest(
        "UPTD BLK",
        "Pelatihan",
        Activity.RequestState.DIJANJIKAN,
        LocalDate.of(2020, 1, 27),
        null,
        null);
    var activity = new Activity(
        UUID.randomUUID(),
        "Pemetaan uji",
        2020,
        KUPANG,
        "Uji",
        true,
        List.of(new Activity.Member("Petugas Uji", "Analis")),
        List.of(visit),
        List.of(owed),
        List.of());
    plan.plan(operator, activity);
    String address = "/kerja/kegiatan/" + activity.id();
    assertThat(page("/kerja/kegiatan")).contains("Pemetaan uji", "1 diminta, 0 diterima");
    assertThat(page(address))
        .contains("UPTD BLK", "Belum mulai", "dijanjikan 27 Jan", "1 diminta: 1 dijanjikan");
    send(post(address + "/kunjungan/" + visit.id() + "/keadaan").param("state", "SELESAI"));
    assertThat(page(address)).contains("1 kunjungan, 1 selesai");
    send(post(address + "/kunjungan")
        .param("institution", "Dekranasda")
        .param("day", "2020-01-21")
        .param("startsAt", "10:30")
        .param("purpose", "Standar mutu"));
    assertThat(page(address)).contains("Dekranasda", "16 dan 21 Januari 2020");
    assertThat(web.perform(get(address).with(signedIn(stranger)))
            .andReturn()
            .getResponse()
            .getStatus())
        .isEqualTo(404);
  }

  @Test
  void onlyRolesThatWorkWithFilesTakeThemIn() {
    Viewer auditor =
        openAccount.open("test", name(), "Uji", PASSWORD, Set.of(Role.AUDITOR), KUPANG);
    Assertions.assertThatThrownBy(() -> receive.receiveAndSave(
            auditor, file("06"), "BPS", KUPANG, null, LocalDate.of(2020, 1, 16), true, false))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem()).isEqualTo(CollectProblem.NOT_YOUR_ROLE));
  }

  @Test
  void onlyRolesThatWorkWithFilesChangeHowOneIsRead() throws Exception {
    Viewer auditor =
        openAccount.open("test", name(), "Uji", PASSWORD, Set.of(Role.AUDITOR), KUPANG);
    UUID id = uploadWithCandidates();
    Assertions.assertThatThrownBy(() -> review.read(auditor, id, "kasus-narkoba", before -> before))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem()).isEqualTo(CollectProblem.NOT_YOUR_ROLE));
  }

  /** Two cases; the first place may be one of two kelurahan, the role of the second is misspelt. */
  private UUID uploadWithCandidates() throws Exception {
    String text = """
        DATA KASUS NARKOBA KOTA KUPANG TAHUN 2019
        NO,NO LAPORAN POLISI,TGL KEJADIAN,KELURAHAN,UMUR,PERAN,JENIS BB,JUMLAH BB,SATUAN
        1,LP/001/I/2019,03/01/2019,Naikoten,30,Kurir,Shabu,2,gram
        2,LP/002/I/2019,04/01/2019,Oesapa,31,kuril,Shabu,3,gram
        3,LP/003/I/2019,05/01/2019,Alak,32,Kurir,Shabu,4,gram
        """;
    return upload(Files.writeString(folder.resolve("kasus_uji.csv"), text), "Uji calon jawaban");
  }

  private Optional<Complaint> withCandidate(UUID id) {
    return tables.open(operator, id).reading().complaints().stream()
        .filter(one -> one.actions().stream()
            .anyMatch(action -> action.kind() == Complaint.Action.Kind.ACCEPT))
        .findFirst();
  }

  private UUID upload(String number, String institution) throws Exception {
    return upload(file(number), institution);
  }

  private UUID upload(Path file, String institution) throws Exception {
    var answer = send(multipart("/kerja/data-masuk")
        .file(part("berkas", file))
        .param("institution", institution));
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    String target = String.valueOf(answer.getRedirectedUrl());
    return UUID.fromString(target.substring(target.lastIndexOf('/') + 1));
  }

  private UUID save(String number, boolean complete) throws IOException {
    return receive
        .receiveAndSave(
            operator, file(number), "Uji", KUPANG, null, LocalDate.of(2020, 1, 16), true, complete)
        .id();
  }

  private void undo(UUID id) {
    saveImport.undo(operator, id, "Dikembalikan setelah uji");
  }

  private long zeros(UUID id) {
    return of(id).stream().filter(one -> one.value() == 0).count();
  }

  private Observation one(UUID id, String measure) {
    return of(id).stream()
        .filter(one -> one.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private List<Observation> of(UUID id) {
    Set<String> codes = Set.copyOf(
        db.fetch("select distinct area_code from registry.observation where import_id = ?", id)
            .getValues(0, String.class));
    return codes.stream()
        .flatMap(code -> observations.of(new AreaCode(code)).stream())
        .filter(one -> id.equals(one.importId()))
        .toList();
  }

  /** Names, NIK and telephone numbers of file 02, each long enough to be nobody else's. */
  private static List<String> persons() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("kebenaran/02_orang.csv"));
    List<String> head = List.of(lines.getFirst().split(","));
    List<String> secret = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (String column : List.of("nama", "nik", "hp")) {
        int at = head.indexOf(column);
        if (at >= 0 && cells[at].length() > 7) {
          secret.add(cells[at]);
        }
      }
    }
    return secret;
  }

  /** Every text and JSON value of every table, as one string. */
  private String everyText() {
    StringBuilder all = new StringBuilder();
    db.fetch("""
            select table_schema, table_name from information_schema.tables
            where table_schema in ('audit', 'access', 'files', 'territory', 'collect', 'registry', 'assess', 'report')
              and table_type = 'BASE TABLE'""").forEach(table -> {
      String name = table.get(0, String.class) + "." + table.get(1, String.class);
      db.fetch("select t::text from " + name + " t")
          .forEach(row -> all.append(row.get(0)).append('\n'));
    });
    return all.toString();
  }

  private String page(String path) throws Exception {
    return web.perform(get(java.net.URI.create(path)).with(signedIn(operator)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private byte[] download(UUID id, String path) throws Exception {
    return web.perform(get("/kerja/data-masuk/" + id + path).with(signedIn(operator)))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return web.perform(request.with(signedIn(operator)).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor signedIn(
      Viewer viewer) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
  }

  private static MockMultipartFile part(String name, Path file) throws IOException {
    return new MockMultipartFile(
        name, file.getFileName().toString(), null, Files.readAllBytes(file));
  }

  private static List<Path> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(one -> one.getFileName().toString().matches("\\d\\d_.*"))
          .sorted()
          .toList();
    }
  }

  private static Path file(String number) {
    try {
      return files().stream()
          .filter(one -> one.getFileName().toString().startsWith(number))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Viewer account(AreaCode area) {
    return openAccount.open("test", name(), "Petugas Uji", PASSWORD, Set.of(Role.OPERATOR), area);
  }

  private static String name() {
    return "uji-" + UUID.randomUUID().toString().substring(0, 12).toLowerCase(Locale.ROOT);
  }
}
