package id.petadaya;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the program's own database user may do: work with the rows of the rooms, as far as row rules
 * let it. Granted anew at each start, after the migrations, so that a new table is never forgotten.
 * What a room takes back stands in {@code db/grants/<room>.sql}.
 */
final class WorkerRights {

  private WorkerRights() {}

  static void grant(DatabaseUser owner, String worker, List<String> rooms) throws SQLException {
    try (Connection connection = owner.connect()) {
      connection.setAutoCommit(false);
      String user = connection.createStatement().enquoteIdentifier(worker, true);
      String database =
          connection.createStatement().enquoteIdentifier(connection.getCatalog(), true);
      tell(connection, "revoke temporary on database %s from public".formatted(database));
      tell(connection, "grant connect on database %s to %s".formatted(database, user));
      for (String room : rooms) {
        tell(connection, "grant usage on schema %s to %s".formatted(room, user));
        tell(
            connection,
            "grant select, insert, update, delete on all tables in schema %s to %s"
                .formatted(room, user));
        tell(connection, "grant usage on all sequences in schema %s to %s".formatted(room, user));
        tell(connection, "revoke all on %s.migration from %s".formatted(room, user));
        takeBack(connection, room, user);
      }
      connection.commit();
    }
  }

  private static void takeBack(Connection connection, String room, String user)
      throws SQLException {
    try (InputStream script =
        WorkerRights.class.getResourceAsStream("/db/grants/" + room + ".sql")) {
      if (script != null) {
        String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        tell(connection, text.replace("${app}", user));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a user whom row rules would not bind, or who could take them away. */
  static void check(DatabaseUser worker) throws SQLException {
    try (Connection connection = worker.connect();
        var answer = connection.createStatement().executeQuery("""
                select r.rolsuper or r.rolbypassrls or r.rolcreaterole,
                       exists (select from pg_class c where pg_has_role(r.oid, c.relowner, 'MEMBER')
                               and c.relnamespace::regnamespace::text in ('access', 'collect', 'registry'))
                from pg_roles r where r.rolname = current_user""")) {
      answer.next();
      if (answer.getBoolean(1) || answer.getBoolean(2)) {
        throw new IllegalStateException(
            ("Pengguna basis data %s terlalu berkuasa: aturan baris tidak mengikatnya. Pakai pengguna lain "
                    + "yang bukan pemilik, bukan superuser, tanpa BYPASSRLS dan CREATEROLE; pemiliknya "
                    + "ditulis di PETADAYA_DATABASE_OWNERUSER.")
                .formatted(worker.name()));
      }
    }
  }

  private static void tell(Connection connection, String order) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(order);
    }
  }
}
