package id.petadaya.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data beside the repository, for tests that need it: the folder in the environment variable
 * PETADAYA_SHARED, by default {@code ../shared}. A test is skipped, and says so, where it is absent.
 */
public final class SharedData {

  private SharedData() {}

  /** A file below {@code data/}; skips the test when it is not there. */
  public static Path file(String name) {
    Path file = root().resolve("data").resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> "Skipped: no shared data at " + file);
    return file;
  }

  private static Path root() {
    return Optional.ofNullable(System.getenv("PETADAYA_SHARED"))
        .map(Path::of)
        .orElseGet(SharedData::besideRepository);
  }

  private static Path besideRepository() {
    Path at = Path.of("").toAbsolutePath();
    while (at.getParent() != null && !Files.exists(at.resolve("instruments"))) {
      at = at.getParent();
    }
    return at.resolveSibling("shared");
  }
}
