package id.petadaya.access.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.SignInSteps;
import id.petadaya.kernel.QrDrawing;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Between the password and the office. */
@Controller
@RequestMapping("/masuk")
class SignInStepController {

  private final SignInSteps steps;
  private final Offices offices;
  private final RefusedWords words;

  SignInStepController(SignInSteps steps, Offices offices, RefusedWords words) {
    this.steps = steps;
    this.offices = offices;
    this.words = words;
  }

  @GetMapping("/lanjut")
  String next(HttpServletRequest request, Model model) {
    return show(request.getSession(false), null, model);
  }

  @PostMapping("/kode")
  String code(@RequestParam String code, HttpServletRequest request, Model model) {
    HttpSession session = request.getSession();
    try {
      steps.code(session, code);
      return show(session, null, model);
    } catch (Refused refused) {
      return show(session, words.of(refused), model);
    }
  }

  @PostMapping("/sandi")
  String password(
      @RequestParam String password,
      @RequestParam String repeat,
      HttpServletRequest request,
      Model model) {
    HttpSession session = request.getSession();
    if (!password.equals(repeat)) {
      return show(session, unequal(), model);
    }
    try {
      steps.password(session, password);
      return show(session, null, model);
    } catch (Refused refused) {
      return show(session, words.of(refused), model);
    }
  }

  @PostMapping("/ponsel")
  String phone(@RequestParam String code, HttpServletRequest request, Model model) {
    HttpSession session = request.getSession();
    try {
      List<String> codes = steps.tiePhone(session, null, code);
      steps.next(session);
      model.addAttribute("page", page("CODES", null, codes, null));
      return "access/sign-in-step";
    } catch (Refused refused) {
      return show(session, words.of(refused), model);
    }
  }

  static Trouble unequal() {
    return new Trouble("Kedua kata sandi tidak sama", "", "Ketik sekali lagi.");
  }

  /** An address that authenticator apps understand. */
  static String link(String office, String secret) {
    String label = java.net.URLEncoder.encode(
            "Petadaya " + office, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
    return "otpauth://totp/" + label + "?secret=" + secret.replace(" ", "") + "&issuer=Petadaya";
  }

  private String show(@Nullable HttpSession session, @Nullable Trouble trouble, Model model) {
    SignInSteps.Step step = steps.next(session);
    switch (step) {
      case START -> {
        return "redirect:/masuk";
      }
      case DONE -> {
        return "redirect:/kerja/peta";
      }
      default -> {
        String secret = session != null && step == SignInSteps.Step.PHONE
            ? steps.phoneSecret(session, null)
            : null;
        model.addAttribute("page", page(step.name(), secret, List.of(), trouble));
        return "access/sign-in-step";
      }
    }
  }

  private SignInStepPage page(
      String step, @Nullable String secret, List<String> codes, @Nullable Trouble trouble) {
    String office = offices.find().map(Office::name).orElse("");
    return new SignInStepPage(
        office,
        step,
        OpenAccount.LEAST_LENGTH,
        secret,
        secret == null ? null : link(office, secret),
        secret == null ? null : QrDrawing.of(link(office, secret)),
        codes,
        trouble);
  }
}
