package id.petadaya.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of every instrument of this module that a kind on the class path can read. */
class InstrumentExamplesTests {

  static Stream<Path> instruments() throws IOException {
    try (Stream<Path> rules = Files.walk(Path.of("rulesets"));
        Stream<Path> forms = Files.walk(Path.of("forms"));
        Stream<Path> documents = Files.walk(Path.of("documents"))) {
      return Stream.of(rules, forms, documents)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".spec.yml"))
          .map(InstrumentCheck::instrumentOf)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void everyExampleOfEveryInstrumentHolds(Path instrument) {
    List<ExampleResult> results = new InstrumentCheck().check(instrument);
    assertThat(results).isNotEmpty().allMatch(ExampleResult::isPassed);
  }
}
