package id.petadaya;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.petadaya.collect.KeptOriginals;
import id.petadaya.files.KeptUnderKey;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.RefusedSetting;
import id.petadaya.kernel.Verb;
import id.petadaya.postgres.EmbeddedPostgres;
import id.petadaya.postgres.RefusedStart;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultDSLContext;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs one {@link Verb} with as little of the program as it needs: no pages, no jobs, one connection to
 * the database as its owner. Where a program is running on the folder, beside it.
 */
final class Verbs {

  private static final String[] ROOMS = {
    "id.petadaya.audit", "id.petadaya.files", "id.petadaya.vault", "id.petadaya.oversight"
  };

  private Verbs() {}

  /** The verbs that there are, by their first word. */
  static boolean knows(String word) {
    return Stream.of("audit", "files", "incident", "key", "person").anyMatch(word::equals);
  }

  /** Exit code: 0 done, 1 done with complaints, 2 refused. */
  static int run(String word, List<String> given) {
    return run(
        word,
        given,
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
  }

  static int run(String word, List<String> given, PrintWriter out) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    // Without the program's own settings everything would be told, also what is asked of the
    // database.
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.WARN);
    }
    List<String> words = new ArrayList<>(given);
    try {
      String data = Optional.ofNullable(taken(words, "--data")).orElse("data");
      Map<String, Object> settings = new HashMap<>();
      for (String name : List.of("key-file", "key-command")) {
        String value = taken(words, "--" + name);
        if (value != null) {
          settings.put("petadaya." + name, value);
        }
      }
      if (!Files.isDirectory(Path.of(data))) {
        return refuse("Folder data %s tidak ada. Sebut folder yang dipakai program: --data DIR."
            .formatted(data));
      }
      return runIn(Path.of(data), settings, word, words, out);
    } catch (Refused refused) {
      return refuse(Words.of(refused));
    } catch (IllegalArgumentException | RefusedStart wrong) {
      return refuse(String.valueOf(wrong.getMessage()));
    } catch (Exception failed) {
      for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
        if (cause instanceof RefusedSetting wrong) {
          return refuse(String.valueOf(wrong.getMessage()));
        }
      }
      return refuse("Perintah gagal: %s.".formatted(failed.getClass().getSimpleName()));
    }
  }

  private static int runIn(
      Path data, Map<String, Object> settings, String word, List<String> words, PrintWriter out)
      throws Exception {
    try (var database = new Owned(data);
        var program = new AnnotationConfigApplicationContext()) {
      settings.put("petadaya.data", data.toAbsolutePath().toString());
      settings.put("petadaya.beside", "true");
      program
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("verb", settings));
      program.registerBean(DataSource.class, () -> database.connection);
      program.register(Ground.class);
      register(program);
      program.refresh();
      return verb(program, word).run(words, out);
    }
  }

  private static Verb verb(ConfigurableApplicationContext program, String word) {
    return program.getBeansOfType(Verb.class).values().stream()
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no verb %s.".formatted(word)));
  }

  /** The components of the rooms, made when first asked for; pages and what listens stay away. */
  private static void register(AnnotationConfigApplicationContext program) {
    for (String room : ROOMS) {
      register(program, room, new AnnotationTypeFilter(Component.class));
    }
    // What hangs on the installation's key, and which files there are, also in rooms without verbs.
    register(program, "id.petadaya", new AssignableTypeFilter(KeptUnderKey.class));
    program.register(KeptOriginals.class);
  }

  private static void register(
      AnnotationConfigApplicationContext program, String room, TypeFilter which) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(which);
    for (BeanDefinition found : scanner.findCandidateComponents(room)) {
      String name = String.valueOf(found.getBeanClassName());
      if (!name.contains(".web.")) {
        found.setLazyInit(true);
        program.registerBeanDefinition(name, found);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable String taken(
      List<String> words, String option) {
    String value = Verb.option(words, option);
    if (value != null) {
      int at = words.indexOf(option);
      words.remove(at);
      words.remove(at);
    }
    return value;
  }

  private static int refuse(String reason) {
    System.err.println(reason);
    return 2;
  }

  /** What the rooms stand on. */
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Ground {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    JsonMapper json() {
      return JsonMapper.builder().build();
    }

    @Bean
    DataSourceTransactionManager transactionManager(DataSource database) {
      return new DataSourceTransactionManager(database);
    }

    @Bean
    DSLContext db(DataSource database) {
      return new DefaultDSLContext(
          new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(database)),
          SQLDialect.POSTGRES);
    }
  }

  /** The database of a folder, as its owner; started for the time of the verb where nobody runs it. */
  private static final class Owned implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final @org.jspecify.annotations.Nullable EmbeddedPostgres started;

    Owned(Path data) throws IOException, java.sql.SQLException {
      String external = System.getenv("PETADAYA_DATABASE_URL");
      Path folder = data.resolve("postgres");
      EmbeddedPostgres own = null;
      EmbeddedPostgres.Database database;
      if (external != null && !external.isBlank()) {
        database = new EmbeddedPostgres.Database(
            DatabaseAddress.checked(external),
            setting("USER", "petadaya"),
            setting("PASSWORD", ""));
      } else {
        Optional<EmbeddedPostgres.Database> running = EmbeddedPostgres.running(folder);
        if (running.isPresent()) {
          database = running.get();
        } else {
          EmbeddedPostgres begun = EmbeddedPostgres.start(folder, EmbeddedPostgres.Settings.KEPT);
          own = begun;
          database = new EmbeddedPostgres.Database(begun.jdbcUrl(), begun.user(), begun.password());
        }
      }
      started = own;
      connection = new SingleConnectionDataSource(
          database.jdbcUrl(), database.user(), database.password(), true);
      try (Connection one = connection.getConnection();
          var told = one.createStatement()) {
        // Row rules bind the owner too; whoever keeps the machine works for the whole of it.
        told.execute("select set_config('petadaya.area', '*', false)");
      }
    }

    private static String setting(String name, String otherwise) {
      for (String key : List.of(
          "PETADAYA_DATABASE_OWNER_" + name,
          "PETADAYA_DATABASE_OWNER" + name,
          "PETADAYA_DATABASE_" + name)) {
        String value = System.getenv(key);
        if (value != null) {
          return value;
        }
      }
      return otherwise;
    }

    @Override
    public void close() {
      connection.destroy();
      if (started != null) {
        started.close();
      }
    }
  }

  /** A refusal as the terminal tells it. */
  private static final class Words {

    private static final java.util.ResourceBundle TEXTS =
        java.util.ResourceBundle.getBundle("messages.problem");

    static String of(Refused refused) {
      String key = "problem." + refused.problem().code();
      return text(key + ".title") + ". " + text(key + ".advice");
    }

    private static String text(String key) {
      return TEXTS.containsKey(key) ? TEXTS.getString(key) : key;
    }
  }
}
