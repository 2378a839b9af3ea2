package id.petadaya.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one forgetful server of a JVM and its temporary folder. */
final class Ephemeral {

  private static final int LAST_WORDS_SECONDS = 15;

  private static @Nullable EmbeddedPostgres shared;

  private Ephemeral() {}

  static synchronized EmbeddedPostgres shared() throws IOException {
    if (shared == null) {
      Path folder = Files.createTempDirectory("petadaya-postgres-");
      EmbeddedPostgres started = startIn(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(started, folder)));
      shared = started;
    }
    return shared;
  }

  private static EmbeddedPostgres startIn(Path folder) throws IOException {
    try {
      return EmbeddedPostgres.forgetful(folder);
    } catch (IOException | RuntimeException e) {
      Folders.delete(folder);
      throw e;
    }
  }

  private static void forget(EmbeddedPostgres server, Path folder) {
    server.stopWhenAlone(LAST_WORDS_SECONDS);
    Folders.delete(folder);
  }
}
