package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.Letter;
import id.petadaya.collect.Activity.LetterState;
import id.petadaya.collect.PlanActivity;
import id.petadaya.collect.WriteLetters;
import id.petadaya.kernel.Indonesian;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters of an activity: begun, numbered, signed, sent. The papers themselves come from the report room. */
@Controller
class LetterController {

  private static final List<String> FORWARD =
      List.of("", "", "Sudah ditandatangani", "Sudah dikirim", "Sudah diterima");

  private final WriteLetters letters;
  private final Clock clock;

  LetterController(WriteLetters letters, Clock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  @PostMapping("/kerja/kegiatan/{id}/surat")
  String draft(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String institution) {
    Letter letter =
        letters.draft(viewer, id, kind, institution.isBlank() ? null : institution.strip());
    return "redirect:/kerja/surat/" + letter.id();
  }

  @GetMapping("/kerja/surat/{id}")
  String one(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
    Activity activity = letters.activity(viewer, id);
    Letter letter = activity.letters().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
    model.addAttribute("page", page(activity, letter, PlanActivity.mayPlan(viewer)));
    return "collect/letter";
  }

  @PostMapping("/kerja/surat/{id}/nomor")
  String number(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dated,
      @RequestParam(required = false) @Nullable Integer urut) {
    letters.number(viewer, id, dated, urut == null || urut < 1 ? null : urut);
    return "redirect:/kerja/surat/" + id;
  }

  @PostMapping("/kerja/surat/{id}/tembusan")
  String copies(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String tembusan) {
    letters.copies(viewer, id, tembusan.lines().toList());
    return "redirect:/kerja/surat/" + id;
  }

  @PostMapping("/kerja/surat/{id}/keadaan")
  String state(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam LetterState state) {
    letters.setState(viewer, id, state);
    return "redirect:/kerja/surat/" + id;
  }

  @PostMapping("/kerja/surat/{id}/buang")
  String discard(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    UUID activity = letters.activity(viewer, id).id();
    letters.discard(viewer, id);
    return "redirect:/kerja/kegiatan/" + activity;
  }

  private LetterPage page(Activity activity, Letter letter, boolean mayWrite) {
    LocalDate dated = letter.dated();
    LocalDate today = LocalDate.now(clock.withZone(Indonesian.WITA));
    LocalDate proposed = activity.days().stream()
        .findFirst()
        .filter(today::isAfter)
        .map(first -> first.minusDays(2))
        .orElse(today);
    return new LetterPage(
        letter.title(),
        "/kerja/surat/" + letter.id(),
        activity.title(),
        "/kerja/kegiatan/" + activity.id(),
        letter.number(),
        dated == null ? proposed.toString() : Indonesian.day(dated),
        ActivityPages.word(letter.state()),
        letter.copies(),
        letter.number() == null,
        mayWrite,
        mayWrite && letter.number() != null ? steps(letter.state()) : List.of());
  }

  private static List<LetterPage.Step> steps(LetterState now) {
    List<LetterPage.Step> steps = new ArrayList<>();
    LetterState[] all = LetterState.values();
    if (now.ordinal() + 1 < all.length) {
      LetterState next = all[now.ordinal() + 1];
      steps.add(new LetterPage.Step(next.name(), FORWARD.get(next.ordinal()), true));
    }
    if (now.ordinal() > LetterState.PERLU_TANDA_TANGAN.ordinal()) {
      LetterState before = all[now.ordinal() - 1];
      steps.add(new LetterPage.Step(
          before.name(), "Kembali ke “%s”".formatted(ActivityPages.word(before)), false));
    }
    return steps;
  }
}
