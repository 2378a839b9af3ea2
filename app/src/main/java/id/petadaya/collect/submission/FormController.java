package id.petadaya.collect.submission;

import id.petadaya.instruments.forms.Form;
import id.petadaya.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Formulir lapangan: what phones are offered, to be read before it is used. */
@Controller
@RequestMapping("/kerja/formulir")
class FormController {

  private final FieldForms forms;
  private final FormPages pages;

  FormController(FieldForms forms, FormPages pages) {
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("page", pages.list());
    return "collect/forms";
  }

  @GetMapping("/{name}/{version}")
  String one(
      @PathVariable String name,
      @PathVariable String version,
      @RequestParam(defaultValue = "") String bahasa,
      Model model) {
    Form form =
        forms.find(name, version).orElseThrow(() -> new Refused(SubmissionProblem.NOT_FOUND));
    model.addAttribute("page", pages.one(form, bahasa));
    return "collect/form";
  }
}
