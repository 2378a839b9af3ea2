package id.petadaya.access.web;

import id.petadaya.access.AppUsers;
import id.petadaya.access.ChangeAccount;
import id.petadaya.access.EndSessions;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.intake.register.Register;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The list of people and phones, the form that asks for one more, and what waits for a second person. */
@Controller
@RequestMapping("/kerja/akun")
class PeopleController {

  private final OpenAccount openAccount;
  private final ChangeAccount changeAccount;
  private final AppUsers appUsers;
  private final EndSessions endSessions;
  private final PeoplePages pages;
  private final RefusedWords words;
  private final boolean tokenInAddress;
  private final Register register = Register.national();

  PeopleController(
      OpenAccount openAccount,
      ChangeAccount changeAccount,
      AppUsers appUsers,
      EndSessions endSessions,
      PeoplePages pages,
      RefusedWords words,
      @Value("${petadaya.token-in-address:false}") boolean tokenInAddress) {
    this.openAccount = openAccount;
    this.changeAccount = changeAccount;
    this.appUsers = appUsers;
    this.endSessions = endSessions;
    this.pages = pages;
    this.words = words;
    this.tokenInAddress = tokenInAddress;
  }

  @GetMapping
  String people(@AuthenticationPrincipal Viewer viewer, Model model) {
    return show(viewer, "", "", viewer.area().value(), null, null, model);
  }

  @PostMapping
  String invite(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String displayName,
      @RequestParam String username,
      @RequestParam String password,
      @RequestParam(name = "role", required = false) @Nullable List<String> roles,
      @RequestParam String area,
      Model model) {
    Set<Role> given =
        roles == null ? Set.of() : roles.stream().map(Role::of).collect(Collectors.toSet());
    try {
      openAccount.invite(
          viewer,
          username.strip().toLowerCase(Locale.ROOT),
          displayName,
          password,
          given,
          known(area, viewer));
      return "redirect:/kerja/akun";
    } catch (Refused refused) {
      return show(viewer, displayName, username, area, null, words.of(refused), model);
    }
  }

  @PostMapping("/permintaan/{id}")
  String decide(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam boolean agree,
      Model model) {
    changeAccount.decide(viewer, id, agree);
    return "redirect:/kerja/akun";
  }

  @PostMapping("/ponsel")
  String letPhoneIn(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String name,
      @RequestParam String area,
      Model model) {
    AreaCode code = known(area, viewer);
    AppUsers.Issued issued = appUsers.issue(viewer, name, code, code.value());
    var phone = PhoneSetUp.of(
        issued,
        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(),
        register.displayName(code),
        tokenInAddress);
    return show(viewer, "", "", viewer.area().value(), phone, null, model);
  }

  @PostMapping("/ponsel/{id}/pencabutan")
  String shutPhoneOut(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    appUsers.revoke(viewer, id);
    return "redirect:/kerja/akun";
  }

  /** Everybody has to sign in again, but whoever asks for it and means it. */
  @PostMapping("/sesi")
  String endEverybodysSessions(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "false") boolean sure,
      HttpServletRequest request) {
    endSessions.endEverybodys(viewer, request.getSession().getId(), sure);
    return "redirect:/kerja/akun";
  }

  private AreaCode known(String area, Viewer viewer) {
    return AreaCode.find(area.strip())
        .filter(one -> register.find(one).isPresent())
        .orElse(viewer.area());
  }

  private String show(
      Viewer viewer,
      String displayName,
      String username,
      String area,
      @Nullable PhoneSetUp phone,
      @Nullable Trouble trouble,
      Model model) {
    model.addAttribute("page", pages.page(viewer, displayName, username, area, phone, trouble));
    return "access/people";
  }
}
