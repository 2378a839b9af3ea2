package id.petadaya.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTests {

  @TempDir
  Path folder;

  static Stream<Published.Version> versions() {
    return Published.shipped().versions().stream();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aPublishedVersionSaysWhatItSaidWhenItWasPublished(Published.Version version) {
    String hash = InstrumentFile.shipped(version.file()).hash();
    assertThat(hash)
        .as(
            "%s has changed. Make a new version in a new file and add its line to published.yml.",
            version.file())
        .isEqualTo(version.sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rulesets", "imports", "forms", "surveys"})
  void everyVersionOfAFolderIsPublished(String kind) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(kind))) {
      List<String> found = files
          .map(file -> kind + "/" + file.getFileName())
          .filter(name -> name.endsWith(".yml") && !name.endsWith(".spec.yml"))
          .sorted()
          .toList();
      assertThat(Published.shipped().versionsIn(kind + "/").stream()
              .map(Published.Version::file)
              .sorted())
          .as("Maybe a line is missing in published.yml.")
          .isEqualTo(found);
    }
  }

  @Test
  void anEditedPublishedFileFailsItsCheckWithTheAdviceToMakeTheNextVersion() throws IOException {
    String text = InstrumentFile.shipped("rulesets/klasik-default.yml").text();
    Path edited =
        Files.writeString(folder.resolve("klasik-default.yml"), text.replace("main: 3", "main: 2"));
    Files.writeString(
        folder.resolve("klasik-default.spec.yml"),
        InstrumentFile.shipped("rulesets/klasik-default.spec.yml").text());

    List<ExampleResult> failed = new InstrumentCheck()
        .check(edited).stream().filter(result -> !result.isPassed()).toList();

    assertThat(failed)
        .anySatisfy(result ->
            assertThat(result.failure()).contains("sudah terbit").contains("klasik-default-2.yml"));
  }

  @Test
  void anEditedTemplateFailsItsCheckWithTheAdviceToMakeTheNextVersion() throws IOException {
    String text = InstrumentFile.shipped("imports/kasus-narkoba.yml").text();
    Path edited = Files.writeString(
        folder.resolve("kasus-narkoba.yml"),
        text.replace("title: Kasus narkoba", "title: Perkara"));
    Files.writeString(
        folder.resolve("kasus-narkoba.spec.yml"),
        InstrumentFile.shipped("imports/kasus-narkoba.spec.yml").text());

    assertThat(Published.shipped().findChange(InstrumentFile.read(edited)))
        .hasValueSatisfying(
            advice -> assertThat(advice).contains("sudah terbit").contains("kasus-narkoba-2.yml"));
  }

  @Test
  void layoutCommentsAndOrderOfKeysAreNotContent() {
    assertThat(hash("a: 1\nb: [x, y]\n"))
        .isEqualTo(hash("# catatan\n\"b\":\n  - x\n  - 'y'\na: \"1\""));
  }

  @Test
  void anotherValueOrAnotherOrderOfAListIsOtherContent() {
    assertThat(hash("a: [x, y]"))
        .isNotEqualTo(hash("a: [y, x]"))
        .isNotEqualTo(hash("a: [xy]"))
        .isNotEqualTo(hash("a: [[x], y]"));
  }

  @Test
  void aVersionListedTwiceIsRefused() {
    var list =
        file("published:\n- {id: a@1, file: f, sha256: h}\n- {id: a@1, file: g, sha256: h}\n");
    assertThatThrownBy(() -> Published.of(list)).hasMessageContaining("dua kali");
  }

  private static String hash(String text) {
    return file(text).hash();
  }

  private static InstrumentFile file(String text) {
    return new InstrumentFile("contoh.yml", text, null);
  }
}
