package id.petadaya.access.web;

import id.petadaya.access.ChangeAccount;
import id.petadaya.access.EndSessions;
import id.petadaya.access.Grant;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** One account: its roles, its doors. */
@Controller
@RequestMapping("/kerja/akun/{id}")
class AccountController {

  private final ChangeAccount changeAccount;
  private final EndSessions endSessions;
  private final PeoplePages pages;
  private final RefusedWords words;

  AccountController(
      ChangeAccount changeAccount, EndSessions endSessions, PeoplePages pages, RefusedWords words) {
    this.changeAccount = changeAccount;
    this.endSessions = endSessions;
    this.pages = pages;
    this.words = words;
  }

  /** A deed that may be refused with words for the form. */
  private interface Deed {
    void run();
  }

  @GetMapping
  String person(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
    return show(viewer, id, null, null, model);
  }

  /** The roles of one area; what the person has elsewhere stays. */
  @PostMapping("/peran")
  String roles(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(name = "role", required = false) @Nullable List<String> roles,
      @RequestParam String area,
      @RequestParam String reason,
      Model model) {
    return tried(viewer, id, model, () -> {
      AreaCode code =
          AreaCode.find(area.strip()).orElseThrow(() -> new Refused(ChangeAccount.AREA_UNKNOWN));
      Set<Grant> grants = new HashSet<>(changeAccount.grants(viewer, id));
      grants.removeIf(one -> one.area().equals(code));
      if (roles != null) {
        roles.forEach(role -> grants.add(new Grant(Role.of(role), code)));
      }
      changeAccount.roles(viewer, id, grants, reason);
    });
  }

  @PostMapping("/penutupan")
  String shut(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam String reason,
      Model model) {
    return tried(viewer, id, model, () -> changeAccount.disable(viewer, id, reason));
  }

  @PostMapping("/pembukaan")
  String open(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam String reason,
      Model model) {
    return tried(viewer, id, model, () -> changeAccount.enable(viewer, id, reason));
  }

  @PostMapping("/kode")
  String forgetPhone(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam String reason,
      Model model) {
    return tried(viewer, id, model, () -> changeAccount.forgetSecondFactor(viewer, id, reason));
  }

  @PostMapping("/sandi")
  String password(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, Model model) {
    var once = new PeoplePage.Once(
        "Kata sandi pertama",
        changeAccount.resetPassword(viewer, id),
        "Hanya tampil sekali. Sampaikan langsung; pada waktu masuk, orangnya memilih kata sandi sendiri.");
    return show(viewer, id, once, null, model);
  }

  /** Ends one place where the person is signed in, or all. */
  @PostMapping("/sesi")
  String endSessions(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String place) {
    if (place == null) {
      endSessions.endAll(viewer, id);
    } else {
      endSessions.end(viewer, id, place);
    }
    return "redirect:/kerja/akun/" + id;
  }

  private String tried(Viewer viewer, UUID id, Model model, Deed deed) {
    try {
      deed.run();
      return "redirect:/kerja/akun/" + id;
    } catch (Refused refused) {
      if (refused.problem().status() != 422 && refused.problem().status() != 409) {
        throw refused;
      }
      return show(viewer, id, null, words.of(refused), model);
    }
  }

  private String show(
      Viewer viewer,
      UUID id,
      PeoplePage.@Nullable Once once,
      @Nullable Trouble trouble,
      Model model) {
    model.addAttribute("page", pages.page(viewer, id, once, trouble));
    return "access/person";
  }
}
