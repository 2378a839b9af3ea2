package id.petadaya.access.web;

import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.intake.register.Register;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's list of people, and the form that lets one more in. */
@Controller
@RequestMapping("/kerja/akun")
class PeopleController {

  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private final OpenAccount openAccount;
  private final MessageSource messages;
  private final Register register = Register.national();

  PeopleController(OpenAccount openAccount, MessageSource messages) {
    this.openAccount = openAccount;
    this.messages = messages;
  }

  @GetMapping
  String people(@AuthenticationPrincipal Viewer viewer, Model model) {
    return show(viewer, "", "", viewer.area().value(), null, model);
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
    AreaCode code =
        AreaCode.find(area).filter(one -> register.find(one).isPresent()).orElse(viewer.area());
    try {
      openAccount.invite(
          viewer, username.strip().toLowerCase(Locale.ROOT), displayName, password, given, code);
      return "redirect:/kerja/akun";
    } catch (Refused refused) {
      return show(viewer, displayName, username, area, trouble(refused), model);
    }
  }

  private String show(
      Viewer viewer,
      String displayName,
      String username,
      String area,
      @Nullable Trouble trouble,
      Model model) {
    List<PeoplePage.Person> people = openAccount.people(viewer).stream()
        .map(one -> new PeoplePage.Person(
            one.displayName(), one.username(), one.roleLabel(), register.displayName(one.area())))
        .toList();
    List<PeoplePage.RoleChoice> roles = Arrays.stream(Role.values())
        .map(one -> new PeoplePage.RoleChoice(one.key(), one.label()))
        .toList();
    model.addAttribute(
        "page",
        new PeoplePage(
            people, roles, area, OpenAccount.LEAST_LENGTH, displayName, username, trouble));
    return "access/people";
  }

  private Trouble trouble(Refused refused) {
    String key = "problem." + refused.problem().code();
    String advice = messages.getMessage(key + ".advice", null, INDONESIAN);
    return new Trouble(
        messages.getMessage(key + ".title", null, INDONESIAN),
        "",
        advice.replace("{least}", String.valueOf(OpenAccount.LEAST_LENGTH)));
  }
}
