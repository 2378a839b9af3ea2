package id.petadaya.survey.web;

import id.petadaya.survey.AnswerDoor;
import id.petadaya.survey.AnswerDoor.Invited;
import id.petadaya.survey.AnswerDoor.Told;
import id.petadaya.survey.web.AnswerPage.Shut;
import id.petadaya.survey.web.AnswerPage.Withdraw;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Isi: one questionnaire by link or QR. Nothing is kept of whoever only looks; what is kept of an answer
 * says neither where nor with what it was sent.
 */
@Controller
@RequestMapping("/isi")
class AnswerController {

  private static final String LETTER = "kiriman";

  private final AnswerDoor door;
  private final AnswerPages pages;

  AnswerController(AnswerDoor door, AnswerPages pages) {
    this.door = door;
    this.pages = pages;
  }

  @GetMapping("/{token}")
  String invitation(@PathVariable String token, HttpServletResponse response, Model model) {
    Optional<Invited> invited = door.find(token);
    return shut(invited).map(shut -> shown(shut, response, model)).orElseGet(() -> {
      model.addAttribute("page", pages.invitation(invited.orElseThrow(), token));
      return "survey/invitation";
    });
  }

  @GetMapping("/{token}/mulai")
  String questions(@PathVariable String token, HttpServletResponse response, Model model) {
    Optional<Invited> invited = door.find(token);
    return shut(invited).map(shut -> shown(shut, response, model)).orElseGet(() -> {
      Invited whom = invited.orElseThrow();
      model.addAttribute(
          "page", pages.questions(whom, token, door.letter(whom), Map.of(), List.of()));
      return "survey/questions";
    });
  }

  @PostMapping("/{token}")
  String answer(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Invited> invited = door.find(token);
    Optional<Closed> early = invited.isEmpty() ? shut(invited) : when(invited.get());
    if (early.isPresent()) {
      return shown(early.get(), response, model);
    }
    Invited whom = invited.orElseThrow();
    if (!isFromHere(request)) {
      return shown(new Closed(403, pages.stray()), response, model);
    }
    String letter = String.valueOf(sent.getFirst(LETTER));
    Map<String, String> given = new LinkedHashMap<>();
    sent.forEach((name, values) -> given.put(name, String.join(" ", values)));
    return switch (door.answer(whom, letter, given)) {
      case Told.Thanks thanks -> {
        model.addAttribute("page", pages.thanks(whom, thanks));
        yield "survey/thanks";
      }
      case Told.Used used -> shown(new Closed(409, pages.used()), response, model);
      case Told.Stray stray -> shown(new Closed(403, pages.stray()), response, model);
      case Told.Wrong wrong -> {
        response.setStatus(422);
        model.addAttribute(
            "page", pages.questions(whom, token, letter, given, wrong.judged().faults()));
        yield "survey/questions";
      }
    };
  }

  @GetMapping("/tarik")
  String withdraw(Model model) {
    model.addAttribute("page", new Withdraw(pages.office(), null, false));
    return "survey/withdraw";
  }

  @PostMapping("/tarik")
  String withdraw(
      @RequestParam(defaultValue = "") String kode,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    boolean done = isFromHere(request) && door.withdraw(kode);
    response.setStatus(done ? 200 : 422);
    model.addAttribute(
        "page",
        new Withdraw(
            pages.office(),
            done
                ? "Jawaban Anda sudah dihapus."
                : "Kode ini tidak cocok, atau batas waktunya sudah lewat. Periksa lagi huruf dan angkanya.",
            done));
    return "survey/withdraw";
  }

  private record Closed(int status, Shut page) {}

  private static String shown(Closed closed, HttpServletResponse response, Model model) {
    response.setStatus(closed.status());
    model.addAttribute("page", closed.page());
    return "survey/shut";
  }

  private Optional<Closed> shut(Optional<Invited> invited) {
    if (invited.isEmpty()) {
      return Optional.of(new Closed(404, pages.unknown()));
    }
    return when(invited.get())
        .or(() -> door.isUsed(invited.get())
            ? Optional.of(new Closed(409, pages.used()))
            : Optional.empty());
  }

  private Optional<Closed> when(Invited invited) {
    return switch (invited.survey().state(door.today())) {
      case BELUM_DIBUKA -> Optional.of(new Closed(403, pages.early(invited)));
      case DITUTUP -> Optional.of(new Closed(410, pages.closed(invited)));
      case DIBUKA -> Optional.empty();
    };
  }

  /** A browser names where a form stands; a program that names nothing has no other site's user. */
  private static boolean isFromHere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    try {
      String host = String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT);
      return host.equals(String.valueOf(new URI(origin).getAuthority()).toLowerCase(Locale.ROOT));
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
