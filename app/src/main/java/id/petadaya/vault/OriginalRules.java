package id.petadaya.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** For how many months the files themselves stay, read once from {@code vault/originals.yml}. */
@Component
class OriginalRules {

  /** A list of an agency that names persons. */
  static final String NAMES_PERSONS = "daftar_orang";

  /** Any other list of an agency. */
  static final String LIST = "daftar";

  /** What a phone sent with its answers. */
  static final String SUBMISSION = "kiriman";

  private final Map<String, Integer> months = read();

  int months(String rule) {
    Integer of = months.get(rule);
    if (of == null) {
      throw new IllegalStateException("vault/originals.yml says nothing of %s.".formatted(rule));
    }
    return of;
  }

  private static Map<String, Integer> read() {
    try (InputStream in = OriginalRules.class.getResourceAsStream("/vault/originals.yml")) {
      if (in == null) {
        throw new IllegalStateException("vault/originals.yml is not there.");
      }
      Map<String, Map<String, Object>> list =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<String, Integer> months = new HashMap<>();
      list.forEach((rule, of) -> {
        if (!(of.get("months") instanceof Integer many) || many < 1) {
          throw new IllegalStateException(
              "vault/originals.yml gives %s no months.".formatted(rule));
        }
        months.put(rule, many);
      });
      return months;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
