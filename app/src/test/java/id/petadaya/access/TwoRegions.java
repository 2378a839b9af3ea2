package id.petadaya.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every row of one region a second time, for another region: same contents, other keys, other codes. A
 * row is known by its JSON.
 */
record TwoRegions(Map<String, Rows> tables) {

  static final String HERE = "53.71";
  static final String THERE = "74.71";

  /** The rows of one table. */
  record Rows(Set<String> here, Set<String> there) {}

  /** One value of a row, translated; what is no code and no key stays. */
  private static final String TRANSLATE = """
      create function pg_temp.there(name text, value jsonb) returns jsonb language sql as $$
        select case
          when jsonb_typeof(value) = 'array' then
            (select coalesce(jsonb_agg(pg_temp.there(name, one)), '[]') from jsonb_array_elements(value) one)
          when jsonb_typeof(value) <> 'string' then value
          when value #>> '{}' ~ '^53(\\.[0-9.]+)?$' then to_jsonb('74' || substr(value #>> '{}', 3))
          when value #>> '{}' ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'
            then to_jsonb((md5(value #>> '{}'))::uuid)
          when value #>> '{}' ~ '^[0-9a-f]{12,64}$'
            then to_jsonb(left(md5(value #>> '{}') || md5('b' || (value #>> '{}')), length(value #>> '{}')))
          when value #>> '{}' ~ '^53\\.[0-9.]+:' then to_jsonb('74' || substr(value #>> '{}', 3))
          when name in ('username', 'chain') then to_jsonb((value #>> '{}') || '.b')
          else value end
      $$""";

  /** Copies the rows of the tables; they must not be in use. */
  static TwoRegions copy(Connection owner, List<String> tables) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("set petadaya.area = '*'");
      statement.execute(TRANSLATE);
    }
    Map<String, Rows> kept = new LinkedHashMap<>();
    for (String table : tables) {
      kept.put(table, new Rows(all(owner, table), new HashSet<>()));
    }
    List<String> waiting = new ArrayList<>(tables);
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      for (String table : List.copyOf(waiting)) {
        if (copied(owner, table)) {
          waiting.remove(table);
        }
      }
      if (waiting.size() == before) {
        throw new IllegalStateException("These tables cannot be copied: " + waiting);
      }
    }
    for (String table : tables) {
      kept.get(table).there().addAll(all(owner, table));
      kept.get(table).there().removeAll(kept.get(table).here());
    }
    return new TwoRegions(kept);
  }

  /** False while rows that it refers to are missing. */
  private static boolean copied(Connection owner, String table) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("""
          insert into %1$s overriding system value
          select moved.* from %1$s t, jsonb_populate_record(null::%1$s,
            (select jsonb_object_agg(key, case when key = any (%2$s) then to_jsonb(1000000 + value::text::bigint)
                                               else pg_temp.there(key, value) end)
             from jsonb_each(to_jsonb(t)))) moved
          """.formatted(table, counters(owner, table)));
      return true;
    } catch (SQLException e) {
      if (List.of("23503", "42501").contains(e.getSQLState())) {
        return false;
      }
      throw new SQLException(table + ": " + e.getMessage(), e.getSQLState(), e);
    }
  }

  /** Columns that the database counts up by itself, as an SQL array. */
  private static String counters(Connection owner, String table) throws SQLException {
    try (PreparedStatement asked = owner.prepareStatement(
        "select coalesce(array_agg(attname), '{}')::text from pg_attribute where attrelid = ?::regclass and attidentity <> ''")) {
      asked.setString(1, table);
      ResultSet answer = asked.executeQuery();
      answer.next();
      return "'" + answer.getString(1) + "'::text[]";
    }
  }

  static Set<String> all(Connection connection, String table) throws SQLException {
    return texts(connection, "select to_jsonb(t)::text from " + table + " t");
  }

  static Set<String> texts(Connection connection, String query) throws SQLException {
    Set<String> found = new HashSet<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
