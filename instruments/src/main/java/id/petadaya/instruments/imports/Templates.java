package id.petadaya.instruments.imports;

import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.RefusedInstrument;
import id.petadaya.instruments.ShippedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The templates at hand. Every {@code .yml} in {@code instruments/imports} is one; adding a kind
 * needs nothing else.
 */
public final class Templates {

  private static final String FOLDER = "imports/";

  private final List<Template> all;

  private Templates(List<Template> all) {
    this.all = List.copyOf(all);
  }

  /** The templates that this program ships, by name. */
  public static Templates shipped() {
    return Shipped.ALL;
  }

  private static final class Shipped {
    static final Templates ALL =
        new Templates(names().stream().map(Templates::shipped).toList());
  }

  /** Reads a template from a file, as an office tries one out. */
  public static Template read(Path path) {
    return TemplateReader.read(InstrumentFile.read(path));
  }

  /** Reads a template from its text. */
  public static Template read(InstrumentFile file) {
    return TemplateReader.read(file);
  }

  /** These and one more; another version of a name stands beside the first. */
  public Templates with(Template added) {
    List<Template> more = new ArrayList<>(all);
    more.removeIf(template -> template.id().equals(added.id()));
    more.add(added);
    return new Templates(more);
  }

  public List<Template> all() {
    return all;
  }

  /** By name (the newest version) or name@version. */
  public Optional<Template> find(String text) {
    return all.stream()
        .filter(template -> template.id().equals(text) || template.name().equals(text))
        .max(java.util.Comparator.comparingInt(Template::version));
  }

  /**
   * By name, name@version, or the path of a file when it ends in .yml.
   *
   * @throws RefusedInstrument naming the templates there are
   */
  public Template open(String text) {
    if (text.endsWith(".yml")) {
      return read(Path.of(text));
    }
    return find(text)
        .orElseThrow(() -> new RefusedInstrument(
            text, 0, "cetakan ini tidak ada. Yang tersedia: %s.".formatted(list())));
  }

  /** The same for a text that a person gave, without reading the other shipped templates. */
  public static Template chosen(String text) {
    if (text.endsWith(".yml")) {
      return read(Path.of(text));
    }
    Optional<Template> own =
        names().contains(text + ".yml") ? Optional.of(shipped(text + ".yml")) : Optional.empty();
    return own.filter(template -> template.name().equals(text))
        .orElseGet(() -> shipped().open(text));
  }

  private static Template shipped(String file) {
    return TemplateReader.read(InstrumentFile.shipped(FOLDER + file));
  }

  /** Names with titles, for people. */
  public String list() {
    return all.stream()
        .map(template -> "%s (%s)".formatted(template.name(), template.title()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> names() {
    return ShippedFiles.in(FOLDER);
  }
}
