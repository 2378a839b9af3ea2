package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.kernel.RefusedSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that a vault's client writes to its output. */
class KeyCommandTests {

  @TempDir
  private Path folder;

  @Test
  void whatTheProgramWritesIsTheKey() throws Exception {
    RecoveryKey key = RecoveryKey.fresh();
    Path file = Files.writeString(folder.resolve("kunci"), key.written() + "\n");
    assertThat(RecoveryKey.askedOf("  cat   " + file)).isEqualTo(key);
  }

  @Test
  void noShellReadsItsWords() throws Exception {
    Path file = Files.writeString(folder.resolve("kunci"), RecoveryKey.fresh().written());
    Path made = folder.resolve("dibuat");
    assertThatThrownBy(() -> RecoveryKey.askedOf("cat %s;touch %s".formatted(file, made)))
        .isInstanceOf(RefusedSetting.class);
    assertThatThrownBy(() -> RecoveryKey.askedOf("echo $(cat %s)".formatted(file)))
        .isInstanceOf(RefusedSetting.class);
    assertThat(made).doesNotExist();
  }

  @Test
  void whatIsNoKeyIsRefusedWithItsReason() {
    refused("tidak-ada-program-ini", "tidak dapat dijalankan");
    refused("false", "kode 1");
    refused("echo halo", "tidak menulis kunci");
    refused("head -c 9000 /dev/zero", "tidak menulis kunci");
  }

  private static void refused(String command, String reason) {
    assertThatThrownBy(() -> RecoveryKey.askedOf(command))
        .isInstanceOf(RefusedSetting.class)
        .hasMessageContaining(reason);
  }
}
