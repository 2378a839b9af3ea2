package id.petadaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.InstrumentFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTests {

  @TempDir
  Path folder;

  private Path ruleSet;
  private Path spec;

  @BeforeEach
  void copyTheClassicRuleSetAsADraft() throws IOException {
    ruleSet = folder.resolve("coba.yml");
    spec = folder.resolve("coba.spec.yml");
    Files.writeString(
        ruleSet, text("rulesets/klasik-default.yml").replace("name: klasik-default", "name: coba"));
    Files.writeString(spec, text("rulesets/klasik-default.spec.yml"));
  }

  @Test
  void everyExampleIsToldAndAllPass() {
    Run run = Run.of("check", ruleSet);
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("lulus  lima pokok dan empat pendukung adalah Bahaya")
        .contains(" 0 gagal");
  }

  @Test
  void theSpecStandsForItsInstrument() {
    assertThat(Run.of("check", spec).exit()).isZero();
  }

  @Test
  void aFailedExampleSaysWhatWasExpectedAndWhatCame() throws IOException {
    Files.writeString(ruleSet, Files.readString(ruleSet).replace("main: 3", "main: 4"));
    Run run = Run.of("check", ruleSet);
    assertThat(run.exit()).isEqualTo(Exit.COMPLAINTS);
    assertThat(run.out())
        .contains("GAGAL  tiga pokok sudah Waspada")
        .contains("diharapkan WASPADA (pasti), hasilnya SIAGA (pasti)");
  }

  @Test
  void aBrokenInstrumentIsRefusedWithItsLine() throws IOException {
    Files.writeString(ruleSet, Files.readString(ruleSet).replace("version: 1", "verson: 1"));
    Run run = Run.of("check", ruleSet);
    assertThat(run.exit()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains("baris 6").contains("Mungkin maksudnya \"version\"");
  }

  @Test
  void anInstrumentWithoutExamplesIsRefused() throws IOException {
    Files.delete(spec);
    assertThat(Run.of("check", ruleSet).err()).contains("Buat berkas coba.spec.yml");
  }

  @Test
  void watchingRunsTheExamplesAgainWhenTheFileIsSaved() throws Exception {
    var printed = new Signal("menurut contoh baru");
    Thread watcher = Thread.startVirtualThread(() -> PetadayaCommands.commandLine()
        .setOut(new PrintWriter(printed, true))
        .setErr(new PrintWriter(printed, true))
        .execute("check", ruleSet.toString(), "--watch"));
    assertThat(printed.watching.await(30, TimeUnit.SECONDS)).isTrue();
    while (!printed.wanted.await(200, TimeUnit.MILLISECONDS)) {
      Files.writeString(
          spec, "examples:\n  - name: menurut contoh baru\n    given: {}\n    expect: AMAN\n");
    }
    watcher.interrupt();
    assertThat(watcher.join(java.time.Duration.ofSeconds(30))).isTrue();
  }

  /** Says when the watch has begun and when a text was printed. */
  private static final class Signal extends StringWriter {
    private final CountDownLatch watching = new CountDownLatch(1);
    private final CountDownLatch wanted = new CountDownLatch(1);
    private final String text;

    Signal(String text) {
      this.text = text;
    }

    @Override
    public void flush() {
      if (toString().contains("Menunggu perubahan")) {
        watching.countDown();
      }
      if (toString().contains(text)) {
        wanted.countDown();
      }
    }
  }

  private static String text(String name) {
    return InstrumentFile.shipped(name).text();
  }
}
