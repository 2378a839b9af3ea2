package id.petadaya.vault;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The fixed list of purposes, read once from {@code vault/purposes.yml}. */
@Component
public class Purposes {

  private final Map<String, Purpose> all = read();

  public List<Purpose> all() {
    return List.copyOf(all.values());
  }

  public Optional<Purpose> find(String code) {
    return Optional.ofNullable(all.get(code));
  }

  /** The purposes that somebody may name. */
  public List<Purpose> of(Viewer viewer) {
    return all.values().stream()
        .filter(one -> viewer.roles().stream().anyMatch(one.roles()::contains))
        .toList();
  }

  private static Map<String, Purpose> read() {
    try (InputStream in = Purposes.class.getResourceAsStream("/vault/purposes.yml")) {
      if (in == null) {
        throw new IllegalStateException("vault/purposes.yml is not there.");
      }
      Map<String, Map<String, Object>> list =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<String, Purpose> purposes = new LinkedHashMap<>();
      list.forEach((code, of) -> purposes.put(code, purpose(code, of)));
      return purposes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Purpose purpose(String code, Map<String, Object> of) {
    return new Purpose(
        code,
        String.valueOf(of.get("label")),
        words(of, "roles").stream().map(Role::of).collect(Collectors.toSet()),
        words(of, "bases").stream().map(Basis::of).collect(Collectors.toSet()),
        of.get("months") instanceof Integer months ? months : 0,
        Purpose.Act.valueOf(String.valueOf(of.get("act")).toUpperCase(Locale.ROOT)));
  }

  private static List<String> words(Map<String, Object> of, String key) {
    return of.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
