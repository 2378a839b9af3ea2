package id.petadaya.access.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.SetUpOffice;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.files.KeyRing;
import id.petadaya.files.RecoveryKey;
import id.petadaya.intake.register.Register;
import id.petadaya.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first set-up, step by step. Open from the computer itself or with the set-up code, because
 * nobody can sign in yet; shut for good once it is through.
 */
@Controller
@RequestMapping("/menyiapkan")
class SetUpController {

  private static final String VIEW = "access/set-up";
  private static final int MOST_AREAS = 8;
  private static final List<String> LABELS =
      List.of("Kantor", "Akun pengelola", "Kunci pemulihan", "Selesai");

  private final SetUpOffice setUp;
  private final Offices offices;
  private final KeyRing keys;
  private final MessageSource messages;
  private final SetUpDoor door;
  private final Register register = Register.national();

  SetUpController(
      SetUpOffice setUp, Offices offices, KeyRing keys, MessageSource messages, SetUpDoor door) {
    this.setUp = setUp;
    this.offices = offices;
    this.keys = keys;
    this.messages = messages;
    this.door = door;
  }

  @ExceptionHandler(NeedsCode.class)
  String askForTheCode() {
    return "redirect:/menyiapkan/kode";
  }

  @ModelAttribute
  void onlyWhoMaySetUp(HttpServletRequest request) {
    if (!door.isOpenFor(request)) {
      throw new NeedsCode();
    }
  }

  /** Somebody else than who sits at the computer. */
  private static final class NeedsCode extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @GetMapping
  String next(@RequestParam(name = "cari", required = false) @Nullable String query, Model model) {
    return switch (setUp.next()) {
      case OFFICE -> officeStep("", query == null ? "" : query, null, Map.of(), model);
      case ADMINISTRATOR -> accountStep("", "", Map.of(), model);
      case RECOVERY_KEY -> keyStep(keys.renewWhileUnused(), false, false, Map.of(), model);
      case DONE -> "redirect:/masuk";
    };
  }

  @PostMapping("/kantor")
  String office(
      @RequestParam String name,
      @RequestParam(name = "cari", defaultValue = "") String query,
      @RequestParam(name = "area", required = false) @Nullable String area,
      @RequestParam(name = "deed", required = false) @Nullable String deed,
      Model model) {
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Area> chosen =
        area == null ? only(query) : AreaCode.find(area).flatMap(register::find);
    if (name.isBlank()) {
      errors.put("name", "Isi nama kantor.");
    }
    if (chosen.isEmpty()) {
      errors.put("area", "Pilih wilayah kerja.");
    }
    if ("search".equals(deed) || !errors.isEmpty()) {
      return officeStep(name, query, area, "search".equals(deed) ? Map.of() : errors, model);
    }
    setUp.name(name, chosen.orElseThrow().code(), false);
    return "redirect:/menyiapkan";
  }

  @PostMapping("/akun")
  String account(
      @RequestParam String displayName,
      @RequestParam String username,
      @RequestParam String password,
      @RequestParam String repeat,
      Model model) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (displayName.isBlank()) {
      errors.put("displayName", "Isi nama lengkap.");
    }
    if (!password.equals(repeat)) {
      errors.put("repeat", "Kedua kata sandi tidak sama.");
    }
    if (errors.isEmpty()) {
      open(username.strip().toLowerCase(Locale.ROOT), displayName, password, errors);
    }
    return errors.isEmpty()
        ? "redirect:/menyiapkan"
        : accountStep(displayName, username, errors, model);
  }

  @PostMapping("/kunci")
  String key(
      @RequestParam(defaultValue = "false") boolean printed,
      @RequestParam(defaultValue = "false") boolean known,
      Model model) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!printed) {
      errors.put("printed", "Centang bila sudah.");
    }
    if (!known) {
      errors.put("known", "Centang bila sudah.");
    }
    if (!errors.isEmpty()) {
      return keyStep(keys.key(), printed, known, errors, model);
    }
    setUp.finish();
    model.addAttribute("page", done());
    return VIEW;
  }

  private void open(
      String username, String displayName, String password, Map<String, String> errors) {
    try {
      setUp.administrator(username, displayName, password);
    } catch (Refused refused) {
      String field = refused.problem().code().contains("password") ? "password" : "username";
      String advice = messages.getMessage(
          "problem." + refused.problem().code() + ".advice", null, Locale.of("id", "ID"));
      errors.put(field, advice.replace("{least}", String.valueOf(OpenAccount.LEAST_LENGTH)));
    }
  }

  private String officeStep(
      String name, String query, @Nullable String area, Map<String, String> errors, Model model) {
    List<SetUpPage.AreaChoice> found = query.isBlank()
        ? List.of()
        : register.search(query, 4 * MOST_AREAS).stream()
            .filter(one -> one.code().level().compareTo(AreaLevel.KABKOTA) <= 0)
            .limit(MOST_AREAS)
            .map(one -> choice(one, one.code().value().equals(area)))
            .toList();
    model.addAttribute(
        "page", page(1, new SetUpPage.OfficeStep(name, query, found), null, null, null, errors));
    return VIEW;
  }

  private String accountStep(
      String displayName, String username, Map<String, String> errors, Model model) {
    var step = new SetUpPage.AccountStep(displayName, username, OpenAccount.LEAST_LENGTH);
    model.addAttribute("page", page(2, null, step, null, null, errors));
    return VIEW;
  }

  private String keyStep(
      RecoveryKey key, boolean printed, boolean known, Map<String, String> errors, Model model) {
    String spelled = String.join(", ", String.join("", key.groups()).split(""));
    var step = new SetUpPage.KeyStep(key.groups(), spelled, printed, known);
    model.addAttribute("page", page(3, null, null, step, null, errors));
    return VIEW;
  }

  private SetUpPage done() {
    Office office = offices.find().orElseThrow();
    var step = new SetUpPage.DoneStep(office.name(), holds(office.area()), "yang baru Anda buat");
    return page(4, null, null, null, step, Map.of());
  }

  private SetUpPage page(
      int progress,
      SetUpPage.@Nullable OfficeStep office,
      SetUpPage.@Nullable AccountStep account,
      SetUpPage.@Nullable KeyStep key,
      SetUpPage.@Nullable DoneStep done,
      Map<String, String> errors) {
    List<SetUpPage.Step> steps = new ArrayList<>();
    for (int at = 1; at <= LABELS.size(); at++) {
      String state = at < progress ? "done" : at == progress ? "now" : "next";
      String chosen =
          at == 1 && progress > 1 ? offices.find().map(Office::name).orElse(null) : null;
      steps.add(new SetUpPage.Step(at, LABELS.get(at - 1), state, chosen, null));
    }
    return new SetUpPage(
        "Langkah %d dari %d".formatted(progress, LABELS.size()),
        progress,
        steps,
        office,
        account,
        key,
        done,
        errors);
  }

  private Optional<Area> only(String query) {
    List<Area> found = query.isBlank()
        ? List.of()
        : register.search(query, 12).stream()
            .filter(one -> one.code().level().compareTo(AreaLevel.KABKOTA) <= 0)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private SetUpPage.AreaChoice choice(Area area, boolean selected) {
    return new SetUpPage.AreaChoice(
        area.code().value(), register.displayName(area.code()), holds(area.code()), selected);
  }

  private String holds(AreaCode area) {
    return "%d kecamatan dan %d desa/kelurahan"
        .formatted(
            register.within(area, AreaLevel.KECAMATAN).size(),
            register.within(area, AreaLevel.DESKEL).size());
  }
}
