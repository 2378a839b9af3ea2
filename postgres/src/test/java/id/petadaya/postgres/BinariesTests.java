package id.petadaya.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The programs are unpacked once, and again when something is missing. */
class BinariesTests {

  @Test
  void aFolderFromWhichSomethingWasRemovedIsUnpackedAnew() throws Exception {
    RunAs account = RunAs.find();
    Binaries binaries = Binaries.unpacked(account);
    Path program = binaries.program("initdb");
    Files.delete(program);
    long before = System.nanoTime();
    assertThat(Binaries.unpacked(account)).isEqualTo(binaries);
    System.out.printf(
        java.util.Locale.ROOT,
        "FIGURE postgres_unpack_seconds=%.2f%n",
        (System.nanoTime() - before) / 1e9);
    assertThat(program).isExecutable();
  }
}
