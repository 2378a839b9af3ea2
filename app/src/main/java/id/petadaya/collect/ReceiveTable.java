package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.files.FileStore;
import id.petadaya.files.StoredFile;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Reading;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in a file as it came: kept sealed first, then recognised by what it holds. Nothing counts
 * until somebody saves it.
 */
@Component
public class ReceiveTable {

  private final FileStore files;
  private final Imports imports;
  private final Readings readings;
  private final ReviewTable review;
  private final SaveImport save;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;

  ReceiveTable(
      FileStore files,
      Imports imports,
      Readings readings,
      ReviewTable review,
      SaveImport save,
      Audit audit,
      JsonMapper json,
      Clock clock) {
    this.files = files;
    this.imports = imports;
    this.readings = readings;
    this.review = review;
    this.save = save;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** What is known of a file besides its bytes. */
  public record Delivery(
      String fileName,
      String institution,
      AreaCode area,
      @Nullable UUID visit,
      LocalDate receivedOn,
      boolean simulated,
      boolean complete) {}

  /**
   * Takes in a file.
   *
   * @throws Refused when it cannot be opened, when no template fits, or when it is saved already
   */
  @Transactional
  public TableImport receive(Viewer by, InputStream bytes, Delivery delivery) throws IOException {
    if (!by.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      throw new Refused(CollectProblem.NOT_YOUR_ROLE);
    }
    if (!by.maySee(delivery.area())) {
      throw new Refused(CollectProblem.NOT_YOUR_AREA);
    }
    StoredFile file = files.keep(bytes);
    imports.findSaved(file.sha256(), delivery.area()).ifPresent(saved -> {
      throw new Refused(
          CollectProblem.SAME_FILE_AGAIN, Map.of("saved", Indonesian.day(saved.uploadedAt())));
    });
    TableImport fresh = fresh(by, file, delivery);
    Reading reading = readings
        .recognise(fresh)
        .orElseThrow(
            () -> new Refused(
                CollectProblem.FILE_REFUSED,
                Map.of(
                    "reason",
                    "Cetakan belum dikenali. Periksa apakah lembar dan kepala tabelnya ada, atau minta cetakan baru.")));
    TableImport one = with(fresh, reading.template().name());
    imports.add(one, reading.template().hash());
    recallColumns(one, reading);
    audit.append(
        by.getName(),
        "collect.table-received",
        one.id().toString(),
        one.area().value(),
        Map.of("template", one.template(), "sha256", file.sha256(), "bytes", file.bytes()));
    return review.recount(one.id());
  }

  /** Takes in a file from disk and saves what is clean in it, in one go: for the sample. */
  @Transactional
  public TableImport receiveAndSave(
      Viewer by,
      Path path,
      String institution,
      AreaCode area,
      @Nullable UUID visit,
      LocalDate receivedOn,
      boolean simulated,
      boolean complete) {
    var delivery = new Delivery(
        path.getFileName().toString(), institution, area, visit, receivedOn, simulated, complete);
    try (InputStream in = Files.newInputStream(path)) {
      TableImport one = receive(by, in, delivery);
      return save.save(by, one.id(), complete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TableImport fresh(Viewer by, StoredFile file, Delivery delivery) {
    return new TableImport(
        UUID.randomUUID(),
        file.sha256(),
        delivery.fileName(),
        delivery.area(),
        delivery.institution(),
        delivery.visit(),
        delivery.receivedOn(),
        "",
        TableImport.State.DIPERIKSA,
        0,
        0,
        0,
        delivery.complete(),
        delivery.simulated(),
        by.getName(),
        clock.instant(),
        null);
  }

  private static TableImport with(TableImport one, String template) {
    return new TableImport(
        one.id(),
        one.fileSha256(),
        one.fileName(),
        one.area(),
        one.institution(),
        one.visit(),
        one.receivedOn(),
        template,
        one.state(),
        one.rowsRead(),
        one.rowsClean(),
        one.complaints(),
        one.complete(),
        one.simulated(),
        one.uploadedBy(),
        one.uploadedAt(),
        one.savedAt());
  }

  /** The columns that were confirmed for the last file of this institution. */
  private void recallColumns(TableImport one, Reading reading) {
    imports
        .rememberedColumns(one.institution(), one.template())
        .map(kept -> json.readValue(kept, new TypeReference<Map<String, String>>() {}))
        .ifPresent(columns -> imports.choose(
            one.id(),
            one.template(),
            reading.template().hash(),
            readings.written(new Choices(
                Choices.NONE.sheets(),
                Choices.NONE.heading(),
                columns,
                Choices.NONE.accepted(),
                Choices.NONE.skipped()))));
  }
}
