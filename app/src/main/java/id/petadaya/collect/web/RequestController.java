package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.PlanActivity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
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

/** The cells of the matrix: who is asked for what, and how they answered. */
@Controller
@RequestMapping("/kerja/kegiatan/{id}/permintaan")
class RequestController {

  private final Activities activities;
  private final PlanActivity plan;
  private final ActivityForms forms;
  private final Troubles troubles;

  RequestController(
      Activities activities, PlanActivity plan, ActivityForms forms, Troubles troubles) {
    this.activities = activities;
    this.plan = plan;
    this.forms = forms;
    this.troubles = troubles;
  }

  @GetMapping
  String cell(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String sumber,
      @RequestParam(defaultValue = "") String data,
      Model model) {
    return form(model, forms.request(mine(viewer, id), sumber, data));
  }

  @PostMapping
  String change(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Model model) {
    Activity activity = mine(viewer, id);
    Sent sent = new Sent(values);
    String institution = sent.text("institution", 1, 160, "Pilih instansinya.");
    String dataSet = sent.text("dataSet", 2, 80, "Tulis data apa yang diminta.");
    Optional<LocalDate> due = sent.date("due");
    Optional<RequestState> state = Arrays.stream(RequestState.values())
        .filter(one -> one.name().equals(sent.text("state")))
        .findFirst();
    String reason = sent.text("reason", 0, 300, "");
    if (state.filter(RequestState.DITOLAK::equals).isPresent() && reason.length() < 10) {
      sent.wrong("reason", "Tulis alasannya, paling sedikit sepuluh huruf.");
    }
    if (!sent.isSound()) {
      return form(model, forms.again(activity, sent, null));
    }
    return troubles
        .of(() -> plan.setRequest(
            viewer, id, institution, dataSet, state.orElse(null), due.orElse(null), reason))
        .map(trouble -> form(model, forms.again(activity, sent, trouble)))
        .orElse("redirect:/kerja/kegiatan/" + id + "#diminta");
  }

  private static String form(Model model, RequestFormPage page) {
    model.addAttribute("page", page);
    return "collect/request-form";
  }

  private Activity mine(Viewer viewer, UUID id) {
    return activities
        .find(id)
        .filter(one -> viewer.maySee(one.area()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
