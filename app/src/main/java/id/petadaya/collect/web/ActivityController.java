package id.petadaya.collect.web;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.VisitState;
import id.petadaya.collect.PlanActivity;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Activities: the plan, one page for each, and how far its visits are. */
@Controller
@RequestMapping("/kerja/kegiatan")
class ActivityController {

  private final Activities activities;
  private final PlanActivity plan;
  private final ActivityPages pages;

  ActivityController(Activities activities, PlanActivity plan, ActivityPages pages) {
    this.activities = activities;
    this.plan = plan;
    this.pages = pages;
  }

  @GetMapping
  String list(@AuthenticationPrincipal Viewer viewer, Model model) {
    model.addAttribute("page", pages.list(activities.within(viewer.area())));
    return "collect/activities";
  }

  @GetMapping("/{id}")
  String one(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("page", pages.page(mine(viewer, id)));
    return "collect/activity";
  }

  @PostMapping("/{id}/kunjungan")
  String addVisit(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam String institution,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime startsAt,
      @RequestParam(defaultValue = "") String host,
      @RequestParam String purpose) {
    planner(viewer);
    mine(viewer, id);
    String kept = host.isBlank() ? null : host.strip();
    plan.addVisit(
        viewer,
        id,
        new Activity.Visit(
            UUID.randomUUID(),
            day,
            startsAt,
            institution.strip(),
            kept,
            purpose.strip(),
            VisitState.BELUM_MULAI,
            null));
    return "redirect:/kerja/kegiatan/" + id;
  }

  @PostMapping("/{id}/kunjungan/{visit}/keadaan")
  String setState(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID visit,
      @RequestParam VisitState state) {
    planner(viewer);
    plan.setVisitState(viewer, id, visit, state);
    return "redirect:/kerja/kegiatan/" + id;
  }

  private static void planner(Viewer viewer) {
    if (!viewer.is(Role.COLLECTOR, Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private Activity mine(Viewer viewer, UUID id) {
    return activities
        .find(id)
        .filter(one -> viewer.maySee(one.area()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
