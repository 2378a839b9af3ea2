package id.petadaya;

import id.petadaya.backup.MakeBackup;
import id.petadaya.backup.RefusedBackup;
import id.petadaya.backup.RestoreBackup;
import id.petadaya.files.RecoveryKey;
import id.petadaya.kernel.RefusedSetting;
import id.petadaya.postgres.EmbeddedPostgres;
import id.petadaya.postgres.RefusedStart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * {@code backup FILE} and {@code restore FILE}, each with {@code --data} and {@code --key-file}. They
 * need no running program, and nothing of it but the tables.
 */
final class BackupVerbs {

  private static final String USAGE =
      "Pemakaian: %s BERKAS --data DIR --key-file KUNCI. Tanpa --data: folder data; tanpa --key-file: kunci di folder itu. restore juga --tombstones BERKAS.";

  private BackupVerbs() {}

  static boolean knows(String word) {
    return word.equals("backup") || word.equals("restore");
  }

  /** Exit code: 0 done, 2 refused. */
  static int run(String word, List<String> words) {
    try {
      Given given = Given.read(word, words);
      List<String> lines = word.equals("backup")
          ? new MakeBackup(given.data, given.key(), Clock.systemUTC()).to(given.file)
          : new RestoreBackup(given.key(), new Migrations())
              .from(given.file, given.data, given.tombstones);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      lines.forEach(out::println);
      System.err.println(
          word.equals("backup")
              ? "Cadangan %s selesai, sudah dibaca ulang, dan sama.".formatted(given.file)
              : "Pemulihan ke %s selesai dan sama dengan cadangan. Jalankan dengan kunci yang sama: bin/petadaya serve --data %s --key-file %s%s"
                  .formatted(given.data, given.data, given.keyFile, given.warning()));
      if (word.equals("backup")) {
        sendHeads(given);
      }
      return 0;
    } catch (IllegalArgumentException | RefusedSetting | RefusedBackup | RefusedStart refused) {
      System.err.println(refused.getMessage());
    } catch (IOException | SQLException failed) {
      System.err.printf(
          "%s gagal: %s%n",
          word.equals("backup") ? "Pencadangan" : "Pemulihan",
          Optional.ofNullable(failed.getMessage()).orElse(failed.getClass().getSimpleName()));
    }
    return 2;
  }

  /** With each backup where the chains end leaves too; that it does not arrive spoils no backup. */
  private static void sendHeads(Given given) {
    if (System.getenv("PETADAYA_HEADS_TO") != null
        && Verbs.run("audit", List.of("send", "--data", given.data.toString())) != 0) {
      System.err.println(
          "Kepala rantai catatan tidak terkirim; program mencobanya lagi selama berjalan.");
    }
  }

  /** What stood on the command line. */
  private record Given(
      Path file,
      Path data,
      Path keyFile,
      @Nullable String keyCommand,
      @Nullable Path tombstones) {

    static Given read(String word, List<String> words) {
      @Nullable String file = null;
      Path data = Path.of("data");
      @Nullable String keyFile = null;
      @Nullable String keyCommand = null;
      @Nullable Path tombstones = null;
      for (int at = 0; at < words.size(); at++) {
        switch (words.get(at)) {
          case "--data" -> data = Path.of(value(words, ++at));
          case "--key-file" -> keyFile = value(words, ++at);
          case "--key-command" -> keyCommand = value(words, ++at);
          case "--tombstones" -> tombstones = Path.of(value(words, ++at));
          default -> {
            if (words.get(at).startsWith("--") || file != null) {
              throw new IllegalArgumentException(USAGE.formatted(word));
            }
            file = words.get(at);
          }
        }
      }
      if (file == null || (tombstones != null && word.equals("backup"))) {
        throw new IllegalArgumentException(USAGE.formatted(word));
      }
      if (word.equals("backup") && System.getenv("PETADAYA_DATABASE_URL") != null) {
        throw new IllegalArgumentException(
            "Basis data ada di luar (PETADAYA_DATABASE_URL). Cadangkan dengan alat PostgreSQL di sana; caranya di docs/operate/backup.md.");
      }
      return new Given(
          Path.of(file),
          data,
          keyFile == null ? data.resolve("keys").resolve("files.key") : Path.of(keyFile),
          keyCommand,
          tombstones);
    }

    /** Who was erased after the backup was made would be back. */
    String warning() {
      return tombstones != null
          ? ""
          : "\nBila ada orang yang dimusnahkan sesudah cadangan ini dibuat, ulangi dengan --tombstones BERKAS: tombstones.jsonl yang terbaru.";
    }

    RecoveryKey key() throws IOException {
      if (keyCommand != null) {
        return RecoveryKey.askedOf(keyCommand);
      }
      if (!Files.isReadable(keyFile)) {
        throw new IllegalArgumentException(
            "Berkas kunci %s tidak ada atau tidak dapat dibaca. Sebut kunci pemulihan: --key-file BERKAS."
                .formatted(keyFile));
      }
      try {
        return RecoveryKey.read(Files.readString(keyFile).strip());
      } catch (IllegalArgumentException | java.nio.charset.MalformedInputException wrong) {
        throw new IllegalArgumentException(
            "Isi berkas %s bukan kunci pemulihan: 52 huruf dan angka dalam 13 kelompok."
                .formatted(keyFile),
            wrong);
      }
    }

    private static String value(List<String> words, int at) {
      if (at >= words.size()) {
        throw new IllegalArgumentException(
            "Pilihan %s memerlukan nilai.".formatted(words.get(at - 1)));
      }
      return words.get(at);
    }
  }

  /** The schemas of the rooms, as far as a backup has them. */
  static final class Migrations implements RestoreBackup.Migrate {

    @Override
    public List<String> known(String room) throws IOException {
      Resource[] scripts = new PathMatchingResourcePatternResolver()
          .getResources("classpath*:db/migration/" + room + "/V*__*.sql");
      return Arrays.stream(scripts)
          .map(script -> Optional.ofNullable(script.getFilename()).orElse(""))
          .map(name -> name.substring(1, name.indexOf("__")))
          .toList();
    }

    @Override
    public void to(EmbeddedPostgres.Database owner, Map<String, List<String>> rooms) {
      for (String room : DatabaseConfiguration.ROOMS) {
        if (rooms.containsKey(room)) {
          DatabaseConfiguration.flyway(
                  new DatabaseUser(owner.jdbcUrl(), owner.user(), owner.password()), room)
              .target(greatest(rooms.get(room)))
              .load()
              .migrate();
        }
      }
    }

    private static MigrationVersion greatest(List<String> versions) {
      return versions.stream()
          .map(MigrationVersion::fromVersion)
          .max(Comparator.naturalOrder())
          .orElse(MigrationVersion.EMPTY);
    }
  }
}
