package id.petadaya.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.postgres.EmbeddedPostgres.Database;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

/** The forgetful server of builds and tests. */
class EphemeralIntegrationTests {

  @Test
  void thereIsOnePerProgramAndClosingItDoesNothing() throws Exception {
    try (var first = EmbeddedPostgres.ephemeral()) {
      assertThat(EmbeddedPostgres.ephemeral()).isSameAs(first);
    }
    assertThat(ask(EmbeddedPostgres.ephemeral().createDatabase(), "select 1")).isEqualTo("1");
  }

  @Test
  void everyDatabaseIsItsOwnAndACopyHoldsWhatTheOriginalHeld() throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.ephemeral();
    Database original = postgres.createDatabase();
    try (var connection =
            DriverManager.getConnection(original.jdbcUrl(), original.user(), original.password());
        var statement = connection.createStatement()) {
      statement.execute("create table kept as select 'Alak' as name");
      Database copy = postgres.createDatabaseLike(original);
      assertThat(copy.jdbcUrl()).isNotEqualTo(original.jdbcUrl());
      assertThat(ask(copy, "select name from kept")).isEqualTo("Alak");
    }
    assertThat(ask(
            postgres.createDatabase(), "select count(*) from pg_tables where tablename = 'kept'"))
        .isEqualTo("0");
  }

  @Test
  void theOwnerMayAddTheTrustedExtensions() throws Exception {
    Database database = EmbeddedPostgres.ephemeral().createDatabase();
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("create extension pg_trgm");
      statement.execute("create extension unaccent");
      statement.execute("create extension btree_gist");
    }
    assertThat(ask(database, "select lower('Ä') || similarity('Alak', 'alak')")).isEqualTo("ä1");
  }

  @Test
  void aDatabaseDoesNotTellItsPassword() throws Exception {
    Database database = EmbeddedPostgres.ephemeral().createDatabase();
    assertThat(database.toString()).doesNotContain(database.password());
  }

  private static String ask(Database database, String question) throws Exception {
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
