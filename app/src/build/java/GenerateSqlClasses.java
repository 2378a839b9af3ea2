import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.petadaya.postgres.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Writes the typed SQL classes of every room from its migrations, read back from a throw-away
 * PostgreSQL. Does nothing while no migration has changed. Run by the build: {@code
 * GenerateSqlClasses MIGRATIONS OUT}.
 */
class GenerateSqlClasses {

  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path out = Path.of(args[1]);
    Path mark = out.resolve(".migrations.sha256");
    String hash = hashOf(migrations);
    if (Files.exists(mark) && Files.readString(mark).equals(hash)) {
      return;
    }
    ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
    List<Path> rooms;
    try (var folders = Files.list(migrations)) {
      rooms = folders.filter(Files::isDirectory).sorted().toList();
    }
    try (var postgres = EmbeddedPostgres.ephemeral()) {
      var database = postgres.createDatabase();
      for (Path room : rooms) {
        generate(room, out, database.jdbcUrl(), database.user(), database.password());
      }
    }
    Files.writeString(mark, hash);
  }

  private static void generate(Path room, Path out, String url, String user, String password)
      throws Exception {
    String schema = room.getFileName().toString();
    Flyway.configure()
        .dataSource(url, user, password)
        .schemas(schema)
        .defaultSchema(schema)
        .table("migration")
        .locations("filesystem:" + room)
        .load()
        .migrate();
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withUrl(url).withUser(user).withPassword(password))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withInputSchema(schema)
                            .withExcludes("migration|spring_session.*"))
                    .withGenerate(
                        new Generate()
                            .withRecords(false)
                            .withGlobalObjectReferences(true)
                            .withGeneratedAnnotation(false))
                    .withTarget(
                        new Target()
                            .withPackageName("id.petadaya." + schema + ".sql")
                            .withDirectory(out.toString()))));
  }

  private static String hashOf(Path folder) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    List<Path> files;
    try (var tree = Files.walk(folder)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      sha.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      sha.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
