package id.petadaya.access.web;

import id.petadaya.access.SetUpOffice;
import id.petadaya.kernel.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the set-up code of somebody who does not sit at the computer. */
@Controller
@RequestMapping("/menyiapkan/kode")
class SetUpCodeController {

  private static final String VIEW = "access/set-up-code";

  private final SetUpDoor door;
  private final SetUpOffice setUp;

  SetUpCodeController(SetUpDoor door, SetUpOffice setUp) {
    this.door = door;
    this.setUp = setUp;
  }

  @GetMapping
  String ask(Model model) {
    if (setUp.next() == SetUpOffice.Step.DONE) {
      return "redirect:/masuk";
    }
    model.addAttribute("page", new SetUpCodePage(null));
    return VIEW;
  }

  @PostMapping
  String answer(
      @RequestParam("kode") String typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (door.open(request, typed)) {
      return "redirect:/menyiapkan";
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    model.addAttribute(
        "page",
        new SetUpCodePage(
            new Trouble(
                "Kode tidak cocok",
                "",
                "Periksa lagi kode di layar komputer itu. Setelah sepuluh kali salah, kodenya diganti.")));
    return VIEW;
  }
}
