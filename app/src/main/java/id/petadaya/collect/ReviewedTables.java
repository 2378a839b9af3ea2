package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.files.FileStore;
import id.petadaya.files.Scans;
import id.petadaya.files.StoredFile;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.MarkedWorkbook;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Near;
import id.petadaya.intake.template.Reading;
import id.petadaya.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handed-over files with what is understood of them, for those who check them. An import of another
 * area is as absent as one that never was.
 */
@Component
public class ReviewedTables {

  private final ReviewTable review;
  private final Readings readings;
  private final FileStore files;
  private final Scans scans;
  private final Audit audit;

  ReviewedTables(ReviewTable review, Readings readings, FileStore files, Audit audit, Scans scans) {
    this.scans = scans;
    this.review = review;
    this.readings = readings;
    this.files = files;
    this.audit = audit;
  }

  /**
   * A file under review.
   *
   * @param near the templates beside a file that none of them fits, nearest first; else empty
   * @param file the sheets as they came, personal columns among them: show none of those
   */
  public record Reviewed(
      TableImport source, TableFile file, Reading reading, Choices choices, List<Near> near) {

    /** Which rows are saved, and which wait. */
    public Selection selection() {
      return new Selection(reading, choices);
    }
  }

  public TableImport find(Viewer by, UUID id) {
    return review.mine(by, id);
  }

  public Reviewed open(Viewer by, UUID id) {
    TableImport one = review.mine(by, id);
    Readings.Opened opened = readings.open(one);
    return new Reviewed(one, opened.file(), opened.reading(), readings.choices(id), opened.near());
  }

  public List<Template> templates() {
    return readings.templates().all();
  }

  /** Title of a template for people; the name where it is not known any more. */
  public String title(TableImport.ReadAs template) {
    return template.isChosen()
        ? readings.templates().find(template.name()).map(Template::title).orElse(template.name())
        : "Belum dikenali";
  }

  /** Whether the bytes on disk are still those that came. */
  public boolean isIntact(TableImport one) {
    return files.find(one.fileSha256()).map(files::isIntact).orElse(false);
  }

  /** Whether the bytes were destroyed on purpose. */
  public boolean isDestroyed(TableImport one) {
    return files.isDestroyed(one.fileSha256());
  }

  /** The file as it came, personal data and all; each taking is written into the book of deeds. */
  @Transactional
  public byte[] original(Viewer by, UUID id) throws IOException {
    TableImport one = review.mine(by, id);
    try (InputStream in = files.open(taken(by, one, "collect.original-taken"))) {
      return in.readAllBytes();
    }
  }

  /** A copy in which what needs a look is marked; as personal as the file, and written down like it. */
  @Transactional
  public byte[] marked(Viewer by, UUID id) throws Exception {
    TableImport one = review.mine(by, id);
    List<MarkedWorkbook.Mark> marks = readings.open(one).reading().complaints().stream()
        .map(each -> new MarkedWorkbook.Mark(
            each.sheet(), each.row(), each.column(), each.value(), each.message()))
        .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return files.withCopy(taken(by, one, "collect.marked-copy-taken"), copy -> {
      MarkedWorkbook.write(copy, one.fileName(), Limits.OFFICE, marks, bytes);
      return bytes.toByteArray();
    });
  }

  private StoredFile taken(Viewer by, TableImport one, String deed) {
    if (!by.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      throw new Refused(CollectProblem.NOT_YOUR_ROLE);
    }
    StoredFile file = readings.stored(one);
    scans.giveOut(file.sha256());
    audit.append(
        by.getName(),
        deed,
        one.id().toString(),
        one.area().value(),
        Map.of("sha256", file.sha256()));
    return file;
  }
}
