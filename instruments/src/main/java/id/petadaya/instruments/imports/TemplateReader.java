package id.petadaya.instruments.imports;

import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.imports.ObserveRule.Take;
import id.petadaya.instruments.imports.Template.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a template file; refuses with file and line what is missing, unknown or impossible. */
final class TemplateReader {

  private TemplateReader() {}

  static Template read(InstrumentFile file) {
    Fields root = file.fields()
        .only(
            "name",
            "version",
            "title",
            "kind",
            "source",
            "sure",
            "unit",
            "words",
            "every_sheet",
            "fields",
            "output",
            "identity",
            "order",
            "groups",
            "melt",
            "items",
            "observe",
            "offers");
    Kind kind = root.choice("kind", Kind.class);
    Map<String, Field> fields = new LinkedHashMap<>();
    if (root.has("fields")) {
      Fields all = root.fields("fields");
      all.keys().forEach(name -> fields.put(name, field(name, all.fields(name))));
    }
    List<Output> outputs = outputs(root.fields("output"), fields, kind);
    Optional<Melt> melt =
        root.has("melt") ? Optional.of(melt(root.fields("melt"))) : Optional.empty();
    if (kind == Kind.WIDE && melt.isEmpty()) {
      throw root.refuse(
          "kind", "jenis wide memerlukan \"melt\": kolom hasil untuk bulan dan angka.");
    }
    Template template = new Template(
        name(root),
        root.whole("version", 1, 9999),
        root.text("title"),
        kind,
        root.text("source"),
        root.text("sure"),
        file.hash(),
        root.findText("unit").orElse("baris"),
        root.texts("words"),
        root.flag("every_sheet", false),
        fields,
        outputs,
        root.texts("identity"),
        root.texts("order"),
        root.findText("groups"),
        melt,
        root.list("items").stream().map(TemplateReader::item).toList(),
        root.list("observe").stream().map(TemplateReader::observe).toList(),
        root.list("offers").stream().map(TemplateReader::offer).toList());
    check(root, template);
    return template;
  }

  private static void check(Fields root, Template template) {
    List<String> columns = template.columns();
    for (String column : template.identity()) {
      if (!columns.contains(column)) {
        throw root.refuse("identity", "kolom hasil \"%s\" tidak ada.".formatted(column));
      }
    }
    for (String column : template.order()) {
      if (!columns.contains(column)) {
        throw root.refuse("order", "kolom hasil \"%s\" tidak ada.".formatted(column));
      }
    }
    template.groups().filter(group -> !template.fields().containsKey(group)).ifPresent(group -> {
      throw root.refuse("groups", "isian \"%s\" tidak ada.".formatted(group));
    });
    for (Field field : template.fields().values()) {
      if (!field.within().isEmpty() && !template.fields().containsKey(field.within())) {
        throw root.refuse(
            "fields", "\"within: %s\" menunjuk isian yang tidak ada.".formatted(field.within()));
      }
    }
  }

  private static String name(Fields root) {
    String name = root.text("name");
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw root.refuse(
          "name",
          "nama hanya memakai huruf kecil, angka dan tanda hubung, bukan \"%s\".".formatted(name));
    }
    return name;
  }

  private static Field field(String name, Fields f) {
    f.only(
        "type",
        "label",
        "headings",
        "required",
        "needed",
        "personal",
        "fill",
        "inside",
        "open",
        "unknown",
        "zero",
        "choices",
        "units",
        "level",
        "within",
        "outside",
        "total",
        "sums",
        "least",
        "most",
        "prefer",
        "pattern");
    FieldType type = f.choice("type", FieldType.class);
    return new Field(
        name,
        f.findText("label").orElse(name.replace('_', ' ')),
        type,
        headings(f, type),
        f.flag("required", false),
        f.flag("needed", false),
        f.flag("personal", false),
        f.flag("fill", false),
        f.flag("inside", false),
        f.flag("open", false),
        f.texts("unknown"),
        f.texts("zero"),
        words(f, "choices"),
        words(f, "units"),
        f.has("level") ? f.choice("level", AreaLevel.class) : AreaLevel.DESKEL,
        f.findText("within").orElse(""),
        f.texts("outside"),
        f.has("total") ? f.choice("total", Field.Total.class) : Field.Total.NONE,
        f.texts("sums"),
        f.has("least") ? f.number("least") : Double.NEGATIVE_INFINITY,
        f.has("most") ? f.number("most") : Double.POSITIVE_INFINITY,
        f.findText("prefer").orElse(""),
        pattern(f));
  }

  private static String pattern(Fields f) {
    String pattern = f.findText("pattern").orElse("");
    try {
      com.google.re2j.Pattern.compile(pattern);
      return pattern;
    } catch (com.google.re2j.PatternSyntaxException wrong) {
      throw f.refuse("pattern", "pola \"%s\" tidak dapat dibaca.".formatted(pattern));
    }
  }

  private static Map<String, List<String>> headings(Fields f, FieldType type) {
    Map<String, List<String>> headings = new LinkedHashMap<>();
    if (!f.has("headings")) {
      return headings;
    }
    if (f.isList("headings") || f.isText("headings")) {
      headings.put(type.slots().getFirst(), f.texts("headings"));
      return headings;
    }
    Fields slots = f.fields("headings").only(type.slots().toArray(String[]::new));
    slots.keys().forEach(slot -> headings.put(slot, slots.texts(slot)));
    return headings;
  }

  /** Value to its words, turned round; a value is a word for itself. */
  private static Map<String, String> words(Fields f, String key) {
    Map<String, String> words = new LinkedHashMap<>();
    if (!f.has(key)) {
      return words;
    }
    Fields values = f.fields(key);
    for (String value : values.keys()) {
      words.put(value, value);
      values.texts(value).forEach(word -> words.put(word, value));
    }
    return words;
  }

  private static List<Output> outputs(Fields output, Map<String, Field> fields, Kind kind) {
    List<Output> outputs = new ArrayList<>();
    for (String column : output.keys()) {
      String text = output.text(column);
      int dot = text.indexOf('.');
      String name = dot < 0 ? text : text.substring(0, dot);
      if (name.startsWith("=")) {
        outputs.add(new Output(column, name, ""));
        continue;
      }
      Field field = fields.get(name);
      if (field == null) {
        throw output.refuse(column, "isian \"%s\" tidak ada di \"fields\".".formatted(name));
      }
      String part = dot < 0 ? field.type().parts().getFirst() : text.substring(dot + 1);
      if (!field.type().parts().contains(part)) {
        throw output.refuse(
            column,
            "isian \"%s\" tidak punya bagian \"%s\". Yang ada: %s."
                .formatted(name, part, field.type().parts()));
      }
      outputs.add(new Output(column, name, part));
    }
    return outputs;
  }

  private static Melt melt(Fields melt) {
    melt.only("month", "value", "empty");
    return new Melt(
        melt.text("month"),
        melt.text("value"),
        melt.findText("empty").orElse("").equals("zero-if-balanced"));
  }

  private static FormItem item(Fields item) {
    return new FormItem(item.texts("labels"), item.texts("sections"), itemField(item));
  }

  private static Field itemField(Fields f) {
    f.only(
        "name",
        "type",
        "label",
        "labels",
        "sections",
        "personal",
        "unknown",
        "zero",
        "choices",
        "units",
        "level",
        "needed");
    return new Field(
        f.text("name"),
        f.findText("label").orElse(f.text("name")),
        f.choice("type", FieldType.class),
        Map.of(),
        false,
        f.flag("needed", false),
        f.flag("personal", false),
        false,
        false,
        true,
        f.texts("unknown"),
        f.texts("zero"),
        words(f, "choices"),
        words(f, "units"),
        f.has("level") ? f.choice("level", AreaLevel.class) : AreaLevel.DESKEL,
        "",
        List.of(),
        Field.Total.NONE,
        List.of(),
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        "",
        "");
  }

  private static ObserveRule observe(Fields f) {
    f.only("measure", "take", "area", "value", "divide", "date", "where", "unit", "counts");
    Map<String, List<String>> where = new LinkedHashMap<>();
    if (f.has("where")) {
      Fields wanted = f.fields("where");
      wanted.keys().forEach(column -> where.put(column, wanted.texts(column)));
    }
    return new ObserveRule(
        f.text("measure"),
        f.choice("take", Take.class),
        f.text("area"),
        f.findText("value"),
        f.findText("divide"),
        f.findText("date"),
        where,
        f.text("unit"),
        f.choice("counts", Place.class));
  }

  private static Offer offer(Fields f) {
    f.only("kind", "columns");
    Map<String, String> columns = new LinkedHashMap<>();
    Fields all = f.fields("columns");
    all.keys().forEach(key -> columns.put(key, all.text(key)));
    return new Offer(f.text("kind"), columns);
  }
}
