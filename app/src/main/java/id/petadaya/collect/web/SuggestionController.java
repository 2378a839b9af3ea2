package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.PlanActivity;
import id.petadaya.collect.PlanActivity.Slot;
import id.petadaya.collect.SuggestVisits;
import id.petadaya.kernel.Indonesian;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A suggested round: shown beside the plan, taken by a person or left. */
@Controller
@RequestMapping("/kerja/kegiatan/{id}/saran")
class SuggestionController {

  private static final String SLOT = "slot-";

  private final Activities activities;
  private final SuggestVisits suggest;
  private final PlanActivity plan;

  SuggestionController(Activities activities, SuggestVisits suggest, PlanActivity plan) {
    this.activities = activities;
    this.suggest = suggest;
    this.plan = plan;
  }

  @GetMapping
  String show(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
    Activity activity = mine(viewer, id);
    if (!PlanActivity.mayPlan(viewer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    model.addAttribute("page", page(activity, suggest.suggest(activity)));
    return "collect/suggestion";
  }

  @PostMapping
  String take(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent) {
    Map<UUID, Slot> slots = new LinkedHashMap<>();
    try {
      sent.forEach((name, value) -> {
        if (name.startsWith(SLOT)) {
          slots.put(UUID.fromString(name.substring(SLOT.length())), slot(value));
        }
      });
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    plan.arrange(viewer, id, slots);
    return "redirect:/kerja/kegiatan/" + id;
  }

  private static Slot slot(String text) {
    String[] parts = text.split("\\|");
    int crew = Integer.parseInt(parts[2]);
    if (crew < 1 || crew > 9) {
      throw new IllegalArgumentException("A crew is 1 to 9.");
    }
    return new Slot(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]), crew);
  }

  private static SuggestionPage page(Activity activity, SuggestVisits.Suggestion suggestion) {
    boolean split = activity.team().stream().anyMatch(one -> one.crew() > 1);
    record Placed(Visit visit, Slot slot) {}
    List<SuggestionPage.Row> rows = activity.visits().stream()
        .filter(Visit::open)
        .flatMap(one ->
            Stream.ofNullable(suggestion.slots().get(one.id())).map(slot -> new Placed(one, slot)))
        .sorted(Comparator.comparing((Placed one) -> one.slot().day())
            .thenComparing(one -> one.slot().startsAt()))
        .map(one -> row(one.visit(), one.slot(), split))
        .toList();
    return new SuggestionPage(
        activity.title(),
        "/kerja/kegiatan/" + activity.id(),
        suggestion.feasible(),
        rows.stream().anyMatch(SuggestionPage.Row::moved),
        rows,
        suggestion.reasons().stream()
            .map(one -> new SuggestionPage.Reason(one.words(), one.holds()))
            .toList());
  }

  private static SuggestionPage.Row row(Visit visit, Slot slot, boolean split) {
    Slot now = new Slot(visit.day(), visit.startsAt(), visit.crew());
    return new SuggestionPage.Row(
        visit.id().toString(),
        "%s|%s|%d".formatted(slot.day(), slot.startsAt(), slot.crew()),
        visit.institution(),
        words(now, split),
        words(slot, split),
        !now.equals(slot));
  }

  private static String words(Slot slot, boolean split) {
    String when = Indonesian.weekday(slot.day()) + ", pukul " + Indonesian.time(slot.startsAt());
    return split ? when + ", regu " + slot.crew() : when;
  }

  private Activity mine(Viewer viewer, UUID id) {
    return activities
        .find(id)
        .filter(one -> viewer.maySee(one.area()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
