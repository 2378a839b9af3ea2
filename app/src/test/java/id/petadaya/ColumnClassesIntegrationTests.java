package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every column says how careful one has to be with it: its comment begins with PUBLIC, INTERNAL, PERSONAL
 * or SPECIFIC (law 27/2022, article 4). A migration that forgets it fails here.
 */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class ColumnClassesIntegrationTests {

  @Autowired
  private DSLContext db;

  @Test
  void everyColumnHasAClass() {
    List<String> columns = db.fetch("""
            select format('%s.%s.%s', n.nspname, c.relname, a.attname) || ' ' ||
                   coalesce(split_part(replace(col_description(c.oid, a.attnum), ':', ' '), ' ', 1), '')
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm')
            join pg_namespace n on n.oid = c.relnamespace
            where a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'
              and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
            order by 1""").getValues(0, String.class);
    List<String> without = columns.stream()
        .filter(one -> !one.matches(".* (PUBLIC|INTERNAL|PERSONAL|SPECIFIC)"))
        .toList();
    System.out.printf(
        "FIGURE columns_classified=%d of %d%n", columns.size() - without.size(), columns.size());
    if (System.getProperty("petadaya.list-columns") != null) {
      without.forEach(one -> System.out.println("COLUMN " + one));
    }
    assertThat(columns).hasSizeGreaterThan(100);
    assertThat(without)
        .as(
            "Begin the comment of each of these columns with PUBLIC, INTERNAL, PERSONAL or SPECIFIC.")
        .isEmpty();
  }
}
