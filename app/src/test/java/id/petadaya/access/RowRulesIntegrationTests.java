package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.TestDatabase;
import id.petadaya.analysis.area.AreaCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/** R13: no way leads from one region's work to another region's rows, whatever the program forgets. */
@SpringBootTest(
    properties = {"petadaya.verb=demo", "petadaya.harness=R13"},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowRulesIntegrationTests {

  @Autowired
  private Environment settings;

  @Autowired
  private DSLContext db;

  private Connection owner;
  private Connection worker;
  private List<String> guarded;
  private TwoRegions regions;

  @BeforeAll
  void copyTheRegion() throws SQLException {
    owner = connect("petadaya.database.owner-user", "petadaya.database.owner-password");
    worker = connect("petadaya.database.user", "petadaya.database.password");
    guarded = tables("c.relrowsecurity and c.relforcerowsecurity");
    regions = TwoRegions.copy(owner, guarded);
  }

  @AfterAll
  void close() throws SQLException {
    owner.close();
    worker.close();
  }

  @Test
  void everyTableIsBoundOrSaysWhyNot() throws Exception {
    Set<String> excused = excused();
    List<String> unbound = tables("not (c.relrowsecurity and c.relforcerowsecurity)");
    assertThat(unbound)
        .allMatch(
            table -> excused.contains(table) || excused.contains("*." + table.split("\\.")[1]));
    assertThat(excused)
        .as("listed without need")
        .allMatch(listed -> listed.startsWith("*") || unbound.contains(listed));
  }

  @Test
  void everyViewAsksAsItsReader() throws SQLException {
    assertThat(TwoRegions.texts(owner, """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = relnamespace
                where relkind in ('v', 'm') and nspname !~ '^pg_|^information_schema$'
                and not coalesce(reloptions::text ~ 'security_invoker=(true|on)', false)""")).isEmpty();
  }

  @Test
  void nobodyInTheServerWalksPastRowRules() throws SQLException {
    assertThat(
            TwoRegions.texts(
                owner,
                "select rolname from pg_roles where rolname <> 'postgres' and rolname !~ '^pg_' and (rolsuper or rolbypassrls)"))
        .isEmpty();
    assertThat(
            TwoRegions.texts(
                worker,
                "select nspname from pg_namespace where has_schema_privilege(current_user, oid, 'CREATE')"))
        .isEmpty();
  }

  @Test
  void noWayLeadsToRowsOfAnotherRegion() throws SQLException {
    var figures = isolation().tryAll();
    long tablesWithRows = regions.tables().values().stream()
        .filter(rows -> !rows.there().isEmpty())
        .count();
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R13\",\"tables\":%d,\"tables_with_rows\":%d,\"foreign_rows\":%d,\"probes\":%d,\"breaches\":%d,\"met\":%b}%n",
        guarded.size(),
        tablesWithRows,
        regions.tables().values().stream().mapToInt(rows -> rows.there().size()).sum(),
        figures.probes(),
        figures.breaches().size(),
        figures.breaches().isEmpty() && tablesWithRows > 10);
    assertThat(figures.breaches()).isEmpty();
    assertThat(tablesWithRows).isGreaterThan(10);
  }

  @Test
  void ownRowsAreAllThere() throws SQLException {
    worker.setAutoCommit(false);
    for (var table : regions.tables().entrySet()) {
      worker.rollback();
      try (var statement = worker.createStatement()) {
        statement.execute("select set_config('petadaya.area', '53,74', true)");
      }
      Set<String> seen = TwoRegions.all(worker, table.getKey());
      List<String> missing = table.getValue().there().stream()
          .filter(row -> !seen.contains(row) && !row.contains("\"area_code\": null"))
          .toList();
      assertThat(missing).as(table.getKey()).isEmpty();
    }
    worker.rollback();
  }

  @Test
  void theHarnessFindsATableWithoutItsRule() throws SQLException {
    for (String hole : List.of(
        "alter table registry.observation disable row level security",
        "alter policy only_own_area on registry.observation using (true) with check (true)",
        "alter policy only_own_area on collect.visit using (true)")) {
      tell(hole);
      assertThat(isolation().tryAll().breaches()).as(hole).isNotEmpty();
      tell("call access.guard('registry.observation', 'access.in_area(area_code)')");
      tell(
          "call access.guard('collect.visit', 'exists (select from collect.activity a where a.id = activity_id)')");
    }
  }

  @Test
  void theDatabaseAndTheProgramAgreeOnWhatLiesInAnArea() {
    var random = new Random(20_200_213);
    for (int round = 0; round < 2_000; round++) {
      AreaCode mine = code(random);
      AreaCode second = code(random);
      AreaCode other = random.nextInt(3) == 0 ? inside(mine, random) : code(random);
      boolean expected = mine.holds(other) || second.holds(other);
      Boolean found = Scope.of(List.of(mine, second))
          .call(() -> db.fetchValue(
                  "select access.in_area({0})", org.jooq.impl.DSL.val(other.value()))
              .equals(true));
      assertThat(found).as("%s and %s hold %s", mine, second, other).isEqualTo(expected);
    }
  }

  @Test
  void workWithoutAScopeSeesNothingAndLeavesNothingBehind() {
    assertThat(Scope.nowhere().call(() -> count())).isZero();
    assertThat(Scope.of(new AreaCode("53.71")).call(() -> count())).isPositive();
    assertThat(Scope.nowhere().call(() -> count())).isZero();
    assertThat(Scope.open().call(() -> count())).isZero();
  }

  private int count() {
    return db.fetchCount(org.jooq.impl.DSL.table("registry.observation"));
  }

  private RowIsolation isolation() throws SQLException {
    return new RowIsolation(
        worker,
        regions,
        TwoRegions.texts(
            owner, "select polrelid::regclass::text from pg_policy where polname = 'open_to_read'"),
        TwoRegions.texts(
            owner,
            "select polrelid::regclass::text from pg_policy where polname = 'everybody_leaves_a_trace'"));
  }

  /** Few different numbers, so that codes meet often. */
  private static AreaCode code(Random random) {
    String code = "5" + random.nextInt(1, 4);
    for (int level = random.nextInt(4); level > 0; level--) {
      code += code.length() < 8 ? ".0" + random.nextInt(1, 4) : ".100" + random.nextInt(1, 4);
      if (code.length() > 8) {
        break;
      }
    }
    return new AreaCode(code);
  }

  private static AreaCode inside(AreaCode area, Random random) {
    return area.value().length() < 8
        ? new AreaCode(area.value() + ".0" + random.nextInt(1, 4))
        : area;
  }

  private List<String> tables(String which) throws SQLException {
    return new ArrayList<>(new TreeSet<>(TwoRegions.texts(owner, """
        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_|^information_schema$' and %s""".formatted(which))));
  }

  private static Set<String> excused() throws IOException {
    try (InputStream list =
        RowRulesIntegrationTests.class.getResourceAsStream("/tables-without-row-rules.txt")) {
      Set<String> excused = new TreeSet<>();
      for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] words = line.split("\\s+", 2);
          assertThat(words).as("a reason stands beside %s", line).hasSize(2);
          excused.add(words[0]);
        }
      }
      return excused;
    }
  }

  private void tell(String order) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(order);
    }
  }

  private Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(
        settings.getRequiredProperty("petadaya.database.url"),
        settings.getRequiredProperty(user),
        settings.getRequiredProperty(password));
  }
}
