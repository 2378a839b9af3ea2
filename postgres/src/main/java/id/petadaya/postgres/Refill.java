package id.petadaya.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Fills the tables of a database that was just made with the rows of another, in one transaction.
 * Triggers and references are silent meanwhile: the rows come from a place where they held.
 */
public final class Refill implements AutoCloseable {

  private final Connection connection;

  Refill(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    Plain.settings(connection);
    Plain.tell(connection, "set session_replication_role = replica");
  }

  /** Removes what the migrations put in. */
  public void empty(List<Snapshot.Table> tables) throws SQLException {
    Plain.tell(
        connection,
        "truncate " + tables.stream().map(Snapshot.Table::name).collect(Collectors.joining(", ")));
  }

  /** Takes rows as {@link Snapshot#copy} wrote them. */
  public void copy(Snapshot.Table table, InputStream rows) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columns()), rows);
  }

  public void sequence(String name, long last) throws SQLException {
    try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
      statement.setString(1, name);
      statement.setLong(2, last);
      statement.execute();
    }
  }

  public void commit() throws SQLException {
    connection.commit();
    Plain.tell(connection, "analyze");
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
