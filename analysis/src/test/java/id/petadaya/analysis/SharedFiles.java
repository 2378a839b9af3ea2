package id.petadaya.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Files that lie beside the project and not in it: PETADAYA_SHARED, or {@code ../shared} from the
 * root. Where they are absent a test is skipped, and the number of those skipped is printed.
 */
public final class SharedFiles {

  private static final AtomicInteger SKIPPED = new AtomicInteger();

  private SharedFiles() {}

  /** The path of a file that is there; the test is skipped when it is not. */
  public static Path get(String name) {
    String folder = System.getenv("PETADAYA_SHARED");
    Path file = (folder == null ? Path.of("..", "..", "shared") : Path.of(folder)).resolve(name);
    if (!Files.exists(file)) {
      System.out.printf(
          "%d tests skipped: %s is not here (PETADAYA_SHARED).%n", SKIPPED.incrementAndGet(), name);
    }
    assumeTrue(Files.exists(file), name);
    return file;
  }
}
