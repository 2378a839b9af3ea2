package id.petadaya.access.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.SecondFactor;
import id.petadaya.access.SignInSteps;
import id.petadaya.access.Viewer;
import id.petadaya.intake.register.Register;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may change about the own account. */
@Controller
@RequestMapping("/kerja/akun-saya")
class MyAccountController {

  private final SignInSteps steps;
  private final SecondFactor secondFactor;
  private final Offices offices;
  private final RefusedWords words;
  private final Register register = Register.national();

  MyAccountController(
      SignInSteps steps, SecondFactor secondFactor, Offices offices, RefusedWords words) {
    this.steps = steps;
    this.secondFactor = secondFactor;
    this.offices = offices;
    this.words = words;
  }

  @GetMapping
  String mine(@AuthenticationPrincipal Viewer viewer, HttpServletRequest request, Model model) {
    return show(viewer, request, List.of(), null, null, model);
  }

  @PostMapping("/wilayah")
  String area(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String area,
      HttpServletRequest request) {
    steps.workFor(request.getSession(), viewer, area);
    return "redirect:/kerja/akun-saya";
  }

  @PostMapping("/sandi")
  String password(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String now,
      @RequestParam String password,
      @RequestParam String repeat,
      HttpServletRequest request,
      Model model) {
    if (!password.equals(repeat)) {
      return show(viewer, request, List.of(), null, SignInStepController.unequal(), model);
    }
    try {
      steps.changeOwn(viewer, now, password);
      return show(viewer, request, List.of(), "Kata sandi baru berlaku.", null, model);
    } catch (Refused refused) {
      return show(viewer, request, List.of(), null, words.of(refused), model);
    }
  }

  @PostMapping("/ponsel")
  String phone(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String code,
      HttpServletRequest request,
      Model model) {
    if (secondFactor.isOn(viewer)) {
      return "redirect:/kerja/akun-saya";
    }
    try {
      List<String> codes = steps.tiePhone(request.getSession(), viewer, code);
      return show(viewer, request, codes, "Ponsel terpasang.", null, model);
    } catch (Refused refused) {
      return show(viewer, request, List.of(), null, words.of(refused), model);
    }
  }

  private String show(
      Viewer viewer,
      HttpServletRequest request,
      List<String> codes,
      @Nullable String notice,
      @Nullable Trouble trouble,
      Model model) {
    boolean tied = secondFactor.isOn(viewer);
    String secret = tied ? null : steps.phoneSecret(request.getSession(), viewer);
    model.addAttribute(
        "page",
        new MyAccountPage(
            viewer.displayName(),
            viewer.username(),
            viewer.roleLabel(),
            steps.areas(viewer).stream()
                .map(one -> new MyAccountPage.Choice(
                    one.value(), register.displayName(one), one.equals(viewer.area())))
                .toList(),
            OpenAccount.LEAST_LENGTH,
            tied,
            secret,
            secret == null
                ? null
                : SignInStepController.link(offices.find().map(Office::name).orElse(""), secret),
            codes,
            notice,
            trouble));
    return "access/my-account";
  }
}
