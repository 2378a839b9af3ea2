package id.petadaya.registry;

import id.petadaya.registry.Potential.Pillar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How the answers of a form are told as potentials: {@code registry/potentials.yml}. */
final class ToldPotentials {

  private static final String FILE = "/registry/potentials.yml";
  private static final Pattern ANSWER = Pattern.compile("\\{([a-z_0-9]+)}");

  private final Map<String, List<Telling>> byForm;

  private ToldPotentials(Map<String, List<Telling>> byForm) {
    this.byForm = byForm;
  }

  /** One kind of thing that a form tells of, in a repeat. */
  record Telling(String repeat, Pillar pillar, String title, List<String> parts) {

    Telling {
      parts = List.copyOf(parts);
    }

    /** Empty where the title has no answer. */
    Optional<String> title(Map<String, String> answers) {
      return filled(title, answers);
    }

    /** The parts that have their answers, as one sentence; empty when none has. */
    String detail(Map<String, String> answers) {
      String joined = parts.stream()
          .flatMap(part -> filled(part, answers).stream())
          .collect(Collectors.joining("; "));
      return joined.isEmpty()
          ? ""
          : Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
    }

    /** The questions that it names. */
    List<String> questions() {
      Matcher names = ANSWER.matcher(title + String.join("", parts));
      List<String> found = new ArrayList<>();
      while (names.find()) {
        found.add(names.group(1));
      }
      return List.copyOf(found);
    }
  }

  private static Optional<String> filled(String words, Map<String, String> answers) {
    var text = new StringBuilder();
    Matcher names = ANSWER.matcher(words);
    int from = 0;
    while (names.find()) {
      String answer = answers.getOrDefault(names.group(1), "");
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      text.append(words, from, names.start()).append(answer);
      from = names.end();
    }
    return Optional.of(text.append(words.substring(from)).toString());
  }

  static ToldPotentials read() {
    try (InputStream in = ToldPotentials.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not there.");
      }
      Map<String, List<Map<String, Object>>> file =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new ToldPotentials(file.entrySet().stream()
          .collect(Collectors.toMap(
              Map.Entry::getKey,
              one -> one.getValue().stream().map(ToldPotentials::telling).toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Telling telling(Map<String, Object> of) {
    return new Telling(
        String.valueOf(of.get("repeat")),
        Pillar.valueOf(String.valueOf(of.get("pillar"))),
        String.valueOf(of.get("title")),
        of.get("parts") instanceof List<?> parts
            ? parts.stream().map(String::valueOf).toList()
            : List.of());
  }

  List<Telling> of(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  Map<String, List<Telling>> all() {
    return byForm;
  }
}
