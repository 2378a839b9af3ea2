package id.petadaya.files;

import id.petadaya.kernel.RefusedSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A key that another program gives, such as the client of a vault: its words are split at spaces, no shell
 * reads them, and it has half a minute to write the key to its output.
 */
record KeyCommand(String line) {

  private static final int SECONDS = 30;
  private static final int MOST_BYTES = 4_096;

  /**
   * Asks it.
   *
   * @throws RefusedSetting when it does not run, fails, takes too long or writes no key
   */
  RecoveryKey ask() {
    try {
      Process program = new ProcessBuilder(List.of(line.strip().split("\\s+")))
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      program.getOutputStream().close();
      // A key fits into the pipe many times; who writes more than that waits until the time is up.
      if (!program.waitFor(SECONDS, TimeUnit.SECONDS)) {
        program.destroyForcibly();
        throw refused("tidak selesai dalam %d detik".formatted(SECONDS));
      }
      byte[] written = program.getInputStream().readNBytes(MOST_BYTES);
      if (program.exitValue() != 0) {
        throw refused("berakhir dengan kode %d".formatted(program.exitValue()));
      }
      return RecoveryKey.read(new String(written, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw refused("tidak dapat dijalankan");
    } catch (IllegalArgumentException e) {
      throw refused("tidak menulis kunci, yaitu 52 huruf dan angka");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("terputus");
    }
  }

  private RefusedSetting refused(String why) {
    return new RefusedSetting("Perintah kunci (%s) %s. Periksa --key-command."
        .formatted(line.strip().split("\\s+")[0], why));
  }
}
