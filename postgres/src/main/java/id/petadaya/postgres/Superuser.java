package id.petadaya.postgres;

import id.petadaya.postgres.EmbeddedPostgres.Settings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What only the superuser of a server may do; nobody outside this package is one. */
record Superuser(String url, String password) {

  private static final String WRONG_PASSWORD = "28P01";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  /** Asks the running server, because a setting that was only written down protects nothing. */
  void checkSettings(Settings wanted) throws IOException {
    String safe = wanted.durable() ? "on" : "off";
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("fsync", safe);
    expected.put("synchronous_commit", safe);
    expected.put("full_page_writes", safe);
    expected.put("data_checksums", "on");
    expected.put("server_encoding", "UTF8");
    expected.put("listen_addresses", "127.0.0.1");
    try (Connection connection = connect()) {
      for (var setting : expected.entrySet()) {
        String found = ask(connection, "show " + setting.getKey());
        if (!setting.getValue().equals(found)) {
          throw new IOException(
              "PostgreSQL runs with %s = %s where %s is needed. Maybe the folder was made by another program."
                  .formatted(setting.getKey(), found, setting.getValue()));
        }
      }
    } catch (SQLException e) {
      throw new IOException("PostgreSQL does not tell its settings.", e);
    }
  }

  /** Whether the server knows this password. */
  boolean mayEnter() throws IOException {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState())) {
        return false;
      }
      throw new IOException("PostgreSQL does not answer.", e);
    }
  }

  /** Gives a role a new password, where there is such a role. */
  void renew(String role, String fresh) throws IOException {
    try (Connection connection = connect()) {
      if (ask(connection, "select 1 from pg_roles where rolname = '" + role + "'") != null) {
        tell(connection, "alter role " + role + " password '" + fresh + "'");
      }
    } catch (SQLException e) {
      throw new IOException("A password could not be renewed.", e);
    }
  }

  /** The owner and its database, made at the first start of a folder. */
  void createMissing(String database, String ownerPassword) throws IOException {
    try (Connection connection = connect()) {
      if (ask(connection, "select 1 from pg_roles where rolname = '" + Cluster.OWNER + "'")
          == null) {
        tell(
            connection, "create role " + Cluster.OWNER + " login password '" + ownerPassword + "'");
      }
      if (ask(connection, "select 1 from pg_database where datname = '" + database + "'") == null) {
        tell(connection, "create database " + database + " owner " + Cluster.OWNER);
        tell(connection, "revoke all on database " + database + " from public");
      }
    } catch (SQLException e) {
      throw new IOException("The database could not be made.", e);
    }
  }

  /**
   * The role that works with the rows and owns none of them, with a password that is new at each
   * start. It is never let past row rules.
   */
  void renewWorker(String password) throws IOException {
    try (Connection connection = connect()) {
      boolean known =
          ask(connection, "select 1 from pg_roles where rolname = '" + Cluster.WORKER + "'")
              != null;
      tell(
          connection,
          (known ? "alter" : "create") + " role " + Cluster.WORKER
              + " login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password '"
              + password + "'");
    } catch (SQLException e) {
      throw new IOException("The role that works with the rows could not be made.", e);
    }
  }

  /** The name of a new database, empty or a copy. */
  String createDatabase(@Nullable String original) throws IOException {
    String name = "d%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
    try (Connection connection = connect()) {
      if (original != null) {
        ask(
            connection,
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '"
                + original + "'");
      }
      String template = original == null ? "" : " template " + original;
      tell(connection, "create database " + name + " owner " + Cluster.OWNER + template);
      return name;
    } catch (SQLException e) {
      throw new IOException("The database could not be made.", e);
    }
  }

  /** Whether anybody else is connected to the server. */
  boolean isAlone() throws IOException {
    try (Connection connection = connect()) {
      return ask(
              connection,
              "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")
          == null;
    } catch (SQLException e) {
      throw new IOException("PostgreSQL does not tell who is connected.", e);
    }
  }

  private Connection connect() throws SQLException {
    var settings = new Properties();
    settings.put("user", "postgres");
    settings.put("password", password);
    return DriverManager.getConnection(url, settings);
  }

  private static @Nullable String ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      return answer.next() ? answer.getString(1) : null;
    }
  }

  private static void tell(Connection connection, String order) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(order);
    }
  }
}
