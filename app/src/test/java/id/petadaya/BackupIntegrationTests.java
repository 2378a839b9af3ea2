package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.audit.Audit;
import id.petadaya.backup.MakeBackup;
import id.petadaya.backup.RestoreBackup;
import id.petadaya.files.FileStore;
import id.petadaya.files.RecoveryKey;
import id.petadaya.postgres.EmbeddedPostgres;
import id.petadaya.vault.Canaries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R8: an office with 2,000 records is copied while it works, and comes back the same from the file and
 * the key alone.
 */
@SpringBootTest
@ContextConfiguration(initializers = BackupIntegrationTests.OwnFolder.class)
@DirtiesContext
class BackupIntegrationTests {

  private static final int RECORDS = Integer.getInteger("petadaya.records", 2_000);
  private static final int FILES = 60;
  private static final int CANARIES = 20;

  /** A kept database of its own: that is what offices have. */
  static class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Path DATA = fresh();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("petadaya.data=" + DATA).applyTo(context);
    }

    private static Path fresh() {
      try {
        return Files.createTempDirectory("petadaya-backup-");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @Autowired
  private FileStore store;

  @Autowired
  private Audit audit;

  @Autowired
  private PlatformTransactionManager transactions;

  @Autowired
  private ApplicationContext office;

  @Autowired
  private NightlyRetention nightly;

  @TempDir
  private Path folder;

  private final BackupVerbs.Migrations migrations = new BackupVerbs.Migrations();
  private int detected;

  @Test
  void anOfficeComesBackAsItWas() throws Exception {
    fillOffice();
    RecoveryKey key = keyOf(OwnFolder.DATA);
    Path file = folder.resolve("kantor.cadangan");
    List<String> made = new MakeBackup(OwnFolder.DATA, key, Clock.systemUTC()).to(file);
    assertThat(made)
        .filteredOn(line -> line.startsWith("tabel audit.entry  "))
        .singleElement()
        .satisfies(line ->
            assertThat(Integer.parseInt(line.split(" +")[2])).isGreaterThanOrEqualTo(RECORDS));
    assertThat(made).anyMatch(line -> line.startsWith("folder files  " + FILES + " berkas"));
    assertThatNothingIsReadable(file);

    long began = System.nanoTime();
    Path restored = folder.resolve("baru");
    List<String> found = new RestoreBackup(key, migrations).from(file, restored);
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(found).isEqualTo(made);
    assertThat(Files.exists(restored.resolve("keys").resolve("files.key"))).isFalse();

    corruptions(file, key);
    int mutant = mutant(restored, key, made);
    System.out.printf(
        Locale.ROOT,
        "FIGURE_JSON {\"harness\":\"R8\",\"records\":%d,\"files\":%d,\"bytes\":%d,\"lines_equal\":%d,\"lines\":%d,\"corruptions\":4,\"detected\":%d,\"mutant_seen\":%d,\"seconds\":%.1f,\"met\":%b}%n",
        RECORDS,
        FILES,
        Files.size(file),
        found.size(),
        made.size(),
        detected,
        mutant,
        seconds,
        found.equals(made) && detected == 4 && mutant == 1 && seconds <= 60);
    assertThat(detected).isEqualTo(4);
    assertThat(mutant).as("a lost row is seen").isOne();
    refusals(file, key, restored);
  }

  /** R17: who was erased since a backup was made does not come back with it. */
  @Test
  void whoWasErasedStaysErasedAlsoWhenAnOlderBackupComesBack() throws Exception {
    var canaries = new Canaries(office);
    List<UUID> refs = canaries.keep(CANARIES);
    Path older = folder.resolve("lama.cadangan");
    RecoveryKey key = keyOf(OwnFolder.DATA);
    new MakeBackup(OwnFolder.DATA, key, Clock.systemUTC()).to(older);
    refs.subList(0, CANARIES / 2).forEach(canaries::erase);
    refs.subList(CANARIES / 2, CANARIES).forEach(canaries::withdraw);
    nightly.once();
    assertThat(canaries.readable(refs)).as("erased on demand and by age").isZero();

    Path restored = folder.resolve("dari-lama");
    Path stones = OwnFolder.DATA.resolve("tombstones.jsonl");
    new RestoreBackup(key, migrations).from(older, restored, stones);
    Path aside = folder.resolve("nisan.jsonl");
    long hits;
    long without;
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(restored.resolve("postgres"), EmbeddedPostgres.Settings.KEPT)) {
      Files.move(restored.resolve("tombstones.jsonl"), aside);
      assertThat(person(restored, "export", refs.getFirst())).isZero();
      assertThat(Files.readString(folder.resolve("orang.json"))).contains(Canaries.NAME);
      without = keysLeft(server);
      Files.move(aside, restored.resolve("tombstones.jsonl"));
      assertThat(person(restored, "export", refs.getFirst())).isEqualTo(2);
      hits = keysLeft(server);
    }
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R17\",\"part\":\"older backup\",\"canaries\":%d,\"hits\":%d,\"mutant_hits\":%d,\"met\":%b}%n",
        CANARIES, hits, without, hits == 0 && without == CANARIES);
    assertThat(without).as("without tombstones they would be back").isEqualTo(CANARIES);
    assertThat(hits).isZero();
  }

  private int person(Path data, String deed, UUID ref) {
    return Verbs.run(
        "person",
        List.of(
            deed,
            "--ref",
            ref.toString(),
            "--out",
            folder.resolve("orang.json").toString(),
            "--data",
            data.toString(),
            "--key-file",
            OwnFolder.DATA.resolve("keys").resolve("files.key").toString()));
  }

  /** Persons who could still be opened, found by their key, a value, or a hash to match. */
  private static long keysLeft(EmbeddedPostgres server) throws Exception {
    try (var connection = java.sql.DriverManager.getConnection(
            server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("set petadaya.area = '*'");
      try (var rows = statement.executeQuery(
          "select count(*) from vault.person p where sealed_key is not null or nik_match is not null or exists (select from vault.field f where f.person_ref = p.ref)")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void fillOffice() {
    var chance = new Random(8);
    new TransactionTemplate(transactions).executeWithoutResult(all -> {
      for (int i = 0; i < RECORDS; i++) {
        audit.append(
            "uji", "uji.catatan", "nomor " + i, null, Map.of("isi", "baris\nke\t" + i + " \\ é 漢"));
      }
    });
    for (int i = 0; i < FILES; i++) {
      byte[] bytes = new byte[chance.nextInt(200_000)];
      chance.nextBytes(bytes);
      try {
        store.keep(new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static RecoveryKey keyOf(Path data) throws IOException {
    return RecoveryKey.read(
        Files.readString(data.resolve("keys").resolve("files.key")).strip());
  }

  private static void assertThatNothingIsReadable(Path file) throws IOException {
    assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("uji.catatan")
        .doesNotContain("nomor 17");
  }

  /** Another key, a cut, a flipped bit in the content, a block left out: each with its reason. */
  private void corruptions(Path file, RecoveryKey key) throws Exception {
    RecoveryKey other = RecoveryKey.read("0".repeat(51) + "1");
    refused(file, other, "bukan kunci yang mengunci");
    Path cut = copyOf(file);
    try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(file) - 1_000);
    }
    refused(cut, key, "terpotong");
    Path flipped = copyOf(file);
    byte[] bytes = Files.readAllBytes(flipped);
    bytes[bytes.length / 2] ^= 4;
    Files.write(flipped, bytes);
    refused(flipped, key, "berubah sejak ditulis");
    Path shortened = copyOf(file);
    bytes = Files.readAllBytes(file);
    byte[] kept = new byte[bytes.length - 65_556];
    System.arraycopy(bytes, 0, kept, 0, 100_000);
    System.arraycopy(bytes, 100_000 + 65_556, kept, 100_000, kept.length - 100_000);
    Files.write(shortened, kept);
    refused(shortened, key, "berubah sejak ditulis");
  }

  private void refused(Path file, RecoveryKey key, String reason) throws Exception {
    Path target = folder.resolve("tujuan-" + detected);
    assertThatThrownBy(() -> new RestoreBackup(key, migrations).from(file, target))
        .hasMessageContaining(reason);
    assertThat(Files.exists(target)).isFalse();
    detected++;
  }

  private Path copyOf(Path file) throws IOException {
    return Files.copy(file, folder.resolve("salinan-" + detected));
  }

  /** A backup that forgot one row: its lines must differ from those of the office. */
  private int mutant(Path restored, RecoveryKey key, List<String> made) throws Exception {
    try (EmbeddedPostgres server =
            EmbeddedPostgres.start(restored.resolve("postgres"), EmbeddedPostgres.Settings.KEPT);
        var connection = java.sql.DriverManager.getConnection(
            server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("set petadaya.area = '*'");
      assertThat(
              statement.executeUpdate(
                  "delete from files.stored_file where sha256 = (select min(sha256) from files.stored_file)"))
          .isOne();
    }
    List<String> less =
        new MakeBackup(restored, key, Clock.systemUTC()).to(folder.resolve("kurang.cadangan"));
    return (int) less.stream().filter(line -> !made.contains(line)).count();
  }

  private void refusals(Path file, RecoveryKey key, Path restored) {
    assertThatThrownBy(() -> new RestoreBackup(key, migrations).from(file, restored))
        .hasMessageContaining("tidak kosong");
    assertThatThrownBy(() -> new MakeBackup(restored, key, Clock.systemUTC()).to(file))
        .hasMessageContaining("sudah ada");
    RestoreBackup.Migrate older = new RestoreBackup.Migrate() {
      @Override
      public List<String> known(String room) {
        return List.of();
      }

      @Override
      public void to(EmbeddedPostgres.Database owner, Map<String, List<String>> rooms) {
        throw new AssertionError("Nothing may be made.");
      }
    };
    assertThatThrownBy(() -> new RestoreBackup(key, older).from(file, folder.resolve("lama")))
        .hasMessageContaining("lebih baru");
  }

  @Test
  void theCommandLineEndsWithTwoWhenRefused() {
    Path nowhere = folder.resolve("tidak-ada");
    for (List<String> words : List.of(
        List.<String>of(),
        List.of("a", "b"),
        List.of("--data"),
        List.of("a.cadangan", "--data", nowhere.toString()),
        List.of("a.cadangan", "--kunci", "x"))) {
      assertThat(BackupVerbs.run("backup", words)).as("%s", words).isEqualTo(2);
      assertThat(BackupVerbs.run("restore", words)).as("%s", words).isEqualTo(2);
    }
    assertThat(Files.exists(nowhere)).isFalse();
  }
}
