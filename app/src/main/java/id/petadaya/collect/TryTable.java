package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.table.TableFiles;
import id.petadaya.intake.template.Context;
import id.petadaya.intake.template.Near;
import id.petadaya.intake.template.Reading;
import id.petadaya.intake.template.TemplateReading;
import id.petadaya.kernel.Refused;
import id.petadaya.territory.Areas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a file and tells what it found; keeps nothing of it. */
@Component
public class TryTable {

  private final Areas areas;

  TryTable(Areas areas) {
    this.areas = areas;
  }

  /** What was found in a file. */
  public record Tried(TableFile.Kind kind, Reading reading) {}

  /**
   * Reads a file inside the asker's area.
   *
   * @param name as the sender calls it: titles without a year take it from there
   * @throws Refused when it cannot be opened, or is of no known kind
   */
  public Tried read(Viewer by, Path file, String name) throws IOException {
    if (!by.is(Role.OPERATOR, Role.SECTION_HEAD, Role.VERIFIER, Role.ADMINISTRATOR)) {
      throw new Refused(CollectProblem.NOT_YOUR_ROLE);
    }
    AreaCode area = by.area();
    try {
      TableFile opened = TableFiles.open(file, name, Limits.OFFICE);
      return TemplateReading.read(
              opened,
              Templates.shipped(),
              new Context(areas.names(area), area, areas.displayName(area)))
          .map(reading -> new Tried(opened.kind(), reading))
          .orElseThrow(() -> unrecognised(opened, area));
    } catch (RefusedFile refused) {
      throw new Refused(
          CollectProblem.FILE_REFUSED,
          Map.of(
              "reason", refused.getMessage(),
              "kind", refused.reason().name().toLowerCase(Locale.ROOT)));
    }
  }

  private Refused unrecognised(TableFile opened, AreaCode area) {
    Near near = TemplateReading.nearest(
            opened,
            Templates.shipped(),
            new Context(areas.names(area), area, areas.displayName(area)))
        .getFirst();
    String most = near.found().isEmpty()
        ? ""
        : " Yang paling dekat: %s; yang belum ditemukan: %s."
            .formatted(near.template().title(), String.join(", ", near.missing()));
    return refused(
        "Isi berkas ini tidak cocok dengan cetakan mana pun. Periksa lembar dan kepala tabelnya."
            + most);
  }

  private static Refused refused(String reason) {
    return new Refused(CollectProblem.FILE_REFUSED, Map.of("reason", reason));
  }
}
