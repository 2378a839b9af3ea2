package id.petadaya.collect.doubt;

import id.petadaya.collect.doubt.Doubt.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The numbers and the words of {@code collect/doubts.yml}. */
final class DoubtRules {

  private static final String FILE = "/collect/doubts.yml";

  private final Map<Kind, Rule> rules;

  private DoubtRules(Map<Kind, Rule> rules) {
    this.rules = rules;
  }

  /** A kind: what counts, and how it is told. */
  record Rule(Kind kind, String title, String words, Map<String, Double> numbers) {

    double number(String name) {
      Double number = numbers.get(name);
      if (number == null) {
        throw new IllegalStateException(
            "%s: %s has no number %s. Maybe a line was taken out.".formatted(FILE, kind, name));
      }
      return number;
    }

    int whole(String name) {
      return (int) number(name);
    }

    /** Fills in the words; {@code values} in pairs of name and text. */
    Doubt say(String... values) {
      String sentence = words;
      for (int at = 0; at < values.length; at += 2) {
        sentence = sentence.replace("{" + values[at] + "}", values[at + 1]);
      }
      return new Doubt(kind, title, sentence);
    }
  }

  static DoubtRules read() {
    try (InputStream in = DoubtRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not there.");
      }
      Map<String, Map<String, Object>> file =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<Kind, Rule> rules = new EnumMap<>(Kind.class);
      file.forEach((name, of) -> rules.put(Kind.valueOf(name), rule(Kind.valueOf(name), of)));
      return new DoubtRules(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule rule(Kind kind, Map<String, Object> of) {
    Map<String, Double> numbers = new HashMap<>();
    of.forEach((name, value) -> {
      if (value instanceof Number number) {
        numbers.put(name, number.doubleValue());
      }
    });
    return new Rule(
        kind, String.valueOf(of.get("title")), String.valueOf(of.get("words")), numbers);
  }

  Rule of(Kind kind) {
    Rule rule = rules.get(kind);
    if (rule == null) {
      throw new IllegalStateException("%s does not tell of %s.".formatted(FILE, kind));
    }
    return rule;
  }
}
