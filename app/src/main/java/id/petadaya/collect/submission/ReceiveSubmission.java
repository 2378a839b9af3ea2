package id.petadaya.collect.submission;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.collect.submission.Submission.Attachment;
import id.petadaya.files.FileStore;
import id.petadaya.files.SealedBytes;
import id.petadaya.files.StoredFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a phone sends. Its files are on disk and synced before; here the rows follow in one
 * transaction, and only when that is on disk too does this return. The same again, from a phone that
 * did not hear the answer or from two at once, is kept once.
 */
@Component
public class ReceiveSubmission {

  private final Submissions submissions;
  private final FieldForms forms;
  private final FileStore files;
  private final SealedBytes seal;
  private final Offices offices;
  private final Audit audit;
  private final Clock clock;

  ReceiveSubmission(
      Submissions submissions,
      FieldForms forms,
      FileStore files,
      SealedBytes seal,
      Offices offices,
      Audit audit,
      Clock clock) {
    this.submissions = submissions;
    this.forms = forms;
    this.files = files;
    this.seal = seal;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /** A file that lies on disk, under the name that the answers call it. */
  record Arrived(String name, StoredFile file, String mediaType) {}

  /** Answers with the id of the submission that is kept. */
  @Transactional
  UUID receive(
      Viewer from, AreaCode project, SubmissionXml xml, byte[] asItCame, List<Arrived> arrived) {
    files.note(arrived.stream().map(Arrived::file).toList());
    Judgement judgement =
        Judgement.of(xml, project, forms, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    UUID id = submissions.add(new Submissions.New(
        project,
        xml,
        seal.seal(asItCame),
        judgement,
        offices.find().map(Office::simulated).orElse(false),
        from.getName()));
    submissions.attach(
        id,
        arrived.stream()
            .map(one -> new Attachment(
                one.name(), one.file().sha256(), one.file().bytes(), one.mediaType()))
            .toList());
    audit.append(
        from.getName(),
        "collect.submission-received",
        id.toString(),
        judgement.area().value(),
        Map.of("files", arrived.size(), "quarantine", String.valueOf(judgement.quarantine())));
    return id;
  }
}
