package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.PlanActivity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Activities: the list, one page for each, the plan as a form, and the way back from a change. */
@Controller
@RequestMapping("/kerja/kegiatan")
class ActivityController {

  private final Activities activities;
  private final PlanActivity plan;
  private final ActivityPages pages;
  private final SourcesPages sources;
  private final ActivityForms forms;
  private final Troubles troubles;
  private final Clock clock;

  ActivityController(
      Activities activities,
      PlanActivity plan,
      ActivityPages pages,
      SourcesPages sources,
      ActivityForms forms,
      Troubles troubles,
      Clock clock) {
    this.activities = activities;
    this.plan = plan;
    this.pages = pages;
    this.sources = sources;
    this.forms = forms;
    this.troubles = troubles;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal Viewer viewer, Model model) {
    model.addAttribute(
        "page", pages.list(activities.within(viewer.area()), PlanActivity.mayPlan(viewer)));
    return "collect/activities";
  }

  /** Who was asked for what in a year, over all activities. */
  @GetMapping("/sumber")
  String sources(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "0") int tahun,
      Model model) {
    model.addAttribute("page", sources.of(viewer, tahun));
    return "collect/sources";
  }

  @GetMapping("/{id}")
  String one(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("page", pages.page(mine(viewer, id), PlanActivity.mayPlan(viewer)));
    return "collect/activity";
  }

  @GetMapping("/baru")
  String fresh(@AuthenticationPrincipal Viewer viewer, Model model) {
    model.addAttribute("page", forms.fresh(viewer, LocalDate.now(clock).getYear()));
    return "collect/activity-form";
  }

  @PostMapping("/baru")
  String plan(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam MultiValueMap<String, String> values,
      Model model) {
    Sent sent = new Sent(values);
    Activity activity = read(viewer, sent);
    ActivityFormPage page = forms.fresh(viewer, activity.year());
    return sent.isSound()
        ? troubles
            .of(() -> plan.plan(viewer, activity))
            .map(trouble -> form(model, forms.again(page, sent, trouble)))
            .orElse("redirect:/kerja/kegiatan/" + activity.id())
        : form(model, forms.again(page, sent, null));
  }

  private static Activity read(Viewer viewer, Sent sent) {
    var form = new ReadActivityForm(sent);
    Activity.Frame frame = form.frame();
    List<Visit> visits = form.visits(frame.days());
    AreaCode area = AreaCode.find(sent.text("area")).orElse(viewer.area());
    return new Activity(
        UUID.randomUUID(),
        form.title(),
        form.year(),
        area,
        form.purpose(),
        false,
        frame,
        form.team(),
        visits,
        form.requests(),
        List.of());
  }

  @GetMapping("/{id}/ubah")
  String edit(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
    return form(model, forms.of(mine(viewer, id)));
  }

  @PostMapping("/{id}/ubah")
  String describe(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Model model) {
    Sent sent = new Sent(values);
    var form = new ReadActivityForm(sent);
    String title = form.title();
    String purpose = form.purpose();
    int year = form.year();
    Activity.Frame frame = form.frame();
    var team = form.team();
    ActivityFormPage page = forms.of(mine(viewer, id));
    return sent.isSound()
        ? troubles
            .of(() -> plan.describe(viewer, id, title, year, purpose, frame, team))
            .map(trouble -> form(model, forms.again(page, sent, trouble)))
            .orElse("redirect:/kerja/kegiatan/" + id)
        : form(model, forms.again(page, sent, null));
  }

  @PostMapping("/{id}/urungkan")
  String undo(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    plan.undo(viewer, id);
    return "redirect:/kerja/kegiatan/" + id;
  }

  private static String form(Model model, ActivityFormPage page) {
    model.addAttribute("page", page);
    return "collect/activity-form";
  }

  private Activity mine(Viewer viewer, UUID id) {
    return activities
        .find(id)
        .filter(one -> viewer.maySee(one.area()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
