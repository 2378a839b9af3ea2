package id.petadaya.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A scanner for a test context, which can be made to say nothing that is understood. */
public final class TestScanner
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final FakeClamd SERVER = begin();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("petadaya.scanner=" + SERVER.address()).applyTo(context);
  }

  /** Whether it says nothing that is understood. */
  public static void silent(boolean silent) {
    SERVER.instead = silent ? "SIBUK\0" : "";
  }

  /** As it is done each hour. */
  public static void again(Scans scans) {
    scans.again();
  }

  public static void stop() throws IOException {
    SERVER.close();
  }

  private static FakeClamd begin() {
    try {
      return new FakeClamd(10_000_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
