package id.petadaya.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * All rows as they were at one moment, table by table. Others go on writing meanwhile; nothing of it is
 * seen here.
 */
public final class Snapshot implements AutoCloseable {

  private final Connection connection;

  Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    Plain.settings(connection);
    tables();
  }

  /**
   * A table and its columns, without those that are worked out from others.
   *
   * @param name with its schema, each in quotes
   * @param columns in quotes, with commas between
   * @param order columns by which rows stand in a fixed order
   */
  public record Table(String name, String columns, String order) {}

  /** Every table of the rooms, by name. */
  public List<Table> tables() throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("""
            select format('%I.%I', n.nspname, c.relname),
              (select string_agg(quote_ident(attname), ',' order by attnum) from pg_attribute
                where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''),
              (select string_agg(quote_ident(a.attname), ',' order by place) from pg_index i
                cross join unnest(i.indkey) with ordinality k(attnum, place)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                where i.indrelid = c.oid and i.indisprimary)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
            order by 1""")) {
      while (rows.next()) {
        String columns = rows.getString(2);
        if (columns != null) {
          String key = rows.getString(3);
          tables.add(new Table(rows.getString(1), columns, key == null ? columns : key));
        }
      }
    }
    return tables;
  }

  /** Writes the rows of a table in PostgreSQL's text format, one a line, in a fixed order. */
  public void copy(Table table, OutputStream out) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut(
            "copy (select %s from %s order by %s) to stdout"
                .formatted(table.columns(), table.name(), table.order()),
            out);
  }

  /** The last number each sequence gave; those that never gave one are left out. */
  public Map<String, Long> sequences() throws SQLException {
    Map<String, Long> sequences = new LinkedHashMap<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(
            "select format('%I.%I', schemaname, sequencename), last_value from pg_sequences"
                + " where last_value is not null order by 1")) {
      while (rows.next()) {
        sequences.put(rows.getString(1), rows.getLong(2));
      }
    }
    return sequences;
  }

  /** By its state, the name of each key that the office is sealed with; none before keys had names. */
  public Map<String, String> keyNames() throws SQLException {
    Map<String, String> names = new LinkedHashMap<>();
    if (tables().stream().anyMatch(one -> one.name().equals("files.installation_key"))) {
      try (var statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(
              "select state, name from files.installation_key where state <> 'left'")) {
        while (rows.next()) {
          names.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return names;
  }

  /** The migrations that made each schema, in the order they were made in. */
  public Map<String, List<String>> migrations() throws SQLException {
    Map<String, List<String>> rooms = new LinkedHashMap<>();
    for (Table table : tables()) {
      if (table.name().endsWith(".migration")) {
        rooms.put(table.name().substring(0, table.name().indexOf('.')), versions(table.name()));
      }
    }
    return rooms;
  }

  private List<String> versions(String table) throws SQLException {
    List<String> versions = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select version from " + table
            + " where success and version is not null order by installed_rank")) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    }
    return versions;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
