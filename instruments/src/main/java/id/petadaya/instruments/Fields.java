package id.petadaya.instruments;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of an instrument file. Reads values as what they should be and refuses the rest with
 * file, line and advice. Values stay text until asked for, so {@code no}, {@code 1.10} and {@code
 * 53.71} mean what they look like. No object is ever built from a tag of the file.
 */
public final class Fields {

  private static final Set<Tag> TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ, Tag.TIMESTAMP);

  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Fields(String file, Node node) {
    this.file = file;
    this.node = node;
    refuseForeignTag(node);
    if (!(node instanceof MappingNode mapping)) {
      throw refuseAt(node, "di sini seharusnya ada kunci dan nilai, seperti \"name: ...\".");
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode(), "kunci");
      refuseForeignTag(entry.getValueNode());
      if (values.put(key, entry.getValueNode()) != null) {
        throw refuseAt(
            entry.getKeyNode(), "kunci \"%s\" ditulis dua kali. Hapus salah satu.".formatted(key));
      }
    }
  }

  static Fields of(InstrumentFile file) {
    try {
      Node root =
          new Yaml(new SafeConstructor(limits())).compose(new java.io.StringReader(file.text()));
      if (root == null) {
        throw new RefusedInstrument(file.name(), 0, "berkas kosong.");
      }
      return new Fields(file.name(), root);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      throw new RefusedInstrument(
          file.name(),
          line,
          "tulisan YAML tidak dapat dibaca di sini. Periksa spasi di awal baris, tanda kutip dan kurung.");
    } catch (org.yaml.snakeyaml.error.YAMLException limit) {
      throw new RefusedInstrument(
          file.name(), 0, "berkas melampaui batas pembacaan atau memuat tanda yang tidak boleh.");
    }
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(0);
    limits.setNestingDepthLimit(20);
    limits.setCodePointLimit(1 << 20);
    limits.setAllowDuplicateKeys(false);
    return limits;
  }

  Node node() {
    return node;
  }

  /** Refuses every key but these; the nearest one is advised. */
  public Fields only(String... keys) {
    Set<String> known = new java.util.LinkedHashSet<>(Arrays.asList(keys));
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw refuse(
            key, "kunci \"%s\" tidak dikenal. %s".formatted(key, NearestWord.advice(key, known)));
      }
    }
    return this;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Keys in the order of the file. */
  public Set<String> keys() {
    return java.util.Collections.unmodifiableSet(values.keySet());
  }

  /** Line of this mapping, from 1. */
  public int line() {
    return lineOf(node);
  }

  /** Line of a value, or of this mapping when the key is absent; from 1. */
  public int line(String key) {
    Node value = values.get(key);
    return lineOf(value == null ? node : value);
  }

  /** Text, never blank. */
  public String text(String key) {
    String text = scalar(value(key), "nilai \"%s\"".formatted(key)).strip();
    if (text.isEmpty()) {
      throw refuse(key, "\"%s\" belum diisi.".formatted(key));
    }
    return text;
  }

  public Optional<String> findText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** A whole number within a range, both ends included. */
  public int whole(String key, int least, int most) {
    String text = text(key);
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notWhole) {
      // falls to the refusal below
    }
    throw refuse(
        key,
        "\"%s\" harus bilangan bulat %d sampai %d, bukan \"%s\"."
            .formatted(key, least, most, text));
  }

  /** A finite number with a decimal point. */
  public double number(String key) {
    String text = text(key);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException notNumber) {
      // falls to the refusal below
    }
    throw refuse(
        key, "\"%s\" harus angka dengan titik desimal, bukan \"%s\".".formatted(key, text));
  }

  /** {@code true} or {@code false}; {@code otherwise} when absent. */
  public boolean flag(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    return switch (text(key).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
        throw refuse(key, "\"%s\" harus true atau false, bukan \"%s\".".formatted(key, text(key)));
    };
  }

  /** A date as 2020-01-21. */
  public LocalDate date(String key) {
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeParseException notDate) {
      throw refuse(
          key, "\"%s\" harus tanggal seperti 2020-01-21, bukan \"%s\".".formatted(key, text(key)));
    }
  }

  /** One of a set of names, in any case. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return choiceOf(key, text(key), type);
  }

  /** Several of a set of names; empty when absent. */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    return texts(key).stream().map(text -> choiceOf(key, text, type)).toList();
  }

  private <E extends Enum<E>> E choiceOf(String key, String text, Class<E> type) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(text)) {
        return each;
      }
    }
    String names =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    throw refuse(key, "\"%s\" harus salah satu dari %s, bukan \"%s\".".formatted(key, names, text));
  }

  public Fields fields(String key) {
    return new Fields(file, value(key));
  }

  /** A list of mappings; empty when absent. */
  public List<Fields> list(String key) {
    return items(key).stream().map(item -> new Fields(file, item)).toList();
  }

  /** A list of texts, or one text alone; empty when absent. */
  public List<String> texts(String key) {
    if (has(key) && value(key) instanceof ScalarNode) {
      return List.of(text(key));
    }
    return items(key).stream()
        .map(item -> scalar(item, "isi \"%s\"".formatted(key)))
        .toList();
  }

  /** Whether the value is one text rather than a list or a mapping; false when absent. */
  public boolean isText(String key) {
    return values.get(key) instanceof ScalarNode;
  }

  /** Whether the value is a list. */
  public boolean isList(String key) {
    return values.get(key) instanceof SequenceNode;
  }

  /** A refusal that points at the line of a key. */
  public RefusedInstrument refuse(String key, String problem) {
    return new RefusedInstrument(file, line(key), problem);
  }

  private List<Node> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (value(key) instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>(sequence.getValue());
      items.forEach(this::refuseForeignTag);
      return items;
    }
    throw refuse(key, "\"%s\" harus berupa daftar.".formatted(key));
  }

  private Node value(String key) {
    Node value = values.get(key);
    if (value == null) {
      throw new RefusedInstrument(file, line(), "kunci \"%s\" belum ada.".formatted(key));
    }
    return value;
  }

  private String scalar(Node value, String what) {
    refuseForeignTag(value);
    if (value instanceof ScalarNode text) {
      return text.getValue();
    }
    throw refuseAt(value, "%s harus satu tulisan, bukan daftar atau kunci.".formatted(what));
  }

  private void refuseForeignTag(Node value) {
    if (!TAGS.contains(value.getTag())) {
      throw refuseAt(
          value,
          "tanda \"%s\" tidak dipakai dalam instrumen. Hapus tanda itu."
              .formatted(value.getTag().getValue()));
    }
  }

  private RefusedInstrument refuseAt(Node where, String problem) {
    return new RefusedInstrument(file, lineOf(where), problem);
  }

  private static int lineOf(Node where) {
    return where.getStartMark() == null ? 0 : where.getStartMark().getLine() + 1;
  }
}
