package id.petadaya.postgres;
import java.io.IOException;
import java.nio.file.Path;
public final class EmbeddedPostgres implements AutoCloseable {
  public enum Settings { KEPT }
  public record Database(String jdbcUrl, String user, String password) {}
  private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres shared;
  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres pg;
  private static int n;
  private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres pg) { this.pg = pg; }
  public static synchronized EmbeddedPostgres ephemeral() throws IOException {
    if (shared == null) shared = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder().start();
    return new EmbeddedPostgres(shared);
  }
  public static EmbeddedPostgres start(Path p, Settings s) throws IOException {
    return new EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder().setDataDirectory(p).setCleanDataDirectory(false).start());
  }
  public synchronized Database createDatabase() {
    String name = "t" + ++n;
    try (var c = pg.getPostgresDatabase().getConnection(); var st = c.createStatement()) { st.execute("create database " + name); } catch (Exception e) { throw new IllegalStateException(e); }
    return new Database(pg.getJdbcUrl("postgres", name), "postgres", "");
  }
  public String jdbcUrl() { return pg.getJdbcUrl("postgres", "postgres"); }
  public String user() { return "postgres"; }
  public String password() { return ""; }
  public void close() {}
}
