package id.petadaya.intake.register;

import id.petadaya.analysis.area.AreaCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** The confirmed spellings in {@code aliases.csv}, each with its source. */
final class Aliases {

  record Alias(String spelling, AreaCode code, String source) {}

  private Aliases() {}

  static List<Alias> read() {
    CSVFormat format = CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setCommentMarker('#')
        .get();
    try (InputStream in =
            Objects.requireNonNull(Register.class.getResourceAsStream("aliases.csv"));
        var lines = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.stream()
          .map(line ->
              new Alias(line.get("spelling"), new AreaCode(line.get("code")), line.get("source")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
