package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.files.Scans;
import id.petadaya.files.StoredFile;
import id.petadaya.intake.table.TableFile;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a file as it came: kept sealed first, then recognised by what it holds. Nothing counts
 * until somebody saves it.
 */
@Component
public class ReceiveTable {

  private static final TableImport.ReadAs NOT_YET = new TableImport.ReadAs("", 0, "", "", false);

  private final Scans scans;
  private final Imports imports;
  private final Readings readings;
  private final ReviewTable review;
  private final SaveImport save;
  private final Recall recall;
  private final Audit audit;
  private final Clock clock;

  ReceiveTable(
      Scans scans,
      Imports imports,
      Readings readings,
      ReviewTable review,
      SaveImport save,
      Recall recall,
      Audit audit,
      Clock clock) {
    this.scans = scans;
    this.imports = imports;
    this.readings = readings;
    this.review = review;
    this.save = save;
    this.recall = recall;
    this.audit = audit;
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
   * Takes in a file. One that no template fits is taken in too: a person says how to read it. The
   * same bytes from the same institution lead to the check that is open already.
   *
   * @throws Refused when it cannot be opened, or when it is saved already
   */
  @Transactional
  public TableImport receive(Viewer by, InputStream bytes, Delivery delivery) throws IOException {
    if (!by.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      throw new Refused(CollectProblem.NOT_YOUR_ROLE);
    }
    if (!by.maySee(delivery.area())) {
      throw new Refused(CollectProblem.NOT_YOUR_AREA);
    }
    StoredFile file = scans.keep(bytes);
    if (file.bytes() == 0) {
      throw new Refused(CollectProblem.NO_FILE);
    }
    imports.findSaved(file.sha256(), delivery.area()).ifPresent(saved -> {
      throw new Refused(
          CollectProblem.SAME_FILE_AGAIN, Map.of("saved", Indonesian.day(saved.uploadedAt())));
    });
    return imports
        .findOpen(file.sha256(), delivery.area(), delivery.institution())
        .orElseGet(() -> recognised(by, file, delivery));
  }

  private TableImport recognised(Viewer by, StoredFile file, Delivery delivery) {
    TableImport unread = fresh(UUID.randomUUID(), by, file, delivery, NOT_YET);
    TableFile opened = readings.file(unread);
    Optional<Reading> found = readings.recognise(unread, opened);
    Recall.Recalled recalled = recall.of(unread, opened, found);
    TableImport one = fresh(unread.id(), by, file, delivery, recalled.template());
    imports.add(one);
    if (recalled.choices() != Choices.NONE) {
      imports.choose(one.id(), readings.written(recalled.choices()));
    }
    found
        .filter(reading -> recalled.choices() == Choices.NONE
            && reading.template().id().equals(one.template().id()))
        .ifPresent(reading -> readings.keep(one, new Readings.Opened(opened, reading, List.of())));
    audit.append(
        by.getName(),
        "collect.table-received",
        one.id().toString(),
        one.area().value(),
        Map.of(
            "template",
            one.template().isChosen() ? one.template().id() : "",
            "recalled",
            one.template().recalled(),
            "sha256",
            file.sha256(),
            "bytes",
            file.bytes()));
    return review.recount(one.id());
  }

  /** Takes in a file from disk and saves all its rows, in one go: for the sample. */
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
      return save.save(
          by,
          one.id(),
          new SaveImport.Wish(complete, TableImport.Rows.SEMUA, SaveImport.Earlier.BESIDE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TableImport fresh(
      UUID id, Viewer by, StoredFile file, Delivery delivery, TableImport.ReadAs template) {
    return new TableImport(
        id,
        file.sha256(),
        delivery.fileName(),
        delivery.area(),
        delivery.institution(),
        delivery.visit(),
        delivery.receivedOn(),
        template,
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
}
