package id.petadaya.collect.submission;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.collect.submission.Submission.Attachment;
import id.petadaya.files.FileStore;
import id.petadaya.files.Scans;
import id.petadaya.files.SealedBytes;
import id.petadaya.files.StoredFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private final Scans scans;
  private final SealedBytes seal;
  private final Offices offices;
  private final Audit audit;
  private final Clock clock;

  ReceiveSubmission(
      Submissions submissions,
      FieldForms forms,
      FileStore files,
      Scans scans,
      SealedBytes seal,
      Offices offices,
      Audit audit,
      Clock clock) {
    this.submissions = submissions;
    this.forms = forms;
    this.files = files;
    this.scans = scans;
    this.seal = seal;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A file that lies on disk, under the name that the answers call it.
   *
   * @param file the bytes as they came
   * @param falseName it is called a picture and is none
   * @param clean what is kept in its place; null when it is kept as it came
   */
  record Arrived(
      String name,
      StoredFile file,
      String mediaType,
      Scans.Verdict verdict,
      boolean falseName,
      @Nullable StoredFile clean) {

    StoredFile kept() {
      return clean == null ? file : clean;
    }
  }

  /** Answers with the id of the submission that is kept. */
  @Transactional
  UUID receive(
      Viewer from, AreaCode project, SubmissionXml xml, byte[] asItCame, List<Arrived> arrived) {
    files.note(arrived.stream().map(Arrived::kept).toList());
    arrived.forEach(one -> scans.note(one.kept(), one.verdict()));
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
                one.name(),
                one.file().sha256(),
                one.file().bytes(),
                one.mediaType(),
                one.clean() == null ? null : one.clean().sha256()))
            .toList());
    String doubt = doubt(arrived);
    if (doubt != null) {
      submissions.quarantine(id, doubt);
    }
    audit.append(
        from.getName(),
        "collect.submission-received",
        id.toString(),
        judgement.area().value(),
        Map.of(
            "files",
            arrived.size(),
            "quarantine",
            String.valueOf(judgement.quarantine() == null ? doubt : judgement.quarantine())));
    return id;
  }

  /** Why a person should see it: a code, or null. */
  private static @Nullable String doubt(List<Arrived> arrived) {
    if (arrived.stream().anyMatch(one -> one.verdict().isHarmful())) {
      return "harmful-file";
    }
    return arrived.stream().anyMatch(Arrived::falseName) ? "no-photo" : null;
  }
}
