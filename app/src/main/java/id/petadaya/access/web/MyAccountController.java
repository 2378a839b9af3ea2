package id.petadaya.access.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.OtherDoor;
import id.petadaya.access.OutsideSignIn;
import id.petadaya.access.OwnSessions;
import id.petadaya.access.ProgramKeys;
import id.petadaya.access.SecondFactor;
import id.petadaya.access.SignInSteps;
import id.petadaya.access.Viewer;
import id.petadaya.intake.register.Register;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.QrDrawing;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may change about the own account. */
@Controller
@RequestMapping("/kerja/akun-saya")
class MyAccountController {

  private final SignInSteps steps;
  private final SecondFactor secondFactor;
  private final OwnSessions sessions;
  private final ProgramKeys keys;
  private final OutsideSignIn outside;
  private final OtherDoor door;
  private final Offices offices;
  private final RefusedWords words;
  private final Register register = Register.national();

  MyAccountController(
      SignInSteps steps,
      SecondFactor secondFactor,
      OwnSessions sessions,
      ProgramKeys keys,
      OutsideSignIn outside,
      OtherDoor door,
      Offices offices,
      RefusedWords words) {
    this.steps = steps;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
    this.keys = keys;
    this.outside = outside;
    this.door = door;
    this.offices = offices;
    this.words = words;
  }

  @GetMapping
  String mine(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(required = false) @Nullable String terikat,
      @RequestParam(name = "milik-lain", required = false) @Nullable String others,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (others != null) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
    }
    Trouble trouble = others == null
        ? null
        : new Trouble("Tidak dapat dihubungkan", "", "Sudah terhubung dengan akun lain di sini.");
    String notice = terikat == null ? null : "Sudah terhubung.";
    return show(viewer, request, List.of(), notice, trouble, model);
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
      steps.changeOwn(viewer, request.getSession().getId(), now, password);
      return show(
          viewer,
          request,
          List.of(),
          "Kata sandi baru berlaku. Di tempat lain Anda sudah dikeluarkan.",
          null,
          model);
    } catch (Refused refused) {
      return show(viewer, request, List.of(), null, words.of(refused), model);
    }
  }

  @PostMapping("/sesi")
  String end(@AuthenticationPrincipal Viewer viewer, @RequestParam String place) {
    sessions.end(viewer, place);
    return "redirect:/kerja/akun-saya";
  }

  @PostMapping("/ponsel")
  String phone(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "") String now,
      @RequestParam String code,
      HttpServletRequest request,
      Model model) {
    if (secondFactor.isOn(viewer)) {
      return "redirect:/kerja/akun-saya";
    }
    try {
      List<String> codes = steps.tieOwnPhone(request.getSession(), viewer, now, code);
      return show(viewer, request, codes, "Ponsel terpasang.", null, model);
    } catch (Refused refused) {
      return show(viewer, request, List.of(), null, words.of(refused), model);
    }
  }

  @PostMapping("/kunci")
  String makeKey(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String now,
      @RequestParam String label,
      HttpServletRequest request,
      Model model) {
    try {
      String key = keys.make(viewer, now, label);
      return show(viewer, request, new Shown(List.of(), null, key), null, null, model);
    } catch (Refused refused) {
      return show(viewer, request, List.of(), null, words.of(refused), model);
    }
  }

  @PostMapping("/kunci/{id}/pencabutan")
  String endKey(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    keys.end(viewer, id);
    return "redirect:/kerja/akun-saya";
  }

  @PostMapping("/pintu-lain")
  String tie(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String now,
      HttpServletRequest request,
      Model model) {
    try {
      outside.beginTying(request.getSession(), viewer, now);
      // A link and no redirect: the content policy lets no form lead to another house.
      var onwards = new Shown(List.of(), "/masuk/lain/kantor", null);
      return show(viewer, request, onwards, null, null, model);
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
    return show(viewer, request, new Shown(codes, null, null), notice, trouble, model);
  }

  /** What the page shows this one time. */
  private record Shown(
      List<String> codes,
      @Nullable String onwards,
      @Nullable String freshKey) {}

  private String show(
      Viewer viewer,
      HttpServletRequest request,
      Shown once,
      @Nullable String notice,
      @Nullable Trouble trouble,
      Model model) {
    boolean tied = secondFactor.isOn(viewer);
    String secret = tied ? null : steps.phoneSecret(request.getSession(), viewer);
    String link = secret == null
        ? null
        : SignInStepController.link(offices.find().map(Office::name).orElse(""), secret);
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
            link,
            link == null ? null : QrDrawing.of(link),
            once.codes(),
            sessions.of(viewer, request.getSession().getId()).stream()
                .map(MyAccountPage.Place::of)
                .toList(),
            keys.of(viewer).stream()
                .map(one -> new MyAccountPage.Key(
                    one.id().toString(), one.label(), Indonesian.moment(one.madeAt())))
                .toList(),
            once.freshKey(),
            door.isOpen() ? door.name() : null,
            outside.isTied(viewer),
            once.onwards(),
            notice,
            trouble));
    return "access/my-account";
  }
}
