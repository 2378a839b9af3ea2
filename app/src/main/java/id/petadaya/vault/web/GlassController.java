package id.petadaya.vault.web;

import id.petadaya.access.AccountNames;
import id.petadaya.access.Viewer;
import id.petadaya.kernel.Indonesian;
import id.petadaya.vault.BreakGlass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews what was opened in need, and shows what the officer was told. */
@Controller
@RequestMapping("/kerja/orang/tinjauan")
class GlassController {

  private static final int MOST = 50;

  private final BreakGlass glass;
  private final AccountNames people;

  GlassController(BreakGlass glass, AccountNames people) {
    this.glass = glass;
    this.people = people;
  }

  @GetMapping
  String openings(@AuthenticationPrincipal Viewer viewer, Model model) {
    List<BreakGlass.Opening> openings = glass.openings(viewer, MOST);
    List<BreakGlass.Told> told = glass.told(viewer, MOST);
    Map<String, String> names = people.names(Stream.concat(
            openings.stream().map(BreakGlass.Opening::openedBy),
            told.stream().map(BreakGlass.Told::actor))
        .toList());
    model.addAttribute(
        "page",
        new GlassPage(
            openings.stream().map(one -> row(one, viewer, names)).toList(),
            told.stream()
                .map(one -> new GlassPage.Told(words(one, names), Indonesian.moment(one.at())))
                .toList(),
            null));
    return "vault/openings";
  }

  @PostMapping("/{id}")
  String review(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam String putusan,
      @RequestParam(defaultValue = "") String catatan) {
    glass.review(viewer, id, putusan.equals("wajar"), catatan);
    return "redirect:/kerja/orang/tinjauan";
  }

  private static GlassPage.Row row(
      BreakGlass.Opening one, Viewer viewer, Map<String, String> names) {
    Boolean justified = one.justified();
    String state = justified == null
        ? (one.overdue() ? "Terlambat ditinjau" : "Menunggu tinjauan")
        : justified ? "Wajar" : "Tidak wajar";
    String tone = justified == null ? (one.overdue() ? "bad" : "wait") : justified ? "good" : "bad";
    boolean own = one.openedBy().equals(viewer.getName());
    return new GlassPage.Row(
        alias(one.ref().toString()),
        names.getOrDefault(one.openedBy(), one.openedBy()),
        Indonesian.moment(one.openedAt()),
        one.reason(),
        state,
        tone,
        justified == null && !own ? "/kerja/orang/tinjauan/" + one.id() : null);
  }

  private static String words(BreakGlass.Told one, Map<String, String> names) {
    String who = names.getOrDefault(one.actor(), one.actor());
    return one.kind().equals("glass_broken")
        ? "%s membuka %s dalam keadaan darurat.".formatted(who, alias(one.subject()))
        : "%s membaca data %s orang dalam satu jam.".formatted(who, one.subject());
  }

  private static String alias(String ref) {
    String hex = ref.toUpperCase(Locale.ROOT);
    return "Orang " + hex.substring(0, 4) + "-" + hex.substring(4, 8);
  }
}
