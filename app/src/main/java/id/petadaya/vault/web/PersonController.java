package id.petadaya.vault.web;

import id.petadaya.access.Viewer;
import id.petadaya.kernel.AnswerStatus;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Sensitive;
import id.petadaya.kernel.Trouble;
import id.petadaya.kernel.Words;
import id.petadaya.territory.Areas;
import id.petadaya.vault.BreakGlass;
import id.petadaya.vault.Ledger;
import id.petadaya.vault.OpenPerson;
import id.petadaya.vault.Person;
import id.petadaya.vault.Purpose;
import id.petadaya.vault.Purposes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Persons as pseudonyms, and one of them opened for a purpose. Nothing of it is kept by a browser. */
@Controller
@RequestMapping("/kerja/orang")
class PersonController {

  private static final int MOST = 200;

  private final OpenPerson open;
  private final Purposes purposes;
  private final Ledger ledger;
  private final BreakGlass glass;
  private final Areas areas;
  private final MessageSource messages;

  PersonController(
      OpenPerson open,
      Purposes purposes,
      Ledger ledger,
      BreakGlass glass,
      Areas areas,
      MessageSource messages) {
    this.open = open;
    this.purposes = purposes;
    this.ledger = ledger;
    this.glass = glass;
    this.areas = areas;
    this.messages = messages;
  }

  @GetMapping
  String list(@AuthenticationPrincipal Viewer viewer, Model model) {
    List<Person> shown = open.list(viewer, MOST);
    int all = open.count(viewer);
    String words = all > shown.size()
        ? "**%s orang** di wilayah ini; %s yang terakhir masuk ada di bawah."
            .formatted(Indonesian.number(all), Indonesian.number(shown.size()))
        : "**%s orang** di wilayah ini, tanpa nama. Isinya dibuka satu per satu, dengan tujuan."
            .formatted(Indonesian.number(all));
    model.addAttribute("page", page(viewer, Words.of(words), shown, false, null));
    return "vault/persons";
  }

  @PostMapping("/pencarian")
  String search(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "") String nik,
      @RequestParam(defaultValue = "") String nama,
      @RequestParam(defaultValue = "") String tahun,
      HttpServletResponse response,
      Model model) {
    forget(response);
    try {
      List<Person> found = open.search(viewer, nik, nama, tahun);
      Words words = found.isEmpty()
          ? Words.of(
              "Tidak ada orang yang cocok. Periksa angkanya, atau cari dengan nama dan tahun lahir.")
          : Words.of("**%d orang** mungkin cocok.".formatted(found.size()));
      model.addAttribute("page", page(viewer, words, found, true, null));
    } catch (Refused refused) {
      model.addAttribute(
          "page", page(viewer, Words.of("Belum dicari."), List.of(), true, trouble(refused)));
    }
    return "vault/persons";
  }

  @GetMapping("/{ref}")
  String person(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID ref, Model model) {
    return show(viewer, ref, null, Map.of(), null, model);
  }

  @PostMapping("/{ref}/pembukaan")
  String open(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID ref,
      @RequestParam String tujuan,
      HttpServletResponse response,
      Model model) {
    forget(response);
    try {
      return show(viewer, ref, tujuan, open.open(viewer, ref, tujuan), null, model);
    } catch (Refused refused) {
      if (refused.problem().status() == 404) {
        throw refused;
      }
      return show(viewer, ref, null, Map.of(), trouble(refused), model);
    }
  }

  @PostMapping("/{ref}/darurat")
  String breakGlass(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID ref,
      @RequestParam String alasan,
      HttpServletResponse response,
      Model model) {
    forget(response);
    try {
      glass.open(viewer, ref, alasan);
      return show(
          viewer, ref, BreakGlass.PURPOSE, open.open(viewer, ref, BreakGlass.PURPOSE), null, model);
    } catch (Refused refused) {
      if (refused.problem().status() == 404) {
        throw refused;
      }
      return show(viewer, ref, null, Map.of(), trouble(refused), model);
    }
  }

  private String show(
      Viewer viewer,
      UUID ref,
      @Nullable String purpose,
      Map<String, Sensitive<String>> values,
      @Nullable Trouble trouble,
      Model model) {
    Person person = open.find(viewer, ref);
    Instant until = glass.until(viewer, ref);
    List<Choice> choices = new ArrayList<>();
    purposes
        .of(viewer)
        .forEach(
            one -> choices.add(Choice.of(one.code(), one.label(), one.code().equals(purpose))));
    if (until != null) {
      choices.add(
          Choice.of(BreakGlass.PURPOSE, "Keadaan darurat", BreakGlass.PURPOSE.equals(purpose)));
    }
    model.addAttribute(
        "page",
        new PersonPage(
            person.alias(),
            "/kerja/orang/" + ref,
            areas.displayName(person.area()),
            Indonesian.day(person.keptAt()),
            person.simulated(),
            choices,
            purpose == null ? null : label(purpose),
            open.fields(viewer, ref).stream().map(name -> value(name, values)).toList(),
            ledger.of(ref).stream().map(this::ground).toList(),
            open.alike(viewer, ref).stream()
                .map(one -> new PersonPage.Likeness(one.alias(), "/kerja/orang/" + one.ref()))
                .toList(),
            BreakGlass.mayBreak(viewer) && until == null,
            until == null ? null : Indonesian.time(until),
            BreakGlass.LEAST_REASON,
            trouble));
    return "vault/person";
  }

  private static PersonPage.Value value(String name, Map<String, Sensitive<String>> values) {
    Sensitive<String> kept = values.get(name);
    return new PersonPage.Value(FieldWords.of(name), kept == null ? null : kept.reveal());
  }

  private PersonPage.Ground ground(Ledger.Row row) {
    return new PersonPage.Ground(
        label(row.purpose()),
        row.basis().label(),
        row.given() ? "berlaku" : "ditarik",
        Indonesian.day(row.at()),
        row.textVersion());
  }

  private String label(String purpose) {
    return purposes.find(purpose).map(Purpose::label).orElse("Keadaan darurat");
  }

  private PersonListPage page(
      Viewer viewer, Words words, List<Person> shown, boolean searched, @Nullable Trouble trouble) {
    return new PersonListPage(
        words,
        shown.stream().map(this::row).toList(),
        purposes.of(viewer).stream().anyMatch(one -> one.code().equals("pencocokan")),
        BreakGlass.mayReview(viewer),
        searched,
        trouble);
  }

  private PersonListPage.Row row(Person one) {
    String state = one.erased()
        ? "Dimusnahkan"
        : one.hold() != null ? "Ditahan" : one.restricted() ? "Dibatasi" : "Disimpan";
    String tone = one.erased() ? "plain" : one.hold() != null || one.restricted() ? "wait" : "good";
    return new PersonListPage.Row(
        "/kerja/orang/" + one.ref(),
        one.alias(),
        areas.displayName(one.area()),
        Indonesian.day(one.keptAt()),
        state,
        tone,
        one.simulated());
  }

  private Trouble trouble(Refused refused) {
    AnswerStatus.of(refused);
    String key = "problem." + refused.problem().code();
    String advice = messages.getMessage(key + ".advice", null, Indonesian.LOCALE);
    for (var detail : refused.details().entrySet()) {
      advice = advice.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
    }
    return new Trouble(messages.getMessage(key + ".title", null, Indonesian.LOCALE), "", advice);
  }

  private static void forget(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
  }
}
