package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.access.AppUsers;
import id.petadaya.access.TestFactor;
import id.petadaya.access.TestPhone;
import id.petadaya.audit.CheckChain;
import id.petadaya.backup.MakeBackup;
import id.petadaya.backup.RestoreBackup;
import id.petadaya.collect.submission.SentVisit;
import id.petadaya.files.FileStore;
import id.petadaya.files.KeyRing;
import id.petadaya.files.RecoveryKey;
import id.petadaya.files.SealedBytes;
import id.petadaya.files.StoredFile;
import id.petadaya.postgres.EmbeddedPostgres;
import id.petadaya.postgres.Keeper;
import id.petadaya.vault.Canaries;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The installation's key is changed, stopped after each step, and the office works on as before. */
class KeyChangeIntegrationTests {

  private static final String INSTANCE = "uuid:3f0c1d2e-0000-4000-8000-000000000001";

  @TempDir
  private Path folder;

  private Path data;
  private List<UUID> refs = List.of();
  private String token = "";
  private final List<StoredFile> files = new ArrayList<>();
  private TestFactor factor;

  @Test
  void anOfficeWorksOnUnderANewKeyWhereverTheChangeStops() throws Exception {
    data = folder.resolve("data");
    try (var office = office(data)) {
      fill(office);
      assertThat(verb("key", "change").code).as("beside a running program").isEqualTo(2);
    }
    Path keyFile = data.resolve("keys").resolve("files.key");
    RecoveryKey old = read(keyFile);
    Path before = folder.resolve("sebelum.cadangan");
    new MakeBackup(data, old, Clock.systemUTC()).to(before);
    assertThat(otherKeyIsRefused()).contains("bukan kunci pemasangan ini");

    int stops = stopAfterEachLine();
    assertThat(stops).as("new key, begun, a file, rows, former, in place").isEqualTo(6);

    RecoveryKey fresh = read(keyFile);
    assertThat(fresh).isNotEqualTo(old);
    assertThat(read(data.resolve("keys").resolve("files.key.lama-" + old.name())))
        .isEqualTo(old);
    assertThat(Files.exists(data.resolve("keys").resolve("files.key.baru"))).isFalse();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
        .isEqualTo("rw-------");
    assertThat(new StringBuilder(namesOnDisk())).isEqualToIgnoringCase(fresh.name());
    try (var office = office(data)) {
      assertThatItWorks(office, 1);
    }

    oldBackupOpensWithTheOldKeyOnly(before, old, fresh);
    assertThatThrownBy(
            () -> new MakeBackup(data, old, Clock.systemUTC()).to(folder.resolve("salah")))
        .hasMessageContaining("bukan kunci pemasangan ini");
    Path after = folder.resolve("sesudah.cadangan");
    new MakeBackup(data, fresh, Clock.systemUTC()).to(after);
    Path restored = folder.resolve("pulih");
    new RestoreBackup(fresh, new BackupVerbs.Migrations()).from(after, restored);
    try (var keys = Files.list(restored.resolve("keys"))) {
      assertThat(keys.map(one -> one.getFileName().toString()))
          .noneMatch(name -> name.startsWith("files.key"));
    }

    Path stick = folder.resolve("tongkat.key");
    Answer told = verb("key", "change", "--new", stick.toString());
    assertThat(told.code).isZero();
    assertThat(told.text).contains("hanya terbuka dengan kunci LAMA", stick.toString());
    assertThat(verb("key", "name").text).as("the old key does not fit any more").isEmpty();
    Files.copy(stick, keyFile, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (var office = office(data)) {
      assertThatItWorks(office, 2);
    }
  }

  /** Stops where it was never stopped before, each time, until the new key is in its place. */
  private int stopAfterEachLine() throws Exception {
    Set<String> seen = new HashSet<>();
    while (!seen.contains("Kunci baru di tempatnya")) {
      int before = seen.size();
      assertThat(Verbs.run(
              "key", List.of("change", "--data", data.toString()), new StoppingAtNews(seen)))
          .isEqualTo(2);
      assertThat(seen).as("it goes on where it stopped").hasSize(before + 1);
      if (before > 0 && !seen.contains("Kunci baru di tempatnya")) {
        assertThatThrownBy(() -> office(data).close())
            .as("nobody works while it is not through")
            .hasStackTraceContaining("key change");
      }
    }
    return seen.size();
  }

  /** A terminal that goes away, and the program with it, at the first line that is new to it. */
  private static final class StoppingAtNews extends PrintWriter {

    private final Set<String> seen;

    StoppingAtNews(Set<String> seen) {
      super(Writer.nullWriter());
      this.seen = seen;
    }

    @Override
    public void println(@Nullable String line) {
      String news = String.valueOf(line).replaceAll("(^(\\S+ ){2}\\S+).*", "$1").replace(":", "");
      if (line != null && line.startsWith("Kunci baru di tempatnya")) {
        news = "Kunci baru di tempatnya";
      }
      if (seen.add(news)) {
        throw new IllegalStateException("The machine stops here: " + line);
      }
    }
  }

  private void fill(ConfigurableApplicationContext office) throws Exception {
    // As the first set-up does: who is kept before the first restart must open after it.
    office.getBean(KeyRing.class).renewWhileUnused();
    refs = new Canaries(office).keep(3);
    for (int i = 0; i < 3; i++) {
      files.add(office
          .getBean(FileStore.class)
          .keep(new ByteArrayInputStream(("berkas " + i).getBytes(StandardCharsets.UTF_8))));
    }
    token = TestPhone.letIn(office.getBean(AppUsers.class));
    factor = TestFactor.begin(office);
    assertThat(SentVisit.send(port(office), token, INSTANCE)).isEqualTo(201);
  }

  private void assertThatItWorks(ConfigurableApplicationContext office, int round)
      throws Exception {
    var canaries = new Canaries(office);
    assertThat(canaries.opened(refs)).as("persons open").isEqualTo(3);
    assertThat(canaries.matched(refs)).as("and match").isEqualTo(3);
    FileStore store = office.getBean(FileStore.class);
    assertThat(files).allMatch(store::isIntact);
    DSLContext db = office.getBean(DSLContext.class);
    byte[] xml = id.petadaya.access.Scope.everywhere()
        .call(() -> db.fetchOne(
                "select xml from collect.submission where instance_id = {0}", DSL.val(INSTANCE))
            .get(0, byte[].class));
    assertThat(new String(office.getBean(SealedBytes.class).open(xml), StandardCharsets.UTF_8))
        .contains("Kantor Kelurahan Alak");
    assertThat(SentVisit.send(
            port(office), token, INSTANCE.substring(0, INSTANCE.length() - 1) + (round + 1)))
        .as("the phone signs in")
        .isEqualTo(201);
    assertThat(factor.provesByCode(office, round)).as("a recovery code").isTrue();
    if (round == 1) {
      assertThat(factor.provesByPhone(office)).as("a code of the phone").isTrue();
    }
    assertThat(office.getBean(CheckChain.class).check().intact()).isTrue();
  }

  private void oldBackupOpensWithTheOldKeyOnly(Path before, RecoveryKey old, RecoveryKey fresh)
      throws Exception {
    Path back = folder.resolve("kembali");
    var migrations = new BackupVerbs.Migrations();
    assertThatThrownBy(() -> new RestoreBackup(fresh, migrations).from(before, back))
        .hasMessageContaining("bukan kunci yang mengunci");
    new RestoreBackup(old, migrations).from(before, back);
    Path printed = folder.resolve("cetakan-lama.txt");
    Files.writeString(printed, String.join(" ", old.groups()));
    try (var office = office(back, "--petadaya.key-file=" + printed)) {
      assertThat(new Canaries(office).opened(refs)).isEqualTo(3);
    }
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(back.resolve("postgres"), EmbeddedPostgres.Settings.KEPT)) {
      assertThat(server.pid()).isPositive();
    }
    assertThatThrownBy(
            () -> office(back, "--petadaya.key-file=" + data.resolve("keys").resolve("files.key"))
                .close())
        .as("the new key is told to be another one, before anything is sealed with it")
        .hasStackTraceContaining("bukan kunci pemasangan ini");
  }

  private String otherKeyIsRefused() throws Exception {
    Path other = folder.resolve("lain.key");
    Files.writeString(other, "0".repeat(51) + "1");
    var err = new java.io.ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new java.io.PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      assertThat(Verbs.run(
              "key", List.of("change", "--data", data.toString(), "--key-file", other.toString())))
          .isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    assertThat(Files.exists(folder.resolve("lain.key.baru"))).isFalse();
    return err.toString(StandardCharsets.UTF_8);
  }

  private String namesOnDisk() throws Exception {
    try (Keeper keeper = Keeper.open(data.resolve("postgres"));
        var rows = keeper.snapshot()) {
      assertThat(rows.keyNames()).containsOnlyKeys("in_use");
      return rows.keyNames().get("in_use");
    }
  }

  private record Answer(int code, String text) {}

  private Answer verb(String word, String... words) {
    var text = new StringWriter();
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    int code = Verbs.run(word, all, new PrintWriter(text, true));
    return new Answer(code, text.toString());
  }

  private static RecoveryKey read(Path file) throws Exception {
    return RecoveryKey.read(Files.readString(file));
  }

  private static int port(ConfigurableApplicationContext office) {
    return Integer.parseInt(
        String.valueOf(office.getEnvironment().getProperty("local.server.port")));
  }

  private static ConfigurableApplicationContext office(Path data, String... more) {
    List<String> words = new ArrayList<>(
        List.of("--petadaya.data=" + data, "--server.port=0", "--petadaya.verb=serve"));
    words.addAll(List.of(more));
    return new SpringApplicationBuilder(Petadaya.class).run(words.toArray(String[]::new));
  }
}
