package id.petadaya.vault;

import static id.petadaya.collect.sql.Tables.TABLE_IMPORT;
import static id.petadaya.files.sql.Tables.STORED_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import id.petadaya.access.Scope;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.SourceCells;
import id.petadaya.files.FileStore;
import id.petadaya.files.Reconcile;
import id.petadaya.files.StoredFile;
import id.petadaya.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files as they came go when their months are over; what was read of them stays. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.class)
class DestroyOriginalsIntegrationTests {

  private static final AreaCode ALAK = new AreaCode("53.71.01.1008");

  @Autowired
  private DestroyOriginals destroy;

  @Autowired
  private Persons persons;

  @Autowired
  private AreaKeys areaKeys;

  @Autowired
  private Ledger ledger;

  @Autowired
  private ErasePerson erase;

  @Autowired
  private Tombstones tombstones;

  @Autowired
  private FileStore files;

  @Autowired
  private Reconcile reconcile;

  @Autowired
  private SourceCells cells;

  @Autowired
  private DSLContext db;

  @Autowired
  private PlatformTransactionManager transactions;

  @Value("${petadaya.data}")
  private Path data;

  private record Handed(UUID importId, StoredFile file) {}

  @Test
  void listsGoByTheirMonthsAndAHoldWinsAndWhatStoodInThemIsStillNamed() throws Exception {
    Handed withPersons = handed("daftar orang", 25);
    Handed held = handed("daftar yang ditahan", 25);
    Handed without = handed("daftar tanpa orang", 25);
    Handed young = handed("daftar muda", 23);
    personIn(withPersons);
    personIn(young);
    erase.hold("uji", personIn(held), "perkara 12/2026");

    DestroyOriginals.Done done = Scope.everywhere().call(destroy::run);
    assertThat(done).isEqualTo(new DestroyOriginals.Done(1, 1, false));
    assertThat(files.find(withPersons.file().sha256())).isEmpty();
    assertThat(files.isDestroyed(withPersons.file().sha256())).isTrue();
    assertThatThrownBy(() -> files.open(withPersons.file()))
        .isInstanceOf(FileNotFoundException.class);
    for (Handed stays : List.of(held, without, young)) {
      assertThat(files.find(stays.file().sha256())).isPresent();
    }
    assertThat(cells.isDestroyed(withPersons.importId())).isTrue();
    assertThat(reconcile.run().clean()).as("gone on purpose is not missing").isTrue();
    assertThat(certificates(withPersons)).isOne();
    assertThat(Scope.everywhere().call(destroy::run).destroyed()).isZero();

    StoredFile again =
        files.keep(new ByteArrayInputStream("daftar orang".getBytes(StandardCharsets.UTF_8)));
    assertThat(files.find(again.sha256())).as("the same bytes may come again").isPresent();
    assertThat(tombstones.hold()).isZero();
    assertThat(files.isIntact(again)).as("and what came anew stays").isTrue();
  }

  @Test
  void whoIsErasedIsOfferedTheListToo() throws Exception {
    Handed list = handed("daftar seseorang", 1);
    UUID ref = personIn(list);
    ErasePerson.Certificate certificate = erase.erase("uji", ref, "permintaan-pemilik");
    assertThat(certificate.statement()).contains(list.file().sha256());
    assertThat(everywhere(() -> destroy.listsOf(ref)))
        .containsExactly(list.file().sha256());
    assertThatThrownBy(() -> request(list, "singkat")).isInstanceOf(Refused.class);
    request(list, "diminta oleh pemilik data");
    assertThat(everywhere(() -> destroy.listsOf(ref))).isEmpty();
    assertThat(files.find(list.file().sha256())).isEmpty();
  }

  @Test
  void anOlderBackupDoesNotBringAFileBack() throws Exception {
    Handed list = handed("daftar dari cadangan", 1);
    Path place = data.resolve("files")
        .resolve(list.file().sha256().substring(0, 2))
        .resolve(list.file().sha256().substring(2));
    byte[] sealed = Files.readAllBytes(place);
    request(list, "diminta oleh pemilik data");
    assertThat(Files.exists(place)).isFalse();
    // As a restore of an older backup leaves it: the bytes, the row, and no certificate of its own.
    Files.write(place, sealed);
    db.update(STORED_FILE)
        .setNull(STORED_FILE.DESTROYED_AT)
        .where(STORED_FILE.SHA256.eq(list.file().sha256()))
        .execute();
    tombstones.hold();
    assertThat(Files.exists(place)).isFalse();
    assertThat(files.isDestroyed(list.file().sha256())).isTrue();
  }

  private void request(Handed list, String reason) {
    Scope.everywhere().run(() -> destroy.onRequest("uji", list.file().sha256(), reason));
  }

  private <T> T everywhere(java.util.function.Supplier<T> what) {
    return Scope.everywhere()
        .call(() -> new TransactionTemplate(transactions).execute(any -> what.get()));
  }

  private long certificates(Handed of) throws Exception {
    return Files.readAllLines(data.resolve("tombstones.jsonl")).stream()
        .filter(line -> line.contains(of.file().sha256()))
        .count();
  }

  private UUID personIn(Handed list) {
    return everywhere(() -> {
      UUID ref =
          persons.add(ALAK, areaKeys.inUse(ALAK), Map.of("nama", "Orang " + list.importId()), true);
      ledger.write(
          List.of(ref),
          "pendampingan",
          Basis.PUBLIC_DUTY,
          true,
          "uji",
          "impor",
          "uji",
          list.file().sha256());
      return ref;
    });
  }

  private Handed handed(String content, int monthsAgo) throws Exception {
    StoredFile file =
        files.keep(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    UUID id = UUID.randomUUID();
    OffsetDateTime then = OffsetDateTime.now(java.time.ZoneOffset.UTC).minusMonths(monthsAgo);
    everywhere(() -> db.insertInto(TABLE_IMPORT)
        .set(TABLE_IMPORT.ID, id)
        .set(TABLE_IMPORT.FILE_SHA256, file.sha256())
        .set(TABLE_IMPORT.FILE_NAME, content + ".csv")
        .set(TABLE_IMPORT.AREA_CODE, "53.71")
        .set(TABLE_IMPORT.INSTITUTION, "Kantor Uji")
        .set(TABLE_IMPORT.RECEIVED_ON, LocalDate.of(2020, 1, 21))
        .set(TABLE_IMPORT.TEMPLATE, "-")
        .set(TABLE_IMPORT.TEMPLATE_HASH, "-")
        .set(TABLE_IMPORT.STATE, "DISIMPAN")
        .set(TABLE_IMPORT.SIMULATED, true)
        .set(TABLE_IMPORT.COMPLETE, false)
        .set(TABLE_IMPORT.UPLOADED_BY, "uji")
        .set(TABLE_IMPORT.UPLOADED_AT, then)
        .execute());
    return new Handed(id, file);
  }
}
