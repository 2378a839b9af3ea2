package id.petadaya.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import id.petadaya.access.Role;
import id.petadaya.access.Scope;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.AuditBook;
import id.petadaya.audit.CheckChain;
import id.petadaya.files.SealedValue;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Who gets to see a person, and what is left when nobody may any more. Every person is made up. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.class)
class VaultIntegrationTests {

  private static final AreaCode ALAK = new AreaCode("53.71.01.1008");
  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final String NIK = "5371015203930001";

  @Autowired
  private Persons persons;

  @Autowired
  private AreaKeys areaKeys;

  @Autowired
  private OpenPerson open;

  @Autowired
  private Ledger ledger;

  @Autowired
  private BreakGlass glass;

  @Autowired
  private ErasePerson erase;

  @Autowired
  private Retention retention;

  @Autowired
  private RotateAreaKey rotate;

  @Autowired
  private Tombstones tombstones;

  @Value("${petadaya.data}")
  private java.nio.file.Path data;

  @Autowired
  private AuditBook book;

  @Autowired
  private CheckChain check;

  @Autowired
  private DSLContext db;

  @Autowired
  private JsonMapper json;

  private TransactionTemplate transactions;

  @Autowired
  void transactions(PlatformTransactionManager manager) {
    this.transactions = new TransactionTemplate(manager);
  }

  private final Viewer verifier = viewer(KUPANG, Role.VERIFIER);
  private final Viewer officer = viewer(KUPANG, Role.DATA_PROTECTION_OFFICER);

  @Test
  void valuesComeBackAndNothingOfThemStandsInTheDatabase() {
    UUID ref = keep(NIK, "Yuliana Tefa");
    assertThat(open.open(verifier, ref, "pendampingan").get("nama").reveal())
        .isEqualTo("Yuliana Tefa");
    for (String table :
        List.of("vault.person", "vault.field", "vault.legal_basis", "audit.entry")) {
      String rows = db.fetch("select t::text from " + table + " t").formatCSV();
      assertThat(rows).as(table).doesNotContain("Yuliana", NIK, hex("Yuliana"), hex(NIK));
    }
  }

  @Test
  void aLookIsWrittenDownBeforeTheDataIsGiven() {
    UUID ref = keep("5371015203930002", "Marsel Nenobais");
    open.open(verifier, ref, "pendampingan");
    var entries = book.page(filter(ref), 0, 10);
    assertThat(entries).singleElement().satisfies(one -> {
      assertThat(one.deed()).isEqualTo("vault.person-read");
      assertThat(one.purpose()).isEqualTo("pendampingan");
      assertThat(one.actor()).isEqualTo(verifier.getName());
    });
  }

  @Test
  void roleAreaPurposeAndBasisMustAllAgree() {
    UUID ref = keep("5371015203930003", "Dominggus Leo");
    refused(
        () -> open.open(viewer(new AreaCode("53.06"), Role.VERIFIER), ref, "pendampingan"),
        VaultProblem.NOT_FOUND);
    refused(
        () -> open.open(viewer(KUPANG, Role.OPERATOR), ref, "pendampingan"),
        VaultProblem.PURPOSE_NOT_YOURS);
    refused(
        () -> open.open(viewer(KUPANG, Role.AUDITOR), ref, "hak_pemilik_data"),
        VaultProblem.PURPOSE_NOT_YOURS);
    refused(() -> open.open(verifier, ref, "seleksi_peserta"), VaultProblem.PURPOSE_NOT_YOURS);
    refused(() -> open.open(verifier, ref, "tidak-ada"), VaultProblem.PURPOSE_NOT_YOURS);
    Viewer committee = viewer(KUPANG, Role.COMMITTEE);
    refused(() -> open.open(committee, ref, "seleksi_peserta"), VaultProblem.NO_LEGAL_BASIS);
    ledger.note(verifier, ref, "seleksi_peserta", Basis.CONSENT, "naskah-1", "kertas", null);
    assertThat(open.open(committee, ref, "seleksi_peserta")).isNotEmpty();
    ledger.withdraw(verifier, ref, "seleksi_peserta", Basis.CONSENT, "lisan");
    refused(() -> open.open(committee, ref, "seleksi_peserta"), VaultProblem.NO_LEGAL_BASIS);
    refused(
        () -> ledger.note(
            verifier, ref, "seleksi_peserta", Basis.LAW_ENFORCEMENT, "x", "kertas", null),
        VaultProblem.BASIS_NOT_FOR_PURPOSE);
    erase.restrict("uji", ref, true);
    refused(() -> open.open(verifier, ref, "pendampingan"), VaultProblem.RESTRICTED);
    assertThat(open.open(officer, ref, "hak_pemilik_data")).isNotEmpty();
  }

  @Test
  void aValueThatWasMovedOrChangedDoesNotOpen() {
    UUID one = keep("5371015203930004", "Satu Orang");
    UUID other = keep("5371015203930005", "Orang Lain");
    execute(
        "update vault.field f set sealed = o.sealed from vault.field o where f.person_ref = '%s' and f.name = 'nama' and o.person_ref = '%s' and o.name = 'hp'"
            .formatted(one, one));
    assertThatThrownBy(() -> persons.values(one)).isInstanceOf(SealedValue.Broken.class);
    byte[] sealed = db.fetchValue(
                "select sealed from vault.field where person_ref = ? and name = 'nama'", other)
            instanceof byte[] bytes
        ? bytes
        : new byte[0];
    for (int at = 0; at < sealed.length; at++) {
      byte[] flipped = sealed.clone();
      flipped[at] ^= 1;
      transactions.executeWithoutResult(any -> db.execute(
          "update vault.field set sealed = ? where person_ref = ? and name = 'nama'",
          flipped,
          other));
      int where = at;
      assertThatThrownBy(() -> persons.values(other))
          .as("byte %d", where)
          .isInstanceOf(SealedValue.Broken.class);
    }
  }

  @Test
  void aNikIsFoundHoweverItIsWrittenAndOldSpellingMeetsNew() {
    UUID ref = keep("5371015203930006", "Djoelianty Sjarif");
    assertThat(open.search(verifier, "53.71.01 520393-0006", "", ""))
        .extracting(Person::ref)
        .containsExactly(ref);
    assertThat(open.search(verifier, "", "Yulianti Syarif", "1993"))
        .extracting(Person::ref)
        .contains(ref);
    assertThat(open.search(verifier, "", "Yulianti Syarif", "1980")).isEmpty();
    refused(() -> open.search(verifier, "", "Yulianti", ""), VaultProblem.NOTHING_TYPED);
    assertThat(book.page(
            new AuditBook.Filter(
                verifier.getName(), "vault.person-searched", null, null, null, null),
            0,
            9))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.exported()).doesNotContain("520393", "Yulianti"));
  }

  @Test
  void aGlassIsBrokenForOnePersonWithAReasonAndReviewedByAnother() {
    UUID ref = keep("5371015203930007", "Petrus Ndun");
    UUID other = keep("5371015203930008", "Paulus Ndun");
    Viewer head = viewer(KUPANG, Role.DIVISION_HEAD);
    refused(() -> open.open(head, ref, BreakGlass.PURPOSE), VaultProblem.PURPOSE_NOT_YOURS);
    refused(() -> glass.open(head, ref, "terlalu pendek"), VaultProblem.REASON_TOO_SHORT);
    refused(
        () -> glass.open(viewer(KUPANG, Role.OPERATOR), ref, "alasan yang cukup panjang"),
        VaultProblem.NOT_YOUR_ROLE);
    int before = book.count(filter(ref));
    glass.open(head, ref, "Orang ini di IGD dan keluarganya belum diketahui.");
    assertThat(open.open(head, ref, BreakGlass.PURPOSE)).containsKey("nama");
    refused(() -> open.open(head, other, BreakGlass.PURPOSE), VaultProblem.PURPOSE_NOT_YOURS);
    assertThat(book.count(filter(ref)) - before).isEqualTo(2);
    var opening = glass.openings(officer, 10).stream()
        .filter(one -> one.ref().equals(ref))
        .findFirst()
        .orElseThrow();
    refused(() -> glass.review(head, opening.id(), true, ""), VaultProblem.OWN_DEED);
    glass.review(officer, opening.id(), true, "Wajar.");
    refused(() -> glass.review(officer, opening.id(), false, ""), VaultProblem.ALREADY_REVIEWED);
    assertThat(glass.told(officer, 10)).anyMatch(one -> one.subject().equals(ref.toString()));
  }

  @Test
  void whoReadsMoreThanFiftyPersonsInAnHourIsTold() {
    Viewer curious = viewer(new AreaCode("53.72"), Role.VERIFIER);
    Viewer watching = viewer(new AreaCode("53.72"), Role.DATA_PROTECTION_OFFICER);
    for (int at = 0; at <= OpenPerson.MANY; at++) {
      assertThat(glass.told(watching, 5)).isEmpty();
      UUID ref = keep(new AreaCode("53.72"), "53720152039300%02d".formatted(at), "Orang ke-" + at);
      open.open(curious, ref, "pendampingan");
    }
    assertThat(glass.told(watching, 5)).singleElement().satisfies(one -> {
      assertThat(one.kind()).isEqualTo("many_persons");
      assertThat(one.subject()).isEqualTo("51");
    });
  }

  @Test
  void keysChangeWhilePeopleReadAndTheOldOneIsDestroyed() throws Exception {
    AreaCode sabu = new AreaCode("53.20");
    Viewer reader = viewer(sabu, Role.VERIFIER);
    List<UUID> refs = java.util.stream.IntStream.range(0, 300)
        .mapToObj(at -> keep(sabu, "532001520393%04d".formatted(at), "Orang ke-" + at))
        .toList();
    var going = new AtomicBoolean(true);
    Thread readers = Thread.ofPlatform()
        .start(() -> Scope.everywhere().run(() -> {
          for (int at = 0; going.get(); at++) {
            open.open(reader, refs.get(at % refs.size()), "pendampingan");
          }
        }));
    var failed = new java.util.concurrent.atomic.AtomicReference<Throwable>();
    readers.setUncaughtExceptionHandler((thread, e) -> failed.set(e));
    long began = System.nanoTime();
    assertThat(rotate.rotate("uji", sabu)).isEqualTo(300);
    long took = System.nanoTime() - began;
    going.set(false);
    readers.join();
    assertThat(failed.get()).isNull();
    assertThat(db.fetchCount(
            id.petadaya.vault.sql.Tables.AREA_KEY,
            id.petadaya.vault.sql.Tables.AREA_KEY.AREA_CODE.eq("53.20")))
        .isEqualTo(1);
    refs.forEach(ref -> assertThat(persons.values(ref)).containsKey("nama"));
    System.out.printf("FIGURE vault_rotation_persons_per_second=%d%n", 300 * 1_000_000_000L / took);
  }

  @Test
  void anErasedPersonStaysUnreadableAlsoInAnOldCopyAndLeavesACertificate() {
    UUID ref = keep("5371015203930009", "Yakobus Tallo");
    var copy = db.fetch("select name, sealed from vault.field where person_ref = ?", ref);
    erase.hold("uji", ref, "Perkara 12/Pid.Sus/2020");
    refused(() -> erase.erase("uji", ref, "permintaan-pemilik"), VaultProblem.HELD);
    erase.release("uji", ref);
    var certificate = erase.erase("uji", ref, "permintaan-pemilik");
    assertThat(certificate.statement())
        .contains(ref.toString(), "permintaan-pemilik")
        .doesNotContain("Yakobus");
    assertThat(certificate.signature()).isNotBlank();
    refused(() -> open.open(verifier, ref, "pendampingan"), VaultProblem.ERASED);
    copy.forEach(row -> transactions.executeWithoutResult(any -> db.execute(
        "insert into vault.field values (?, ?, ?, now())", ref, row.get(0), row.get(1))));
    assertThatThrownBy(() -> persons.values(ref)).isInstanceOf(IllegalStateException.class);
    assertThat(open.search(verifier, "5371015203930009", "", "")).isEmpty();
  }

  @Test
  void whatNoPurposeKeepsIsErasedAndAHoldWins() {
    UUID without = keep("5371015203930010", "Tanpa Dasar");
    UUID held = keep("5371015203930011", "Ditahan Dahulu");
    UUID kept = keep("5371015203930012", "Masih Didampingi");
    for (UUID ref : List.of(without, held)) {
      ledger.withdraw(verifier, ref, "pendampingan", Basis.PUBLIC_DUTY, "uji");
    }
    erase.hold("uji", held, "Perkara 13/Pid.Sus/2020");
    var done = retention.run();
    assertThat(done.erased()).isPositive();
    assertThat(done.held()).isPositive();
    assertThat(persons.find(without).orElseThrow().erased()).isTrue();
    assertThat(persons.find(held).orElseThrow().erased()).isFalse();
    assertThat(persons.find(kept).orElseThrow().erased()).isFalse();
    assertThat(check.check().findings()).isEmpty();
    assertThat(retention.run().more()).isFalse();
  }

  @Test
  void eachCertificateStandsOnceInTheFileThatIsCarriedAway() throws Exception {
    UUID ref = keep("5371015203930014", "Salmon Kase");
    var certificate = erase.erase("uji", ref, "permintaan-pemilik");
    java.nio.file.Path file = data.resolve("tombstones.jsonl");
    java.nio.file.Files.writeString(
        file, "{\"statement\":\"terpotong", java.nio.file.StandardOpenOption.APPEND);
    UUID other = keep("5371015203930015", "Yuliana Tefa");
    java.nio.file.Files.writeString(
        file,
        "\n"
            + json.writeValueAsString(Map.of(
                "statement",
                "{\"person\":\"%s\",\"rule\":\"palsu\"}".formatted(other),
                "signature",
                certificate.signature()))
            + "\n",
        java.nio.file.StandardOpenOption.APPEND);
    assertThat(tombstones.hold()).isZero();
    tombstones.hold();
    assertThat(java.nio.file.Files.readAllLines(file))
        .filteredOn(line -> line.contains(ref.toString()))
        .hasSize(1);
    assertThat(persons.find(other).orElseThrow().erased())
        .as("by a line that nobody signed")
        .isFalse();
  }

  @Test
  void theLedgerAndTheTombstonesAreNeverChanged() {
    keep("5371015203930013", "Siapa Saja");
    for (String order : List.of(
        "update vault.legal_basis set purpose = 'x'",
        "delete from vault.legal_basis",
        "delete from vault.tombstone")) {
      assertThatThrownBy(() -> execute(order)).as(order).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void aSensitiveValueNeitherPrintsNorBecomesJson() {
    assertThat(new Sensitive<>("Yuliana")).hasToString("***");
    assertThatThrownBy(() -> json.writeValueAsString(Map.of("nama", new Sensitive<>("Yuliana"))))
        .hasMessageNotContaining("Yuliana");
  }

  private UUID keep(String nik, String name) {
    return keep(ALAK, nik, name);
  }

  private UUID keep(AreaCode area, String nik, String name) {
    return transactions.execute(any -> {
      UUID ref = persons.add(
          area,
          areaKeys.inUse(area),
          Map.of("nik", nik, "nama", name, "tanggal_lahir", "1993-03-12", "hp", "081237000000"),
          true);
      ledger.write(
          List.of(ref), "pendampingan", Basis.PUBLIC_DUTY, true, "uji", "uji", "uji", null);
      return ref;
    });
  }

  private void execute(String order) {
    transactions.executeWithoutResult(any -> db.execute(order));
  }

  private static AuditBook.Filter filter(UUID ref) {
    return new AuditBook.Filter(null, null, ref.toString(), null, null, null);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, VaultProblem why) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refused.class, one -> assertThat(one.problem()).isEqualTo(why));
  }

  private static String hex(String text) {
    return java.util.HexFormat.of()
        .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Viewer viewer(AreaCode area, Role... roles) {
    return new Viewer(UUID.randomUUID(), "uji", "Orang Uji", Set.of(roles), area);
  }
}
