package id.petadaya;

import com.zaxxer.hikari.HikariDataSource;
import id.petadaya.access.Lane;
import id.petadaya.access.ScopedDatabase;
import id.petadaya.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database: an external one where {@code petadaya.database.url} ({@code PETADAYA_DATABASE_URL})
 * names it, else our own in the data folder. Its owner migrates it before anything may ask it
 * something; the program works as another user, who owns nothing and is bound by row rules.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LaneSettings.class)
class DatabaseConfiguration {

  /** One schema and one folder of migrations a room; access first, the others use its row rules. */
  static final List<String> ROOMS = List.of(
      "access",
      "audit",
      "files",
      "jobs",
      "queue",
      "territory",
      "collect",
      "registry",
      "assess",
      "publish",
      "survey",
      "vault");

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

  @Bean
  @ConditionalOnProperty(
      name = "petadaya.database.url",
      havingValue = "false",
      matchIfMissing = true)
  Migrated embeddedDatabase(EmbeddedPostgres postgres) throws SQLException {
    var owned = postgres.database();
    var worker = postgres.worker(owned);
    migrate(
        new DatabaseUser(owned.jdbcUrl(), owned.user(), owned.password()),
        new DatabaseUser(worker.jdbcUrl(), worker.user(), worker.password()));
    return new Migrated(new DatabaseUser(worker.jdbcUrl(), worker.user(), worker.password()));
  }

  @Bean
  @ConditionalOnProperty("petadaya.database.url")
  Migrated externalDatabase(Environment settings) throws SQLException {
    String url = DatabaseAddress.checked(settings.getRequiredProperty("petadaya.database.url"));
    var worker = new DatabaseUser(
        url,
        settings.getProperty("petadaya.database.user", "petadaya_app"),
        settings.getProperty("petadaya.database.password", ""));
    var owner = new DatabaseUser(
        DatabaseAddress.checked(settings.getProperty("petadaya.database.owner-url", url)),
        settings.getProperty("petadaya.database.owner-user", "petadaya"),
        settings.getProperty("petadaya.database.owner-password", ""));
    try (var connection = owner.connect()) {
      LeastVersion.check(connection);
    }
    migrate(owner, worker);
    return new Migrated(worker);
  }

  /** A database whose tables are ready, and the user who works in it. */
  record Migrated(DatabaseUser worker) {}

  @Lazy(false)
  @Bean(destroyMethod = "close")
  ScopedDatabase database(Migrated migrated, LaneSettings settings) {
    return new ScopedDatabase(settings::limits, lane -> {
      Lane.Limits limits = settings.limits(lane);
      HikariDataSource pool = pool(
          migrated.worker(),
          "petadaya-" + lane.name().toLowerCase(Locale.ROOT),
          limits.connections());
      pool.setMinimumIdle(lane == Lane.OFFICE || lane == Lane.PUBLIC ? 1 : 0);
      pool.setConnectionTimeout(limits.waiting().toMillis());
      pool.setAutoCommit(false);
      return pool;
    });
  }

  /**
   * Sessions have connections of their own: they are read before anybody is known, so that no area can
   * be told yet, and a door that waits for a busy database would shut everybody out.
   */
  @Bean(defaultCandidate = false, destroyMethod = "close")
  @SpringSessionDataSource
  HikariDataSource sessionDatabase(Migrated migrated) {
    HikariDataSource pool = pool(migrated.worker(), "petadaya-sessions", 4);
    pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    return pool;
  }

  @Bean("springSessionTransactionOperations")
  TransactionOperations sessionTransactions(@SpringSessionDataSource HikariDataSource sessions) {
    var each = new TransactionTemplate(new DataSourceTransactionManager(sessions));
    each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return each;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  private static HikariDataSource pool(DatabaseUser user, String name, int most) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(user.url());
    pool.setUsername(user.name());
    pool.setPassword(user.password());
    pool.setMaximumPoolSize(most);
    pool.setMinimumIdle(1);
    pool.setPoolName(name);
    // What the server says about a row it refused would carry the row into logs.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }

  /**
   * Brings every schema to what this program knows. Each script is a transaction with its mark, in the
   * order of its number: when the program or the database ends in between, the next start goes on there.
   */
  static void migrate(DatabaseUser owner, DatabaseUser worker) throws SQLException {
    for (String room : ROOMS) {
      flyway(owner, room).load().migrate();
    }
    WorkerRights.grant(owner, worker.name(), ROOMS);
    WorkerRights.check(worker);
  }

  static FluentConfiguration flyway(DatabaseUser owner, String room) {
    return Flyway.configure()
        .dataSource(owner.url(), owner.name(), owner.password())
        // Row rules bind the owner too; a migration may move rows of all areas.
        .initSql("set petadaya.area = '*'")
        .schemas(room)
        .defaultSchema(room)
        .table("migration")
        .locations("classpath:db/migration/" + room)
        .failOnMissingLocations(true);
  }
}
