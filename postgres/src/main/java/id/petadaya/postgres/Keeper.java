package id.petadaya.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Works on the whole of a kept database, past every row rule, for copies that must miss nothing. Beside
 * the program that runs it, or with a server started for the time being. Only who may read the folder's
 * passwords can be one.
 */
public final class Keeper implements AutoCloseable {

  private final EmbeddedPostgres.Database owner;
  private final String password;
  private final @Nullable EmbeddedPostgres started;

  private Keeper(
      EmbeddedPostgres.Database owner, String password, @Nullable EmbeddedPostgres started) {
    this.owner = owner;
    this.password = password;
    this.started = started;
  }

  /**
   * Finds the running server of a folder, or starts one; a new folder gets an empty database.
   *
   * @throws RefusedStart as {@link EmbeddedPostgres#start} does
   */
  public static Keeper open(Path folder) throws IOException {
    Optional<EmbeddedPostgres.Database> running = EmbeddedPostgres.running(folder);
    EmbeddedPostgres own =
        running.isPresent() ? null : EmbeddedPostgres.start(folder, EmbeddedPostgres.Settings.KEPT);
    String password = Files.readString(folder.resolve("superuser-password")).strip();
    return own == null
        ? new Keeper(running.orElseThrow(), password, null)
        : new Keeper(
            new EmbeddedPostgres.Database(own.jdbcUrl(), own.user(), own.password()),
            password,
            own);
  }

  /** The same database for its owner, whom row rules bind. */
  public EmbeddedPostgres.Database owner() {
    return owner;
  }

  /** One consistent view of all rows, as long as it is open. */
  public Snapshot snapshot() throws SQLException {
    return new Snapshot(connect());
  }

  /** A fresh, migrated database to be filled. */
  public Refill refill() throws SQLException {
    return new Refill(connect());
  }

  private Connection connect() throws SQLException {
    var settings = new Properties();
    settings.put("user", "postgres");
    settings.put("password", password);
    return DriverManager.getConnection(owner.jdbcUrl(), settings);
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
