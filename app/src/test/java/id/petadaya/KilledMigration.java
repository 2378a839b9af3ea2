package id.petadaya;

import static org.awaitility.Awaitility.await;

import id.petadaya.postgres.EmbeddedPostgres;
import id.petadaya.postgres.EmbeddedPostgres.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.api.FlywayException;

/**
 * Migrates a database up to a numbered statement, where a trigger of the superuser ends the connection,
 * as when the program is killed, or waits until the whole server was killed.
 */
final class KilledMigration {

  private static final long GATE = 7;

  private final EmbeddedPostgres server;
  private final String superuserPassword;

  KilledMigration(EmbeddedPostgres server, Path folder) throws IOException {
    this.server = server;
    this.superuserPassword =
        Files.readString(folder.resolve("superuser-password")).strip();
  }

  enum Kill {
    PROGRAM,
    DATABASE
  }

  /** What a migration without a kill made: how many scripts and statements, and all that is there. */
  record Made(int scripts, int statements, String contents) {}

  /** An office of the first days, with rows. */
  void begin(Database database, Map<String, String> versions, int rows)
      throws IOException, SQLException {
    for (String room : DatabaseConfiguration.ROOMS) {
      if (versions.containsKey(room)) {
        DatabaseConfiguration.flyway(owner(database), room)
            .target(versions.get(room))
            .load()
            .migrate();
      }
    }
    try (InputStream in =
        Objects.requireNonNull(KilledMigration.class.getResourceAsStream("/migration/rows.sql"))) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${rows}", String.valueOf(rows));
      tell(database, sql);
    }
  }

  /** The same with nobody killed, in a copy; the original stays as it is. */
  Made undisturbed(Database from) throws IOException, SQLException {
    Database calm = copyOf(from);
    watch(calm, 0, Kill.PROGRAM);
    migrate(calm, true);
    int statements = Integer.parseInt(told(calm, "select last_value from public.statements"));
    int scripts = 0;
    for (String room : DatabaseConfiguration.ROOMS) {
      scripts += Integer.parseInt(told(calm, "select count(*) from " + room + ".migration"));
    }
    unwatch(calm);
    return new Made(scripts, statements, contents(calm));
  }

  Database copyOf(Database from) throws IOException {
    return server.createDatabaseLike(from);
  }

  void migrate(Database database, boolean inTransactions) throws SQLException {
    DatabaseUser owner = owner(database);
    if (inTransactions) {
      Database worker = server.worker(database);
      DatabaseConfiguration.migrate(
          owner, new DatabaseUser(worker.jdbcUrl(), worker.user(), worker.password()));
      return;
    }
    for (String room : DatabaseConfiguration.ROOMS) {
      DatabaseConfiguration.flyway(owner, room)
          .executeInTransaction(false)
          .load()
          .migrate();
    }
  }

  /** Migrates until the kill; afterwards the server stands and nothing watches any more. */
  void killAt(Database database, int statement, Kill kill, boolean inTransactions)
      throws SQLException {
    watch(database, statement, kill);
    if (kill == Kill.PROGRAM) {
      assertKilled(() -> migrate(database, inTransactions));
    } else {
      killTheServer(database);
    }
    unwatch(database);
  }

  private void killTheServer(Database database) throws SQLException {
    Connection gate = superuser(database);
    gate.createStatement().execute("select pg_advisory_lock(" + GATE + ")");
    var migrating = CompletableFuture.runAsync(() -> assertKilled(() -> migrate(database, true)));
    await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(60)).until(() -> {
      try (var waiting = gate.createStatement()
          .executeQuery(
              "select 1 from pg_locks where locktype = 'advisory' and not granted and objid = "
                  + GATE)) {
        return waiting.next();
      }
    });
    ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
    all.addAll(postmaster.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    migrating.join();
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> told(database, "select 1") != null);
  }

  private static void assertKilled(Deed deed) {
    try {
      deed.run();
    } catch (FlywayException | SQLException killed) {
      return;
    }
    throw new AssertionError("The migration came to its end without being killed.");
  }

  private interface Deed {
    void run() throws SQLException;
  }

  /** Counts statements that define something, without comments; 0 only counts. */
  private void watch(Database database, int statement, Kill kill) throws SQLException {
    String deed = kill == Kill.PROGRAM
        ? "perform pg_terminate_backend(pg_backend_pid())"
        : "perform pg_advisory_xact_lock(" + GATE + ")";
    tell(database, """
        create sequence public.statements;
        create function public.count_statement() returns event_trigger language plpgsql security definer as $$
        begin
          if tg_tag <> 'COMMENT' and nextval('public.statements') = %d then
            %s;
          end if;
        end $$;
        create event trigger watched on ddl_command_end execute function public.count_statement();
        """.formatted(statement, deed));
  }

  private void unwatch(Database database) throws SQLException {
    tell(
        database,
        "drop event trigger watched; drop function public.count_statement; drop sequence public.statements");
  }

  int rows(Database database) throws SQLException {
    return Integer.parseInt(told(database, """
        select sum((xpath('/row/n/text()', query_to_xml(format('select count(*) n from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint)
        from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'migration'"""));
  }

  /** Every table with a hash of its rows, and every column, rule, index and right: one line each. */
  String contents(Database database) throws SQLException {
    var all = new StringBuilder();
    for (String table : lines(database, """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1""")) {
      String row = table.endsWith(".migration") ? "(version, script, checksum, success)" : "t";
      all.append(table)
          .append(' ')
          .append(told(
              database,
              "select count(*) || ' ' || md5(coalesce(string_agg(%s::text, e'\\n' order by %s::text), '')) from %s t"
                  .formatted(row, row, table)))
          .append('\n');
    }
    for (String what : List.of(
        "select format('%s.%s.%s %s %s', table_schema, table_name, column_name, data_type, column_default) from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')",
        "select format('%s on %s.%s %s %s', policyname, schemaname, tablename, qual, with_check) from pg_policies",
        "select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'information_schema')",
        "select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint where conrelid <> 0",
        "select format('%s %s', oid::regclass, relacl) from pg_class where relacl is not null and relnamespace::regnamespace::text !~ '^pg_|information_schema'",
        "select p.oid::regprocedure || md5(prosrc) from pg_proc p where pronamespace::regnamespace::text !~ '^pg_|information_schema'")) {
      lines(database, what + " order by 1").forEach(line -> all.append(line).append('\n'));
    }
    return all.toString();
  }

  private static DatabaseUser owner(Database database) {
    return new DatabaseUser(database.jdbcUrl(), database.user(), database.password());
  }

  private Connection superuser(Database database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), "postgres", superuserPassword);
  }

  private void tell(Database database, String sql) throws SQLException {
    try (var connection = superuser(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String told(Database database, String sql) throws SQLException {
    return lines(database, sql).getFirst();
  }

  private List<String> lines(Database database, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (var connection = superuser(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
