package id.petadaya.collect;

import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is understood of a file that no template fits: its sheets, and nothing else. */
final class Unrecognised {

  private static final Template NONE = new Template(
      "",
      0,
      "Belum dikenali",
      Template.Kind.TABLE,
      "",
      "C",
      "",
      "baris",
      List.of(),
      false,
      Map.of(),
      List.of(),
      List.of(),
      List.of(),
      Optional.empty(),
      Optional.empty(),
      List.of(),
      List.of(),
      List.of());

  private Unrecognised() {}

  /** The chosen sheet stands first, because the page shows the first one. */
  static Reading reading(TableFile file, Choices choices) {
    List<Reading.SheetReading> sheets = file.sheets().stream()
        .map(Sheet::name)
        .sorted(java.util.Comparator.comparing(name -> !choices.sheets().contains(name)))
        .map(name -> sheet(name, choices.heading().getOrDefault(name, new int[] {0, 0})))
        .toList();
    return new Reading(NONE, 0, List.of(), sheets, List.of(), List.of(), List.of(), List.of(), 0);
  }

  private static Reading.SheetReading sheet(String name, int[] heading) {
    return new Reading.SheetReading(
        name,
        false,
        false,
        heading[0],
        heading[1],
        List.of(),
        List.of(),
        heading[0] == 0
            ? "Belum dibaca: pilih cetakannya, atau nomor baris tempat kepala tabel mulai."
            : "Kepala tabel mulai di baris %d. Pilih cetakannya.".formatted(heading[0]));
  }
}
