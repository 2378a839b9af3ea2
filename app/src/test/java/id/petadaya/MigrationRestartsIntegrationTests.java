package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R7: every schema is made and changed while the program, or its database, is killed in the middle of a
 * script; the next start goes on, and all is as if nobody had been killed. Statements are numbered over
 * all scripts, and chance says at which one: longer with {@code -Dpetadaya.kills=…}, other chances with
 * {@code -Dpetadaya.seed=…}, more rows with {@code -Dpetadaya.rows=…}.
 */
class MigrationRestartsIntegrationTests {

  private static final int KILLS = Integer.getInteger("petadaya.kills", 3);
  private static final int ROWS = Integer.getInteger("petadaya.rows", 1_000);
  private static final long SEED = Long.getLong("petadaya.seed", 7);

  /** Versions of an office that has rows of the first days. */
  private static final Map<String, String> FIRST_DAYS = Map.of(
      "access",
      "2",
      "audit",
      "1",
      "files",
      "1",
      "territory",
      "1",
      "collect",
      "2",
      "registry",
      "1",
      "assess",
      "1");

  @TempDir
  private Path folder;

  private final Random chance = new Random(SEED);
  private int failed;
  private int other;
  private int program;
  private int database;

  @Test
  void whoeverIsKilledTheNextStartGoesOn() throws Exception {
    long began = System.nanoTime();
    try (var server =
        EmbeddedPostgres.start(folder.resolve("postgres"), EmbeddedPostgres.Settings.KEPT)) {
      var scripts = new KilledMigration(server, folder.resolve("postgres"));
      var empty = server.createDatabase();
      var old = server.createDatabase();
      scripts.begin(old, FIRST_DAYS, ROWS);
      Map<EmbeddedPostgres.Database, KilledMigration.Made> calm =
          Map.of(empty, scripts.undisturbed(empty), old, scripts.undisturbed(old));
      for (int kill = 0; kill < KILLS; kill++) {
        var from = kill % 3 == 2 ? empty : old;
        var how = kill % 3 == 1 ? KilledMigration.Kill.DATABASE : KilledMigration.Kill.PROGRAM;
        tryOnce(scripts, from, calm.get(from), how);
      }
      int mutants = mutant(scripts, old, calm.get(old));
      boolean met = failed == 0 && other == 0 && program > 0 && database > 0 && mutants == 1;
      System.out.printf(
          Locale.ROOT,
          "FIGURE_JSON {\"harness\":\"R7\",\"scripts\":%d,\"statements\":%d,\"rows\":%d,\"kills_of_program\":%d,\"kills_of_database\":%d,\"failed_restarts\":%d,\"other_than_calm\":%d,\"mutants_seen\":%d,\"seed\":%d,\"seconds\":%.1f,\"met\":%b}%n",
          calm.get(empty).scripts(),
          calm.get(empty).statements(),
          scripts.rows(old),
          program,
          database,
          failed,
          other,
          mutants,
          SEED,
          (System.nanoTime() - began) / 1e9,
          met);
      assertThat(failed).as("restarts that failed").isZero();
      assertThat(other).as("databases that are not as without a kill").isZero();
      assertThat(List.of(program, database)).allMatch(kills -> kills > 0);
      assertThat(mutants).as("scripts that are no transactions are found out").isOne();
    }
  }

  private void tryOnce(
      KilledMigration scripts,
      EmbeddedPostgres.Database from,
      KilledMigration.Made calm,
      KilledMigration.Kill how)
      throws IOException, SQLException {
    int at = 1 + chance.nextInt(calm.statements());
    var one = scripts.copyOf(from);
    scripts.killAt(one, at, how, true);
    if (how == KilledMigration.Kill.DATABASE) {
      database++;
    } else {
      program++;
    }
    try {
      scripts.migrate(one, true);
    } catch (FlywayException stuck) {
      System.out.printf("stuck after statement %d: %s%n", at, stuck.getMessage());
      failed++;
      return;
    }
    String found = scripts.contents(one);
    if (!found.equals(calm.contents())) {
      System.out.printf("other after statement %d: %s%n", at, difference(found, calm.contents()));
      other++;
    }
  }

  /** The mutant: scripts whose statements are committed one by one. Not every place tells it. */
  private int mutant(
      KilledMigration scripts, EmbeddedPostgres.Database from, KilledMigration.Made calm)
      throws IOException, SQLException {
    for (int place = 0; place < 6; place++) {
      var one = scripts.copyOf(from);
      // Rights are given at the end, which the mutant leaves out.
      int at = 1 + chance.nextInt(calm.statements() * 3 / 4);
      scripts.killAt(one, at, KilledMigration.Kill.PROGRAM, false);
      try {
        scripts.migrate(one, true);
      } catch (FlywayException stuck) {
        return 1;
      }
      if (!scripts.contents(one).equals(calm.contents())) {
        return 1;
      }
    }
    return 0;
  }

  private static String difference(String found, String calm) {
    return found.lines().filter(line -> !calm.contains(line)).findFirst().orElse("a line less");
  }
}
