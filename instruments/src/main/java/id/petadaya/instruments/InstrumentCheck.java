package id.petadaya.instruments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Runs the examples that lie beside an instrument, whatever its kind, and guards published ones. */
public final class InstrumentCheck {

  private static final String END = ".yml";
  private static final String SPEC_END = ".spec.yml";

  private final List<InstrumentKind> kinds = new ArrayList<>();
  private final Published published;

  /** Knows every kind on the class path. */
  public InstrumentCheck() {
    this(Published.shipped());
  }

  InstrumentCheck(Published published) {
    ServiceLoader.load(InstrumentKind.class).forEach(kinds::add);
    this.published = published;
  }

  /**
   * Checks one instrument; a path to a spec stands for the instrument beside it.
   *
   * @throws RefusedInstrument when the instrument or its spec cannot be used
   */
  public List<ExampleResult> check(Path path) {
    InstrumentFile instrument = InstrumentFile.read(instrumentOf(path));
    Path specPath = specOf(instrumentOf(path));
    if (!Files.exists(specPath)) {
      throw new RefusedInstrument(
          instrument.name(),
          0,
          "belum ada contoh di sampingnya. Buat berkas %s.".formatted(specPath.getFileName()));
    }
    List<ExampleResult> results =
        new ArrayList<>(kindOf(instrument).check(instrument, InstrumentFile.read(specPath)));
    published
        .findChange(instrument)
        .ifPresent(
            change -> results.add(new ExampleResult("versi terbit tidak berubah", 1, change)));
    return List.copyOf(results);
  }

  private InstrumentKind kindOf(InstrumentFile instrument) {
    Fields root = instrument.fields();
    return kinds.stream()
        .filter(kind -> kind.reads(root))
        .findFirst()
        .orElseThrow(() -> new RefusedInstrument(
            instrument.name(),
            1,
            "jenis instrumen tidak dikenal. Aturan kategori punya kunci \"decide\"."));
  }

  /** The instrument that a path means. */
  public static Path instrumentOf(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(SPEC_END)
        ? path.resolveSibling(name.substring(0, name.length() - SPEC_END.length()) + END)
        : path;
  }

  /** The spec beside an instrument: {@code x.spec.yml} for {@code x.yml}. */
  public static Path specOf(Path instrument) {
    String name = instrument.getFileName().toString();
    String stem = name.endsWith(END) ? name.substring(0, name.length() - END.length()) : name;
    return instrument.resolveSibling(stem + SPEC_END);
  }
}
