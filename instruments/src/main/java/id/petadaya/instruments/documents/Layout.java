package id.petadaya.instruments.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A document as an office writes it down: a YAML file with the blocks in order and the fields by
 * name. A new letter is a new file; it needs no Java unless it brings a new kind of block.
 */
public final class Layout {

  private final Map<String, Object> file;

  private Layout(Map<String, Object> file) {
    this.file = file;
  }

  public static Layout read(String yaml) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return new Layout(map(root));
  }

  public Paper fill(PaperData data) {
    Set<String> missing = new TreeSet<>();
    Wording words = new Wording(data, missing);
    List<Block> blocks = blocks(file.get("body"), data, missing);
    return new Paper(
        words.plain(text(file.get("title"))),
        words.plain(text(file.get("author"))),
        words.plain(text(file.get("footer"))),
        data.frozenAt(),
        data.fingerprint(),
        blocks,
        List.copyOf(missing));
  }

  private static List<Block> blocks(@Nullable Object list, PaperData data, Set<String> missing) {
    List<Block> out = new ArrayList<>();
    for (Object item : list(list)) {
      Map<String, Object> block = map(item);
      if (!wanted(block, data)) {
        continue;
      }
      block.keySet().stream()
          .filter(k -> !k.equals("if") && !k.equals("unless"))
          .forEach(k -> out.addAll(block(k, block.get(k), data, missing)));
    }
    return out;
  }

  private static boolean wanted(Map<String, Object> block, PaperData data) {
    Object yes = block.get("if");
    Object no = block.get("unless");
    return (yes == null || flag(data, text(yes))) && (no == null || !flag(data, text(no)));
  }

  /** A flag is true when set, or when the rows of that name are not empty. */
  private static boolean flag(PaperData data, String name) {
    return data.flags()
        .getOrDefault(name, !data.rows().getOrDefault(name, List.of()).isEmpty());
  }

  private static List<Block> block(
      String kind, @Nullable Object value, PaperData data, Set<String> missing) {
    Wording words = new Wording(data, missing);
    return switch (kind) {
      case "h0", "h1", "h2", "h3" ->
        List.of(new Block.Heading(kind.charAt(1) - '0', words.plain(text(value))));
      case "p" -> List.of(paragraph(words, value, Block.Look.BODY));
      case "small" -> List.of(paragraph(words, value, Block.Look.SMALL));
      case "centre" -> List.of(paragraph(words, value, Block.Look.CENTRE));
      case "right" -> List.of(paragraph(words, value, Block.Look.RIGHT));
      case "note" -> List.of(paragraph(words, value, Block.Look.NOTE));
      case "letterhead" -> List.of(letterhead(map(value), data, missing));
      case "labelled" -> List.of(labelled(map(value), data, missing));
      case "fields" -> List.of(fields(list(value), data, missing));
      case "items", "numbers" -> items(value, kind.equals("numbers"), data, missing);
      case "table" -> table(map(value), data, missing);
      case "figure" -> figure(map(value), data, words);
      case "columns" -> List.of(columns(map(value), data, missing));
      case "signatures" -> List.of(signatures(text(value), data, missing));
      case "break" -> List.of(new Block.PageBreak());
      default ->
        throw new IllegalArgumentException(
            "A layout knows no block \"%s\". Maybe p, h1, table or items is meant."
                .formatted(kind));
    };
  }

  private static Block paragraph(Wording words, @Nullable Object value, Block.Look look) {
    return new Block.Paragraph(words.inlines(text(value)), look);
  }

  /** Lines are texts, or a text for each row; an emblem is a picture by name. */
  private static Block letterhead(Map<String, Object> value, PaperData data, Set<String> missing) {
    Wording words = new Wording(data, missing);
    Object lines = value.get("lines");
    List<String> texts = lines instanceof Map<?, ?>
        ? rows(map(lines), data).stream()
            .map(row ->
                new Wording(data.within(row), missing).plain(text(map(lines).get("text"))))
            .toList()
        : list(lines).stream().map(l -> words.plain(text(l))).toList();
    Object emblem = value.get("emblem");
    return new Block.Letterhead(
        texts,
        words.plain(text(value.get("address"))),
        emblem == null ? null : data.pictures().get(text(emblem)));
  }

  private static Block labelled(Map<String, Object> value, PaperData data, Set<String> missing) {
    return new Block.Labelled(
        new Wording(data, missing).plain(text(value.get("label"))),
        blocks(value.get("body"), data, missing));
  }

  private static Block fields(List<Object> value, PaperData data, Set<String> missing) {
    List<Block.Field> fields = new ArrayList<>();
    for (Object item : value) {
      map(item).forEach((k, v) -> fields.add(new Block.Field(k, field(v, data, missing))));
    }
    return new Block.Fields(fields);
  }

  /** One text, or a line for each row. */
  private static List<Inline> field(@Nullable Object value, PaperData data, Set<String> missing) {
    if (!(value instanceof Map<?, ?>)) {
      return new Wording(data, missing).inlines(text(value));
    }
    Map<String, Object> each = map(value);
    List<Inline> lines = new ArrayList<>();
    for (Map<String, String> row : rows(each, data)) {
      if (!lines.isEmpty()) {
        lines.add(new Inline.LineBreak());
      }
      lines.addAll(new Wording(data.within(row), missing).inlines(text(each.get("text"))));
    }
    return lines.isEmpty()
        ? new Wording(data, missing).inlines(text(each.getOrDefault("empty", "\u2013")))
        : lines;
  }

  private static List<Block> items(
      @Nullable Object value, boolean numbered, PaperData data, Set<String> missing) {
    List<List<Inline>> items = new ArrayList<>();
    if (value instanceof List<?> lines) {
      lines.forEach(l -> items.add(new Wording(data, missing).inlines(text(l))));
    } else {
      Map<String, Object> each = map(value);
      for (Map<String, String> row : rows(each, data)) {
        items.add(new Wording(data.within(row), missing).inlines(text(each.get("text"))));
      }
      if (items.isEmpty()) {
        return empty(each, new Wording(data, missing));
      }
    }
    return List.of(new Block.Items(items, numbered));
  }

  private static List<Block> table(Map<String, Object> value, PaperData data, Set<String> missing) {
    List<Map<String, Object>> columns =
        list(value.get("columns")).stream().map(Layout::map).toList();
    List<Block.Row> rows = new ArrayList<>();
    String group = "";
    for (Map<String, String> row : rows(value, data)) {
      Wording words = new Wording(data.within(row), missing);
      String of = value.get("group") == null ? "" : words.plain(text(value.get("group")));
      if (!of.equals(group)) {
        rows.add(new Block.Group(of));
        group = of;
      }
      rows.add(new Block.Cells(columns.stream().map(c -> cell(c, row, words)).toList()));
    }
    Wording words = new Wording(data, missing);
    return rows.isEmpty()
        ? empty(value, words)
        : List.of(new Block.Table(
            value.get("caption") == null ? "" : words.plain(text(value.get("caption"))),
            columns.stream().map(Layout::column).toList(),
            rows));
  }

  /** A column may be bold in rows whose field {@code bold_when} is filled. */
  private static List<Inline> cell(
      Map<String, Object> column, Map<String, String> row, Wording words) {
    String text = text(column.get("text"));
    Object when = column.get("bold_when");
    boolean bold = when != null && !row.getOrDefault(text(when), "").isBlank();
    return words.inlines(bold ? "**" + text + "**" : text);
  }

  private static Block.Column column(Map<String, Object> column) {
    Object align = column.getOrDefault("align", "left");
    return new Block.Column(
        text(column.get("title")),
        number(column.get("share")),
        Block.Align.valueOf(text(align).toUpperCase(java.util.Locale.ROOT)));
  }

  private static List<Block> empty(Map<String, Object> value, Wording words) {
    Object text = value.get("empty");
    return text == null ? List.of() : List.of(paragraph(words, text, Block.Look.BODY));
  }

  private static List<Block> figure(Map<String, Object> value, PaperData data, Wording words) {
    Picture picture = data.pictures().get(text(value.get("picture")));
    return picture == null
        ? empty(value, words)
        : List.of(new Block.Figure(
            picture,
            value.get("caption") == null ? "" : words.plain(text(value.get("caption"))),
            words.plain(text(value.get("alt")))));
  }

  private static Block columns(Map<String, Object> value, PaperData data, Set<String> missing) {
    return new Block.Columns(
        number(value.get("share")),
        blocks(value.get("left"), data, missing),
        blocks(value.get("right"), data, missing));
  }

  private static Block signatures(String name, PaperData data, Set<String> missing) {
    List<Block.Signature> people = new ArrayList<>();
    for (Map<String, String> row : data.rows().getOrDefault(name, List.of())) {
      Wording words = new Wording(data.within(row), missing);
      people.add(new Block.Signature(
          row.getOrDefault("pembuka", ""),
          words.plain("${jabatan_penanda_tangan}"),
          words.plain("${nama_penanda_tangan}"),
          row.containsKey("nip_penanda_tangan") ? words.plain("${nip_penanda_tangan}") : ""));
    }
    return new Block.Signatures(people);
  }

  private static List<Map<String, String>> rows(Map<String, Object> value, PaperData data) {
    return data.rows().getOrDefault(text(value.get("rows")), List.of());
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("A layout lacks a text. Maybe a key is misspelt.");
    }
    return value.toString();
  }

  private static int number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException(
        "A layout needs a number where it has \"%s\". Maybe a share is missing.".formatted(value));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException(
        "A layout needs keys where it has \"%s\". Maybe a colon is missing.".formatted(value));
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw new IllegalArgumentException(
        "A layout needs a list where it has \"%s\". Maybe the dash is missing.".formatted(value));
  }
}
