package id.petadaya.collect.submission;

import id.petadaya.access.Viewer;
import id.petadaya.collect.submission.Submission.State;
import id.petadaya.files.FileStore;
import id.petadaya.files.Pictures;
import id.petadaya.files.Scans;
import id.petadaya.files.StoredFile;
import id.petadaya.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Kiriman lapangan: what phones sent, and what a person decides about it. */
@Controller
@RequestMapping("/kerja/kiriman")
class SubmissionController {

  private final SubmissionPages pages;
  private final ReviewSubmission review;
  private final PatternPages patterns;
  private final Pictures pictures;
  private final Scans scans;
  private final FileStore files;

  SubmissionController(
      SubmissionPages pages,
      ReviewSubmission review,
      PatternPages patterns,
      Pictures pictures,
      Scans scans,
      FileStore files) {
    this.scans = scans;
    this.patterns = patterns;
    this.pages = pages;
    this.review = review;
    this.pictures = pictures;
    this.files = files;
  }

  @GetMapping
  String list(@AuthenticationPrincipal Viewer viewer, Model model) {
    model.addAttribute("page", pages.list(viewer));
    return "collect/submissions";
  }

  /** How forms were filled in, by sender: for the head of the section. */
  @GetMapping("/pola")
  String patterns(@AuthenticationPrincipal Viewer viewer, Model model) {
    model.addAttribute("page", patterns.of(viewer));
    return "collect/patterns";
  }

  @GetMapping("/{id}")
  String one(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("page", pages.one(viewer, review.mine(viewer, id)));
    return "collect/submission";
  }

  /** A photo made anew from its pixels; what came stays sealed. */
  @GetMapping("/{id}/foto/{name}")
  ResponseEntity<InputStreamResource> picture(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String sha256)
      throws IOException {
    var came = review
        .mine(viewer, id)
        .attachment(name, sha256)
        .orElseThrow(() -> new Refused(SubmissionProblem.NOT_FOUND));
    scans.giveOut(came.kept());
    StoredFile clean = files
        .find(came.kept())
        .flatMap(this::cleaned)
        .orElseThrow(() -> new Refused(SubmissionProblem.NO_PICTURE));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.IMAGE_JPEG)
        .contentLength(clean.bytes())
        .body(new InputStreamResource(files.open(clean)));
  }

  private Optional<StoredFile> cleaned(StoredFile kept) {
    try {
      return pictures.clean(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping("/{id}/keputusan")
  String decide(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam int revision,
      @RequestParam State to,
      @RequestParam(defaultValue = "") String reason) {
    review.decide(viewer, id, revision, to, reason);
    return "redirect:/kerja/kiriman/" + id;
  }
}
