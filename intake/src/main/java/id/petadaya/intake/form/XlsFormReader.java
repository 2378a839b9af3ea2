package id.petadaya.intake.form;

import id.petadaya.intake.form.FormSheet.Line;
import id.petadaya.intake.form.XlsForm.Choice;
import id.petadaya.intake.form.XlsForm.ChoiceList;
import id.petadaya.intake.form.XlsForm.EntityList;
import id.petadaya.intake.form.XlsForm.Item;
import id.petadaya.intake.form.XlsForm.Settings;
import id.petadaya.intake.table.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the sheets of a form one after the other and collects what is wrong with them. */
final class XlsFormReader {

  private static final Set<String> CHOICE_WORDS = Set.of("list_name", "name", "label");

  private final String fileName;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> remarks = new ArrayList<>();

  XlsFormReader(String fileName) {
    this.fileName = fileName;
  }

  ReadForm read(TableFile file) {
    Map<String, FormSheet.Grid> grids = FormSheet.grids(file);
    Settings settings = settings(grids);
    Map<String, ChoiceList> lists =
        choices(grids, "choices", settings.yes("allow_choice_duplicates"));
    choices(grids, "external_choices", true);
    List<Item> items = survey(grids, lists);
    List<EntityList> entities = entities(grids);
    if (faults.isEmpty()) {
      faults.addAll(new FormChecks(settings, items).faults());
    }
    return new ReadForm(
        faults.isEmpty()
            ? Optional.of(new XlsForm(settings, items, lists, entities))
            : Optional.empty(),
        faults,
        remarks);
  }

  private Settings settings(Map<String, FormSheet.Grid> grids) {
    Map<String, String> words = new LinkedHashMap<>();
    FormSheet.read(
            grids, "settings", heading -> new Words.Column(Words.setting(heading), ""), faults)
        .ifPresent(sheet -> sheet.lines().stream()
            .findFirst()
            .ifPresent(
                line -> line.cells().forEach((column, text) -> words.put(column.name(), text))));
    String id = words.getOrDefault("id", fileName);
    return new Settings(
        id,
        words.getOrDefault("title", id),
        words.getOrDefault("version", ""),
        words.getOrDefault("root", "data"),
        words.getOrDefault("default_language", ""),
        words);
  }

  private Map<String, ChoiceList> choices(
      Map<String, FormSheet.Grid> grids, String name, boolean mayRepeat) {
    Map<String, List<Choice>> lists = new LinkedHashMap<>();
    Map<String, Set<String>> taken = new HashMap<>();
    FormSheet.read(grids, name, Words::choice, faults).ifPresent(sheet -> {
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
    return Optional.of(new Choice(name, label, media(line), more));
  }

  static Map<String, Texts> media(Line line) {
    Map<String, Texts> media = new LinkedHashMap<>();
    for (String kind : new TreeSet<>(line.cells().keySet().stream()
        .map(Words.Column::name)
        .filter(column -> column.startsWith("media::"))
        .toList())) {
      media.put(kind.substring("media::".length()), line.texts(kind));
    }
    return media;
  }

  private List<Item> survey(Map<String, FormSheet.Grid> grids, Map<String, ChoiceList> lists) {
    Optional<FormSheet> sheet = FormSheet.read(grids, "survey", Words::survey, faults);
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
    List<Item> items = new SurveyRows(lists, faults, remarks).read(sheet.get());
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

  private List<EntityList> entities(Map<String, FormSheet.Grid> grids) {
    List<EntityList> entities = new ArrayList<>();
    FormSheet.read(grids, "entities", Words::survey, faults)
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
}
