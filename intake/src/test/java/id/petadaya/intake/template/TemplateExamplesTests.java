package id.petadaya.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.ExampleResult;
import id.petadaya.instruments.InstrumentCheck;
import id.petadaya.instruments.imports.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateExamplesTests {

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../instruments/imports"))) {
      return files
          .filter(
              file -> file.toString().endsWith(".yml") && !file.toString().endsWith(".spec.yml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyExampleOfEveryTemplateHolds(Path template) {
    List<ExampleResult> results = new InstrumentCheck().check(template);
    assertThat(results).isNotEmpty().allMatch(ExampleResult::isPassed);
  }

  @Test
  void everyFileOfTheFolderIsATemplate() throws IOException {
    assertThat(Templates.shipped().all()).hasSize((int) templates().count());
  }
}
