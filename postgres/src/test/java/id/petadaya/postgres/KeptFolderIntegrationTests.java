package id.petadaya.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.postgres.EmbeddedPostgres.Settings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is opened, closed, killed and opened again. */
class KeptFolderIntegrationTests {

  @TempDir
  private Path folder;

  @Test
  void whatWasCommittedIsThereAfterARestart() throws Exception {
    long before = System.nanoTime();
    try (var first = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      figure("postgres_first_start_seconds", before);
      tell(first, "create table note (words text)", "insert into note values ('Kelurahan Alak')");
    }
    before = System.nanoTime();
    try (var second = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      figure("postgres_restart_seconds", before);
      assertThat(ask(second, "select words from note")).isEqualTo("Kelurahan Alak");
    }
  }

  @Test
  void theServerWaitsForTheDiskAndSaysSo() throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
      assertThat(ask(postgres, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
    }
  }

  @Test
  void aSettingWrittenIntoTheFolderDoesNotWeakenIt() throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(postgres.pid()).isPositive();
    }
    Files.writeString(folder.resolve("cluster/postgresql.auto.conf"), "fsync = off\n");
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
    }
  }

  @Test
  void nothingRunsAfterClosing() throws Exception {
    var postgres = EmbeddedPostgres.start(folder, Settings.KEPT);
    long pid = postgres.pid();
    postgres.close();
    postgres.close();
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void aSecondStartIsRefusedAndNamesTheFirst() throws Exception {
    try (var first = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Settings.KEPT))
          .isInstanceOf(RefusedStart.class)
          .hasMessageContaining(
              "sedang dipakai oleh proses " + ProcessHandle.current().pid())
          .hasMessageContaining("port " + first.port());
      Process other = Holder.start(folder);
      assertThat(firstLine(other))
          .startsWith("refused")
          .contains("proses " + ProcessHandle.current().pid());
      assertThat(ask(first, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aSecondStartIsRefusedEvenWhenSomebodyRemovedTheLock() throws Exception {
    try (var first = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      Files.delete(folder.resolve("lock"));
      assertThat(firstLine(Holder.start(folder))).startsWith("refused");
      assertThat(ask(first, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aKilledProgramTakesItsServerAlongAndTheFolderOpensAgain() throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      tell(postgres, "create table note (words text)", "insert into note values ('tetap ada')");
    }
    Process program = Holder.start(folder);
    String server = firstLine(program).split(" ")[0];
    assertThat(isRunning(server)).isTrue();
    program.destroyForcibly().waitFor();
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(isRunning(server)).isFalse();
      assertThat(ask(postgres, "select words from note")).isEqualTo("tetap ada");
    }
  }

  @Test
  void aServerLeftBehindIsStoppedFirst() throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(postgres.pid()).isPositive();
    }
    RunAs account = RunAs.find();
    Process left = new ProcessBuilder(account.command(List.of(
            Binaries.unpacked(account).program("postgres").toString(),
            "-D",
            Cluster.HERE,
            "-p",
            Integer.toString(somePort()),
            "-h",
            "",
            "-k",
            "/tmp")))
        .directory(folder.resolve("cluster").toFile())
        .redirectErrorStream(true)
        .start();
    var words =
        new BufferedReader(new InputStreamReader(left.getInputStream(), StandardCharsets.UTF_8));
    Optional<String> ready =
        words.lines().filter(line -> line.contains("ready to accept")).findFirst();
    assertThat(ready).isPresent();
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(left.waitFor(1, TimeUnit.SECONDS)).isTrue();
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aStartThatWasCutOffBeginsAnew() throws Exception {
    Files.createDirectories(folder.resolve("cluster.new/base"));
    Files.writeString(folder.resolve("cluster.new/PG_VERSION"), "18");
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void passwordsAreNewAtEachStartAlsoAfterOneThatWasCutOff() throws Exception {
    Path superuser = folder.resolve("superuser-password");
    Path next = folder.resolve("superuser-password.next");
    String first;
    String owner;
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      first = Files.readString(superuser);
      owner = postgres.password();
    }
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(Files.readString(superuser)).isNotEqualTo(first);
      assertThat(postgres.password())
          .isNotEqualTo(owner)
          .isEqualTo(Files.readString(folder.resolve("password")).strip());
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), owner))
          .hasMessageContaining("password authentication failed");
    }
    // Cut off after the server had the next one and before the file did.
    Files.move(superuser, next);
    Files.writeString(superuser, first);
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
    // Cut off before the server had it.
    Files.writeString(next, "belum-dipakai");
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
    assertThat(Files.exists(next)).isFalse();
  }

  @Test
  void passwordsAreForTheOwnerAlone() throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      for (String name : List.of("password", "superuser-password")) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
            .isEqualTo("rw-------");
      }
      assertThat(folder.resolve("cluster.secret")).doesNotExist();
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "salah"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void aLostPasswordFileIsARefusalWithAdvice() throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.KEPT)) {
      assertThat(postgres.pid()).isPositive();
    }
    Files.delete(folder.resolve("password"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Settings.KEPT))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining("hilang");
  }

  /** A dead process that its parent has not buried has no program any more. */
  private static boolean isRunning(String pid) {
    return Files.exists(Path.of("/proc", pid, "exe"));
  }

  private static int somePort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String firstLine(Process program) throws Exception {
    var lines =
        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    return lines.readLine();
  }

  private static void tell(EmbeddedPostgres postgres, String... orders) throws Exception {
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        var statement = connection.createStatement()) {
      for (String order : orders) {
        statement.execute(order);
      }
    }
  }

  private static String ask(EmbeddedPostgres postgres, String question) throws Exception {
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static void figure(String name, long since) {
    System.out.printf(
        java.util.Locale.ROOT, "FIGURE %s=%.2f%n", name, (System.nanoTime() - since) / 1e9);
  }
}
