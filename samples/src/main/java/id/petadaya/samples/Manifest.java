package id.petadaya.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One mapping of a sample's YAML file, read by key. A wrong manifest is a programmer's mistake. */
final class Manifest {

  private final String place;
  private final Map<?, ?> values;

  private Manifest(String place, Map<?, ?> values) {
    this.place = place;
    this.values = values;
  }

  static Manifest read(String resource) {
    try (InputStream in = Manifest.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The sample has no file " + resource + ".");
      }
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object root = new Yaml(new SafeConstructor(options)).load(in);
      return of(resource, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest of(String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Manifest(place, map);
    }
    throw new IllegalStateException("%s: expected a mapping, found %s.".formatted(place, value));
  }

  String text(String key) {
    return findText(key).orElseThrow(() -> missing(key));
  }

  Optional<String> findText(String key) {
    return Optional.ofNullable(values.get(key)).map(Object::toString).map(String::strip);
  }

  /** A text as it stands, blanks and tabs kept. */
  String raw(String key) {
    return Optional.ofNullable(values.get(key))
        .map(Object::toString)
        .orElseThrow(() -> missing(key));
  }

  int whole(String key) {
    return values.get(key) instanceof Number n ? n.intValue() : fail(key, "a number");
  }

  Optional<Double> findNumber(String key) {
    return values.get(key) instanceof Number n ? Optional.of(n.doubleValue()) : Optional.empty();
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  LocalDate date(String key) {
    return findDate(key).orElseThrow(() -> missing(key));
  }

  Optional<LocalDate> findDate(String key) {
    return values.get(key) instanceof Date d
        ? Optional.of(LocalDate.ofInstant(d.toInstant(), ZoneOffset.UTC))
        : Optional.empty();
  }

  LocalTime time(String key) {
    return LocalTime.parse(text(key));
  }

  Manifest at(String key) {
    return of(place + "/" + key, values.get(key));
  }

  /** The texts of a list; empty when the key is absent. */
  List<String> texts(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  /** The lists of a list, as texts; empty when the key is absent. */
  List<List<String>> rows(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream()
            .map(row -> ((List<?>) row).stream().map(Object::toString).toList())
            .toList()
        : List.of();
  }

  /** The mappings of a list, each read; empty when the key is absent. */
  <T> List<T> each(String key, Function<Manifest, T> reader) {
    return values.get(key) instanceof List<?> list
        ? list.stream().map(item -> reader.apply(of(place + "/" + key, item))).toList()
        : List.of();
  }

  /** A mapping as it stands: texts, numbers, days, lists and mappings. */
  Map<?, ?> tree(String key) {
    return at(key).values;
  }

  private <T> T fail(String key, String wanted) {
    throw new IllegalStateException(
        "%s: %s should be %s, is %s.".formatted(place, key, wanted, values.get(key)));
  }

  private IllegalStateException missing(String key) {
    return new IllegalStateException("%s: %s is missing.".formatted(place, key));
  }
}
