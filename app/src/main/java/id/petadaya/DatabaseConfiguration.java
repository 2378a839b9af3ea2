package id.petadaya;

import com.zaxxer.hikari.HikariDataSource;
import id.petadaya.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * The database: an external one where {@code petadaya.database.url} ({@code PETADAYA_DATABASE_URL})
 * names it, else our own in the data folder. It is migrated before anything may ask it something.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** One schema and one folder of migrations a room, floor first. */
  private static final List<String> ROOMS =
      List.of("audit", "files", "access", "queue", "territory", "collect", "registry", "assess");

  /** Closed last: everything that speaks to it depends on it. */
  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(
      name = "petadaya.database.url",
      havingValue = "false",
      matchIfMissing = true)
  EmbeddedPostgres embeddedPostgres(Environment settings) throws IOException {
    Path data = Path.of(settings.getRequiredProperty("petadaya.data"));
    Files.createDirectories(data);
    return EmbeddedPostgres.start(data.resolve("postgres"), EmbeddedPostgres.Settings.KEPT);
  }

  @Lazy(false)
  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(
      name = "petadaya.database.url",
      havingValue = "false",
      matchIfMissing = true)
  HikariDataSource embeddedDatabase(EmbeddedPostgres postgres) {
    return migrated(pool(postgres.jdbcUrl(), postgres.user(), postgres.password()));
  }

  @Lazy(false)
  @Bean(destroyMethod = "close")
  @ConditionalOnProperty("petadaya.database.url")
  HikariDataSource externalDatabase(Environment settings) throws SQLException {
    HikariDataSource pool = pool(
        settings.getRequiredProperty("petadaya.database.url"),
        settings.getProperty("petadaya.database.user", "petadaya"),
        settings.getProperty("petadaya.database.password", ""));
    LeastVersion.check(pool);
    return migrated(pool);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  private static HikariDataSource pool(String url, String user, String password) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(12);
    pool.setMinimumIdle(1);
    pool.setPoolName("petadaya");
    // What the server says about a row it refused would carry the row into logs.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }

  private static HikariDataSource migrated(HikariDataSource database) {
    for (String room : ROOMS) {
      migrate(database, room);
    }
    return database;
  }

  private static void migrate(DataSource database, String room) {
    Flyway.configure()
        .dataSource(database)
        .schemas(room)
        .defaultSchema(room)
        .table("migration")
        .locations("classpath:db/migration/" + room)
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }
}
