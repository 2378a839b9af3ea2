package id.petadaya.collect.submission;

import id.petadaya.access.Viewer;
import id.petadaya.files.FileStore;
import id.petadaya.files.Scans;
import id.petadaya.files.StoredFile;
import id.petadaya.kernel.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Submissions for programs: what came, in which state, and whether it is whole. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionApi {

  private static final int MOST = 1_000;

  private final Submissions submissions;
  private final ReviewSubmission review;
  private final Scans scans;
  private final FileStore files;

  SubmissionApi(Submissions submissions, ReviewSubmission review, FileStore files, Scans scans) {
    this.scans = scans;
    this.submissions = submissions;
    this.review = review;
    this.files = files;
  }

  /**
   * The answer.
   *
   * @param received when it was kept
   * @param quarantine why it waits for a person: a code; absent when it does not
   * @param missing files that the answers speak of and that have not come
   */
  record Told(
      UUID id,
      String instanceId,
      @Nullable String deprecatedId,
      String form,
      String version,
      String area,
      String state,
      @Nullable String quarantine,
      List<String> faults,
      String xmlSha256,
      Instant received,
      List<String> expected,
      List<String> missing,
      List<ToldFile> attachments) {}

  record ToldFile(String name, String sha256, long bytes, String type) {}

  /** All under an instance id, or the newest thousand. */
  @GetMapping
  List<Told> list(
      @AuthenticationPrincipal Viewer viewer, @RequestParam(required = false) String instanceId) {
    List<Submission> found = instanceId == null
        ? submissions.within(viewer.area(), MOST)
        : submissions.ofInstance(instanceId);
    return found.stream()
        .filter(one -> ReviewSubmission.maySee(viewer, one))
        .map(SubmissionApi::told)
        .toList();
  }

  @GetMapping("/{id}")
  Told one(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    return told(review.mine(viewer, id));
  }

  /** The bytes as they came; of two under one name the one that came first, unless a hash says which. */
  @GetMapping("/{id}/attachments/{name}")
  ResponseEntity<InputStreamResource> attachment(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String sha256)
      throws IOException {
    var found = review
        .mine(viewer, id)
        .attachment(name, sha256)
        .orElseThrow(() -> new Refused(SubmissionProblem.NOT_FOUND));
    scans.giveOut(found.kept());
    StoredFile file =
        files.find(found.kept()).orElseThrow(() -> new Refused(SubmissionProblem.FILE_DESTROYED));
    var content = files.open(file);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(file.bytes())
        .body(new InputStreamResource(content));
  }

  private static Told told(Submission one) {
    return new Told(
        one.id(),
        one.instanceId(),
        one.deprecatedId(),
        one.formName(),
        one.formVersion(),
        one.area().value(),
        one.state().name(),
        one.quarantine(),
        one.faults(),
        one.xmlSha256(),
        one.receivedAt(),
        one.expected(),
        one.missing(),
        one.attachments().stream()
            .map(file -> new ToldFile(file.name(), file.sha256(), file.bytes(), file.mediaType()))
            .toList());
  }
}
