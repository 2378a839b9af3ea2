package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import id.petadaya.collect.Clash;
import id.petadaya.collect.PlanActivity;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Trouble;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The visits of an activity: added, changed, moved, called off, taken out. */
@Controller
@RequestMapping("/kerja/kegiatan/{id}/kunjungan")
class VisitController {

  private final Activities activities;
  private final PlanActivity plan;
  private final ActivityForms forms;
  private final Troubles troubles;

  VisitController(
      Activities activities, PlanActivity plan, ActivityForms forms, Troubles troubles) {
    this.activities = activities;
    this.plan = plan;
    this.forms = forms;
    this.troubles = troubles;
  }

  @GetMapping("/baru")
  String fresh(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
          LocalDate hari,
      Model model) {
    return form(model, forms.visit(mine(viewer, id), null, hari));
  }

  @PostMapping({"", "/baru"})
  String add(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Model model) {
    Activity activity = mine(viewer, id);
    Sent sent = new Sent(values);
    Visit visit = new ReadActivityForm(sent).visit(null);
    if (!sent.isSound()) {
      return form(model, forms.again(activity, null, sent, null));
    }
    return trouble(activity, visit)
        .or(() -> troubles.of(() -> plan.addVisit(
            viewer, id, visit, ReadActivityForm.asked(visit.institution(), sent.text("dataSets")))))
        .map(trouble -> form(model, forms.again(activity, null, sent, trouble)))
        .orElse("redirect:/kerja/kegiatan/" + id);
  }

  @GetMapping("/{visit}")
  String edit(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID visit,
      Model model) {
    Activity activity = mine(viewer, id);
    return form(model, forms.visit(activity, visit(activity, visit), null));
  }

  @PostMapping("/{visit}")
  String change(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID visit,
      @RequestParam MultiValueMap<String, String> values,
      Model model) {
    Activity activity = mine(viewer, id);
    Visit was = visit(activity, visit);
    Sent sent = new Sent(values);
    Visit changed = new ReadActivityForm(sent).visit(was);
    if (!sent.isSound()) {
      return form(model, forms.again(activity, was, sent, null));
    }
    return trouble(activity, changed)
        .or(() -> troubles.of(() -> plan.changeVisit(viewer, id, changed)))
        .map(trouble -> form(model, forms.again(activity, was, sent, trouble)))
        .orElse("redirect:/kerja/kegiatan/" + id);
  }

  @PostMapping("/{visit}/pindah")
  String move(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID visit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime startsAt,
      Model model) {
    Activity activity = mine(viewer, id);
    Visit was = visit(activity, visit);
    return troubles
        .of(() ->
            plan.moveVisit(viewer, id, visit, new PlanActivity.Slot(day, startsAt, was.crew())))
        .map(refused -> trouble(activity, was.at(day, startsAt, was.crew())).orElse(refused))
        .map(trouble -> {
          VisitFormPage page = forms.visit(activity, was, null);
          return form(model, page.with(day, startsAt, trouble));
        })
        .orElse("redirect:/kerja/kegiatan/" + id);
  }

  @PostMapping("/{visit}/keadaan")
  String setState(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID visit,
      @RequestParam VisitState state,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    Activity activity = mine(viewer, id);
    return troubles
        .of(() -> plan.setVisitState(viewer, id, visit, state, reason))
        .map(trouble -> {
          VisitFormPage page = forms.visit(activity, visit(activity, visit), null);
          return form(model, page.with(trouble));
        })
        .orElse("redirect:/kerja/kegiatan/" + id);
  }

  @PostMapping("/{visit}/hapus")
  String remove(
      @AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, @PathVariable UUID visit) {
    plan.removeVisit(viewer, id, visit);
    return "redirect:/kerja/kegiatan/" + id;
  }

  /** "Yohanes Bria sudah di UPTD BLK pukul 13.30." Only who sees the plan reads the name. */
  private static Optional<Trouble> trouble(Activity activity, Visit visit) {
    return Clash.find(activity, visit)
        .map(clash -> new Trouble(
            "%s sudah di %s pukul %s."
                .formatted(clash.who(), clash.where(), Indonesian.time(clash.at())),
            "Rencana tidak berubah.",
            "Pilih jam atau hari lain, atau pindahkan kunjungan yang sudah ada."));
  }

  private static String form(Model model, VisitFormPage page) {
    model.addAttribute("page", page);
    return "collect/visit-form";
  }

  private static Visit visit(Activity activity, UUID visit) {
    return activity
        .visit(visit)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Activity mine(Viewer viewer, UUID id) {
    return activities
        .find(id)
        .filter(one -> viewer.maySee(one.area()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
