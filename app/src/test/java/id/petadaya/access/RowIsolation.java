package id.petadaya.access;

import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/** Tries, as the program's own database user of one region, every way to rows of the other. */
final class RowIsolation {

  private static final String REFUSED = "42501";

  private final Connection worker;
  private final TwoRegions regions;
  private final Set<String> openToRead;
  private final Set<String> openToAdd;
  private final List<String> breaches = new ArrayList<>();
  private int probes;

  RowIsolation(Connection worker, TwoRegions regions, Set<String> openToRead, Set<String> openToAdd)
      throws SQLException {
    this.worker = worker;
    this.regions = regions;
    this.openToRead = openToRead;
    this.openToAdd = openToAdd;
    worker.setAutoCommit(false);
  }

  /** What was tried and what came through, each as {@code table: what}. */
  record Figures(int probes, List<String> breaches) {}

  Figures tryAll() throws SQLException {
    for (var table : regions.tables().entrySet()) {
      String name = table.getKey();
      if (!openToRead.contains(name)) {
        read(name, table.getValue());
      }
      change(name, table.getValue().there());
      add(name, table.getValue().there());
    }
    return new Figures(probes, List.copyOf(breaches));
  }

  private void read(String table, TwoRegions.Rows rows) throws SQLException {
    String row = "to_jsonb(t)::text";
    List<String> queries = List.of(
        "select %s from %s t".formatted(row, table),
        "with everything as materialized (select * from %2$s) select %1$s from everything t"
            .formatted(row, table),
        "select %1$s from %2$s t left join %2$s other on true limit 20000".formatted(row, table),
        "select %1$s from %2$s t where exists (select from %2$s)".formatted(row, table),
        "select %1$s from %2$s t where length(t::text) >= 0 union all select %1$s from %2$s t"
            .formatted(row, table),
        "select %s from %s t for share".formatted(row, table));
    for (String query : queries) {
      told(TwoRegions.HERE);
      seen(table, query, rows.there());
      told(null);
      seen(table, query, union(rows));
    }
    leftOver(table, rows);
    samePlan(table, rows);
    copyOut(table, rows);
    guess(table);
  }

  /** What one transaction was told must not be there in the next. */
  private void leftOver(String table, TwoRegions.Rows rows) throws SQLException {
    told(TwoRegions.HERE);
    seen(table, "select to_jsonb(t)::text from %s t".formatted(table), rows.there());
    worker.commit();
    seen(table, "select to_jsonb(t)::text from %s t".formatted(table), union(rows));
    worker.commit();
  }

  /** One prepared statement, used for one region until its plan is kept, then for the other. */
  private void samePlan(String table, TwoRegions.Rows rows) throws SQLException {
    try (var statement =
        worker.prepareStatement("select to_jsonb(t)::text from %s t".formatted(table))) {
      statement.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
      for (int round = 0; round < 7; round++) {
        boolean here = round < 6;
        told(here ? TwoRegions.HERE : TwoRegions.THERE);
        Set<String> foreign = here ? rows.there() : rows.here();
        probes++;
        try (var answer = statement.executeQuery()) {
          while (answer.next()) {
            if (foreign.contains(answer.getString(1))) {
              breach(table, "plan of another region, round " + round);
            }
          }
        }
      }
    }
  }

  private void copyOut(String table, TwoRegions.Rows rows) throws SQLException {
    told(TwoRegions.HERE);
    probes++;
    var text = new StringWriter();
    try {
      worker
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (select to_jsonb(t) from %s t) to stdout csv quote E'\\x01'".formatted(table),
              text);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
    if (text.toString()
        .lines()
        .anyMatch(line -> rows.there().contains(line.replace("\u0001", "")))) {
      breach(table, "copy");
    }
  }

  /** An error that only a foreign row can make tells that the row is there. */
  private void guess(String table) throws SQLException {
    told(null);
    probes++;
    try (var statement = worker.createStatement()) {
      statement.execute(
          "select 1 from %s t where 1 / (length(t::text) - length(t::text)) = 1".formatted(table));
    } catch (SQLException e) {
      breach(table, "an error tells of a hidden row");
      worker.rollback();
    }
  }

  private void change(String table, Set<String> there) throws SQLException {
    String first = TwoRegions.texts(
            worker,
            "select quote_ident(attname) from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and attidentity = '' order by attnum limit 1"
                .formatted(table))
        .iterator()
        .next();
    for (String area : new String[] {TwoRegions.HERE, null}) {
      touched(table, area, "update %1$s t set %2$s = %2$s".formatted(table, first), there);
      touched(table, area, "delete from %s t".formatted(table), there);
    }
  }

  private void touched(String table, String area, String order, Set<String> there)
      throws SQLException {
    told(area);
    probes++;
    try (var statement = worker.prepareStatement(order + " where to_jsonb(t)::text = any (?)")) {
      statement.setArray(1, worker.createArrayOf("text", there.toArray()));
      if (statement.executeUpdate() > 0) {
        breach(table, order);
      }
    } catch (SQLException e) {
      if (!e.getSQLState().equals(REFUSED) && !e.getMessage().contains("never changed")) {
        breach(table, order + ": " + e.getSQLState());
      }
    }
    worker.rollback();
  }

  /** A foreign row is refused before its keys are looked at: the answer tells nothing of them. */
  private void add(String table, Set<String> there) throws SQLException {
    if (openToAdd.contains(table)) {
      return;
    }
    for (String row : there.stream().sorted().limit(5).toList()) {
      for (String conflict : List.of("", " on conflict do nothing")) {
        for (String area : new String[] {TwoRegions.HERE, null}) {
          told(area);
          probes++;
          try (var statement = worker.prepareStatement(
              "insert into %1$s overriding system value select * from jsonb_populate_record(null::%1$s, ?::jsonb)%2$s"
                  .formatted(table, conflict))) {
            statement.setString(1, row);
            statement.executeUpdate();
            breach(table, "insert" + conflict);
          } catch (SQLException e) {
            if (!e.getSQLState().equals(REFUSED)) {
              breach(table, "insert" + conflict + ": " + e.getSQLState());
            }
          }
          worker.rollback();
        }
      }
    }
  }

  private void seen(String table, String query, Set<String> foreign) throws SQLException {
    probes++;
    try {
      if (!Collections.disjoint(TwoRegions.texts(worker, query), foreign)) {
        breach(table, query);
      }
    } catch (SQLException e) {
      if (!e.getSQLState().equals(REFUSED)) {
        throw e;
      }
      worker.rollback();
    }
  }

  private static Set<String> union(TwoRegions.Rows rows) {
    Set<String> both = new java.util.HashSet<>(rows.here());
    both.addAll(rows.there());
    return both;
  }

  /** A new transaction that was told an area, or nothing. */
  private void told(String area) throws SQLException {
    worker.rollback();
    if (area != null) {
      try (var statement = worker.createStatement()) {
        statement.execute("select set_config('petadaya.area', '%s', true)".formatted(area));
      }
    }
  }

  private void breach(String table, String how) {
    breaches.add(table + ": " + how);
  }
}
