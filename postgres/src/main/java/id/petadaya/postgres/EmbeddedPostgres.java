package id.petadaya.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL of our own, on 127.0.0.1 and a free port, reached with a random password.
 *
 * <p>{@link #start} keeps its data in a folder; {@link #ephemeral} is for builds and tests and
 * forgets. The server is a child of this JVM in the foreground. It ends with {@link #close}, and when
 * the JVM is killed it stops by itself. No shutdown hook is set for a kept folder: whoever uses the
 * server closes it last.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private final Cluster cluster;
  private volatile Cluster.Passwords passwords;
  private final String workerPassword = Cluster.freshPassword();
  private final Settings settings;
  private volatile Server server;
  private volatile boolean closed;

  /** Held on a kept folder; the forgetful server has a folder nobody else knows. */
  private final @Nullable FolderLock lock;

  private EmbeddedPostgres(
      Server server, Cluster cluster, Settings settings, @Nullable FolderLock lock) {
    this.server = server;
    this.cluster = cluster;
    this.passwords = cluster.passwords();
    this.settings = settings;
    this.lock = lock;
  }

  /**
   * How safe and how large. {@code durable} is fsync, synchronous commit and full page writes; it is
   * read back from the running server, and a server that answers otherwise is stopped.
   */
  public record Settings(boolean durable, int maxConnections, int sharedBuffersMegabytes) {

    /** For data that must survive a power cut, on a machine shared with other programs. */
    public static final Settings KEPT = new Settings(true, 60, 64);

    static final Settings EPHEMERAL = new Settings(false, 200, 64);

    public Settings {
      if (maxConnections < 10 || sharedBuffersMegabytes < 16) {
        throw new IllegalArgumentException(
            "maxConnections (%d) must be 10 or more and sharedBuffersMegabytes (%d) 16 or more."
                .formatted(maxConnections, sharedBuffersMegabytes));
      }
    }
  }

  /** Where a database is and who may enter. The user owns the database and is not a superuser. */
  public record Database(String jdbcUrl, String user, String password) {

    /** Without the password, so that it can stand in a log. */
    @Override
    public String toString() {
      return "Database[" + jdbcUrl + ", " + user + "]";
    }
  }

  /**
   * Starts the server on a folder, which is created and filled when it is new. Stops first what an
   * earlier program that was killed may have left running on it.
   *
   * @throws RefusedStart when another program uses the folder, when there is no PostgreSQL for this
   *     machine, or when no account can be found that may run it
   */
  public static EmbeddedPostgres start(Path dataFolder, Settings settings) throws IOException {
    RunAs account = RunAs.find();
    FolderLock lock = FolderLock.take(dataFolder);
    try {
      Cluster cluster = Cluster.open(dataFolder, Binaries.unpacked(account), account);
      StalePostmaster.stop(cluster.data());
      Server server = Server.start(cluster, settings);
      EmbeddedPostgres started =
          checked(new EmbeddedPostgres(server, cluster, settings, lock), settings);
      // Whoever works beside this program must find the passwords of this start.
      lock.tell(server.port());
      Thread.ofPlatform().daemon().name("postgres-watch").start(started::watch);
      return started;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * The kept database of a folder that another program is running, for its owner; empty when nobody
   * runs it. Only for short work beside that program: it ends when the program does.
   */
  public static Optional<Database> running(Path dataFolder) throws IOException {
    String holder = FolderLock.holder(dataFolder);
    if (holder == null || !holder.contains(" ")) {
      return Optional.empty();
    }
    int port = Integer.parseInt(holder.substring(holder.indexOf(' ') + 1).strip());
    String password = Files.readString(dataFolder.resolve("password")).strip();
    return Optional.of(new Database(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE, Cluster.OWNER, password));
  }

  /**
   * The one forgetful server of this JVM, started at the first call and stopped when the JVM ends.
   * Its {@link #close} does nothing. Never for data that somebody needs: it does not wait for the
   * disk.
   */
  public static EmbeddedPostgres ephemeral() throws IOException {
    return Ephemeral.shared();
  }

  static EmbeddedPostgres forgetful(Path folder) throws IOException {
    RunAs account = RunAs.find();
    Cluster cluster = Cluster.open(folder, Binaries.unpacked(account), account);
    Server server = Server.start(cluster, Settings.EPHEMERAL);
    return checked(
        new EmbeddedPostgres(server, cluster, Settings.EPHEMERAL, null), Settings.EPHEMERAL);
  }

  private static EmbeddedPostgres checked(EmbeddedPostgres started, Settings settings)
      throws IOException {
    try {
      started.passwords = started.cluster.renewed(started.urlOf("postgres"));
      Superuser superuser = started.superuser();
      superuser.checkSettings(settings);
      superuser.createMissing(Cluster.DATABASE, started.password());
      superuser.renewWorker(started.workerPassword);
      return started;
    } catch (IOException | RuntimeException e) {
      started.server.stop();
      throw e;
    }
  }

  /** A new empty database on this server, for one test or one purpose. */
  public Database createDatabase() throws IOException {
    return createDatabaseLike(null);
  }

  /**
   * A copy of a database of this server, with tables and rows. Connections to the original are
   * closed first. With {@code null} the copy is of nothing: an empty database.
   */
  public Database createDatabaseLike(@Nullable Database original) throws IOException {
    String name = superuser().createDatabase(original == null ? null : nameOf(original));
    return new Database(urlOf(name), user(), password());
  }

  public String jdbcUrl() {
    return urlOf(Cluster.DATABASE);
  }

  public String user() {
    return Cluster.OWNER;
  }

  /** The owner's, which is new at each start. */
  public String password() {
    return passwords.owner();
  }

  /**
   * The same database for the running program: a user that owns nothing there and has no right until
   * the owner grants it. Its password is new at each start and stands nowhere but in memory.
   */
  public Database worker(Database database) {
    return new Database(database.jdbcUrl(), Cluster.WORKER, workerPassword);
  }

  /** The kept database, for its owner. */
  public Database database() {
    return new Database(jdbcUrl(), user(), password());
  }

  /** The process of the server, to be named in messages. */
  public long pid() {
    return server.pid();
  }

  public int port() {
    return server.port();
  }

  /**
   * Ends the server: running transactions are rolled back, everything committed is on disk. Returns
   * when the process is gone, after 10 s at the most. Does nothing the second time.
   */
  @Override
  public void close() {
    if (lock != null) {
      closed = true;
      stopNow();
      lock.close();
    }
  }

  private synchronized void stopNow() {
    server.stop();
  }

  /** A kept server that somebody killed comes back on the same port, after its own recovery. */
  private void watch() {
    while (!closed) {
      server.awaitEnd();
      if (!closed) {
        revive();
      }
    }
  }

  private synchronized void revive() {
    if (closed || server.isAlive()) {
      return;
    }
    try {
      server = Server.startAgain(cluster, settings, server.port());
    } catch (IOException notYet) {
      // Processes of the one that died may still be leaving, or the disk is full: tried again.
      Commands.rest();
    }
  }

  /**
   * At the end of a JVM nobody needs what an ephemeral server still holds in memory. Whoever is ending
   * beside us may still write its last words, for so many seconds at the most.
   */
  void stopWhenAlone(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try {
      while (!superuser().isAlone() && System.nanoTime() < end) {
        Commands.pause();
      }
    } catch (IOException alreadyGone) {
      // then there is nobody to wait for
    }
    server.stopAtOnce();
  }

  private Superuser superuser() {
    return new Superuser(urlOf("postgres"), passwords.superuser());
  }

  private String urlOf(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
  }

  private static String nameOf(Database database) {
    return database.jdbcUrl().substring(database.jdbcUrl().lastIndexOf('/') + 1);
  }
}
