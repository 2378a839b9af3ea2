package id.petadaya.instruments.forms;

import id.petadaya.analysis.indicator.Place;
import id.petadaya.instruments.forms.Form.About;
import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.ChoiceList;
import id.petadaya.instruments.forms.Form.EntityList;
import id.petadaya.instruments.forms.Form.Figure;
import id.petadaya.instruments.forms.Form.Settings;
import id.petadaya.instruments.forms.FormTable.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the sheets of a form one after the other and collects what is wrong with them. */
final class FormReader {

  private static final Set<String> CHOICE_WORDS = Set.of("list_name", "name", "label");

  private final Map<String, FormSheet> sheets;
  private final String fileName;
  private final Function<String, Optional<Form>> others;
  private final Set<String> names = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> remarks = new ArrayList<>();
  private int settingsRow;

  private FormReader(
      Map<String, FormSheet> sheets, String fileName, Function<String, Optional<Form>> others) {
    this.others = others;
    this.sheets = sheets;
    this.fileName = fileName;
  }

  /** {@code sheets} by name in small letters; {@code fileName} is the form's id where it gives none. */
  static ReadForm read(
      Map<String, FormSheet> sheets, String fileName, Function<String, Optional<Form>> others) {
    return new FormReader(sheets, fileName, others).read();
  }

  private ReadForm read() {
    Settings settings = settings();
    Map<String, ChoiceList> lists = choices("choices", settings.yes("allow_choice_duplicates"));
    Map<String, ChoiceList> external = choices("external_choices", true);
    List<Item> items = survey(lists);
    List<EntityList> entities = entities();
    About about = about();
    List<Figure> figures = figures();
    if (faults.isEmpty()) {
      faults.addAll(new FormChecks(settings, settingsRow, items).faults());
    }
    if (faults.isEmpty()) {
      return new ReadForm(
          Optional.of(new Form(settings, items, lists, external, entities, about, figures)),
          faults,
          remarks);
    }
    return new ReadForm(Optional.empty(), faults, remarks);
  }

  private Settings settings() {
    Map<String, String> words = new LinkedHashMap<>();
    FormTable.read(
            sheets, "settings", heading -> new Words.Column(Words.setting(heading), ""), faults)
        .ifPresent(sheet -> sheet.lines().stream().findFirst().ifPresent(line -> {
          settingsRow = line.row();
          line.cells().forEach((column, text) -> words.put(column.name(), text));
        }));
    String id = words.getOrDefault("id", fileName);
    return new Settings(
        id,
        words.getOrDefault("title", id),
        words.getOrDefault("version", ""),
        words.getOrDefault("root", "data"),
        words.getOrDefault("default_language", ""),
        words);
  }

  private Map<String, ChoiceList> choices(String name, boolean mayRepeat) {
    Map<String, List<Choice>> lists = new LinkedHashMap<>();
    Map<String, Set<String>> taken = new HashMap<>();
    FormTable.read(sheets, name, Words::choice, faults).ifPresent(sheet -> {
      for (Line line : sheet.lines()) {
        String list = line.word("list_name");
        if (list.isEmpty()) {
          if (!line.word("name").isEmpty() || !line.texts("label").isEmpty()) {
            faults.add(line.fault(
                "list_name",
                "daftar-tanpa-nama",
                "pilihan ini belum menyebut daftarnya. Isi kolom list_name."));
          }
          continue;
        }
        choice(
                line,
                mayRepeat
                    || taken.computeIfAbsent(list, any -> new HashSet<>()).add(line.word("name")))
            .ifPresent(
                choice -> lists.computeIfAbsent(list, any -> new ArrayList<>()).add(choice));
      }
    });
    Map<String, ChoiceList> read = new LinkedHashMap<>();
    lists.forEach((list, choices) -> read.put(list, new ChoiceList(list, choices)));
    return read;
  }

  private Optional<Choice> choice(Line line, boolean isNew) {
    String name = line.word("name");
    if (name.isEmpty()) {
      faults.add(
          line.fault("name", "pilihan-tanpa-nama", "pilihan ini belum bernama. Isi kolom name."));
      return Optional.empty();
    }
    if (!isNew) {
      faults.add(line.fault(
          "name",
          "pilihan-ganda",
          "pilihan \"%s\" ada dua kali dalam daftar yang sama. Ganti namanya, atau tulis yes pada allow_choice_duplicates di lembar settings."
              .formatted(name)));
    }
    Texts label = line.texts("label");
    if (label.isEmpty()) {
      remarks.add(line.fault(
          "label",
          "pilihan-tanpa-label",
          "pilihan \"%s\" belum punya label; yang tampil namanya.".formatted(name)));
    }
    Map<String, String> more = new LinkedHashMap<>();
    line.cells().forEach((column, text) -> {
      if (!CHOICE_WORDS.contains(column.name()) && !column.name().startsWith("media::")) {
        more.put(column.full(), text);
      }
    });
    return Optional.of(new Choice(name, label, QuestionRows.media(line), more));
  }

  private List<Item> survey(Map<String, ChoiceList> lists) {
    Optional<FormTable> sheet = FormTable.read(sheets, "survey", Words::survey, faults);
    if (sheet.isEmpty() || sheet.get().lines().isEmpty()) {
      faults.add(
          new Fault(
              "survey",
              0,
              "",
              "",
              "tanpa-survei",
              "lembar survey tidak ada atau kosong. Formulir memerlukan lembar survey dengan kolom type dan name."));
      return List.of();
    }
    sheet.get().lines().forEach(line -> names.add(line.word("name")));
    List<Item> items = new SurveyRows(lists, others, faults, remarks).read(sheet.get());
    if (items.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault(
          sheet.get().name(),
          0,
          "",
          "",
          "tanpa-pertanyaan",
          "belum ada satu pertanyaan pun di lembar survey."));
    }
    return items;
  }

  private List<EntityList> entities() {
    List<EntityList> entities = new ArrayList<>();
    FormTable.read(sheets, "entities", Words::survey, faults)
        .ifPresent(sheet -> sheet.lines().forEach(line -> {
          String name =
              line.word("dataset").isEmpty() ? line.word("list_name") : line.word("dataset");
          if (name.isEmpty()
              || (line.texts("label").isEmpty() && line.word("entity_id").isEmpty())) {
            faults.add(line.fault(
                "list_name",
                "entitas-belum-lengkap",
                "sebut list_name dan label entitas, atau entity_id bila mengubah yang ada."));
          } else {
            entities.add(new EntityList(
                name,
                line.texts("label").any(),
                line.word("entity_id"),
                line.word("create_if"),
                line.word("update_if")));
          }
        }));
    return entities;
  }

  private List<Line> lines(String sheet) {
    return FormTable.read(
            sheets, sheet, heading -> new Words.Column(heading.strip(), Texts.UNNAMED), faults)
        .map(FormTable::lines)
        .orElse(List.of());
  }

  private About about() {
    return lines("about").stream()
        .findFirst()
        .map(line -> new About(
            known(line, "area"),
            known(line, "visit"),
            known(line, "day"),
            known(line, "institution")))
        .orElse(About.NOTHING);
  }

  private List<Figure> figures() {
    return lines("observe").stream().flatMap(line -> figure(line).stream()).toList();
  }

  private Optional<Figure> figure(Line line) {
    for (String column : List.of("measure", "value", "unit", "counts")) {
      if (line.word(column).isEmpty()) {
        faults.add(line.fault(
            column, "angka-belum-lengkap", "angka ini belum lengkap. Isi %s.".formatted(column)));
        return Optional.empty();
      }
    }
    try {
      return Optional.of(new Figure(
          line.word("measure"),
          known(line, "value"),
          known(line, "divide"),
          numbers(line.word("numbers")),
          line.word("unit"),
          Place.valueOf(line.word("counts").toUpperCase(Locale.ROOT)),
          known(line, "area"),
          known(line, "year")));
    } catch (IllegalArgumentException unknown) {
      faults.add(line.fault(
          "counts",
          "angka-salah",
          "counts harus tkp, domisili, atau wilayah; numbers ditulis seperti ada=1 tidak_ada=0."));
      return Optional.empty();
    }
  }

  private static Map<String, Double> numbers(String text) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String each : text.isEmpty() ? new String[0] : text.split("\\s+")) {
      int at = each.lastIndexOf('=');
      if (at < 1) {
        throw new IllegalArgumentException(each);
      }
      numbers.put(each.substring(0, at), Double.parseDouble(each.substring(at + 1)));
    }
    return numbers;
  }

  private String known(Line line, String column) {
    String name = line.word(column);
    if (!name.isEmpty() && !names.contains(name)) {
      faults.add(
          line.fault(column, "rujukan-tidak-ada", "pertanyaan \"%s\" tidak ada.".formatted(name)));
    }
    return name;
  }
}
