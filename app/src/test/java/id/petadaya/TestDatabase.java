package id.petadaya;

import id.petadaya.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Gives a test context its own database on the one PostgreSQL of the run, and its own data folder.
 * Passwords are hashed with the least cost; {@code PasswordCostTests} holds the program's own.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      var postgres = EmbeddedPostgres.ephemeral();
      var database = postgres.createDatabase();
      var worker = postgres.worker(database);
      Path data = Files.createTempDirectory("petadaya-test-");
      TestPropertyValues.of(
              "petadaya.database.url=" + database.jdbcUrl(),
              "petadaya.database.user=" + worker.user(),
              "petadaya.database.password=" + worker.password(),
              "petadaya.database.owner-user=" + database.user(),
              "petadaya.database.owner-password=" + database.password(),
              "petadaya.data=" + data)
          .applyTo(context);
      context
          .getBeanFactory()
          .registerSingleton("quickPasswordEncoder", new BCryptPasswordEncoder(4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
