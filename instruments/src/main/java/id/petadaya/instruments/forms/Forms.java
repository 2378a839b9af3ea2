package id.petadaya.instruments.forms;

import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.ShippedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The forms at hand, by name and version. A name with a version never changes its meaning. */
public final class Forms {

  private static final String FOLDER = "forms/";

  private final Map<String, Form> byId;

  private Forms(Map<String, Form> byId) {
    this.byId = byId;
  }

  /** The forms that this program ships. */
  public static Forms shipped() {
    Forms all = new Forms(Map.of());
    for (String name : ShippedFiles.in(FOLDER)) {
      all = all.with(FormYaml.read(InstrumentFile.shipped(FOLDER + name)));
    }
    return all;
  }

  /** Reads a form from a file, as an office tries one out. */
  public static Form read(Path path) {
    return FormYaml.read(InstrumentFile.read(path));
  }

  /** Reads a form from its text. */
  public static Form read(InstrumentFile file) {
    return FormYaml.read(file);
  }

  /**
   * Reads a form from the sheets of a workbook, by their names in small letters. Every fault is found in
   * one reading, so that its maker need not try ten times.
   *
   * @param name the form's id where it gives none
   * @param others finds a form that this one includes, by its name
   */
  public static ReadForm read(
      Map<String, FormSheet> sheets, String name, Function<String, Optional<Form>> others) {
    return FormReader.read(sheets, name, others);
  }

  /** These and those of a folder, if it is there: every {@code .yml} but the specs. */
  public Forms withFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return this;
    }
    try (Stream<Path> files = Files.list(folder)) {
      Forms all = this;
      for (Path file : files
          .filter(one -> one.toString().endsWith(".yml") && !one.toString().endsWith(".spec.yml"))
          .sorted()
          .toList()) {
        all = all.with(read(file));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These and one more; refuses another content under a name and version that are taken. */
  public Forms with(Form added) {
    Form present = byId.get(added.id());
    if (present != null && !present.hash().equals(added.hash())) {
      throw new IllegalArgumentException(
          "%s is published with another content. Maybe give it the next version."
              .formatted(added.id()));
    }
    Map<String, Form> more = new LinkedHashMap<>(byId);
    more.put(added.id(), added);
    return new Forms(more);
  }

  /** The newest version of each form, by name: what a phone is offered. */
  public List<Form> newest() {
    return byId.values().stream()
        .map(Form::name)
        .distinct()
        .sorted()
        .map(name -> find(name).orElseThrow())
        .toList();
  }

  /** The newest version of a name. */
  public Optional<Form> find(String name) {
    return byId.values().stream()
        .filter(one -> one.name().equals(name))
        .max(Comparator.comparing(Form::version, Form.VERSIONS));
  }

  /** All versions of a name, newest first. */
  public List<Form> versions(String name) {
    return byId.values().stream()
        .filter(one -> one.name().equals(name))
        .sorted(Comparator.comparing(Form::version, Form.VERSIONS).reversed())
        .toList();
  }

  /** A version of a name; phones may still hold an old one. */
  public Optional<Form> find(String name, String version) {
    return Optional.ofNullable(byId.get(name + "@" + version));
  }
}
