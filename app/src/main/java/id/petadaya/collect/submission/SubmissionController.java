package id.petadaya.collect.submission;

import id.petadaya.access.Viewer;
import id.petadaya.collect.submission.Submission.State;
import java.util.UUID;
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

  SubmissionController(SubmissionPages pages, ReviewSubmission review) {
    this.pages = pages;
    this.review = review;
  }

  @GetMapping
  String list(@AuthenticationPrincipal Viewer viewer, Model model) {
    model.addAttribute("page", pages.list(viewer));
    return "collect/submissions";
  }

  @GetMapping("/{id}")
  String one(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("page", pages.one(viewer, review.mine(viewer, id)));
    return "collect/submission";
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
