package id.petadaya.access.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.OtherDoor;
import id.petadaya.access.SetUpOffice;
import id.petadaya.access.SignInStanding;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. */
@Controller
class SignInController {

  /** Where the refused name waits for the form; set by the security chain. */
  private static final String TYPED = "masuk.nama";

  private final SetUpOffice setUp;
  private final Offices offices;
  private final SignInStanding standing;
  private final OtherDoor door;

  SignInController(SetUpOffice setUp, Offices offices, SignInStanding standing, OtherDoor door) {
    this.setUp = setUp;
    this.offices = offices;
    this.standing = standing;
    this.door = door;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/kerja/peta";
  }

  @GetMapping("/masuk")
  String form(
      @RequestParam(required = false) @Nullable String gagal,
      @RequestParam(required = false) @Nullable String tunggu,
      @RequestParam(required = false) @Nullable String keluar,
      @RequestParam(name = "tak-terikat", required = false) @Nullable String unknown,
      @RequestParam(name = "lain-gagal", required = false) @Nullable String failed,
      @RequestParam(name = "lain-lemah", required = false) @Nullable String weak,
      HttpServletRequest request,
      Model model) {
    if (setUp.next() != SetUpOffice.Step.DONE) {
      return "redirect:/menyiapkan";
    }
    String username = typed(request);
    Trouble fromOutside = fromOutside(unknown, failed, weak);
    model.addAttribute(
        "page",
        new SignInPage(
            offices.find().map(Office::name).orElse(""),
            username,
            fromOutside != null
                ? fromOutside
                : gagal == null && tunggu == null ? null : trouble(username),
            keluar == null ? null : "Anda sudah keluar.",
            door.isOpen() ? door.name() : null));
    return "access/sign-in";
  }

  private static @Nullable Trouble fromOutside(
      @Nullable String unknown, @Nullable String failed, @Nullable String weak) {
    if (weak != null) {
      return new Trouble(
          "Pemeriksaan di sana belum cukup kuat",
          "",
          "Keluar dari akun instansi, masuk lagi di sana dengan kode kedua, lalu coba lagi.");
    }
    if (unknown != null) {
      return new Trouble(
          "Belum terhubung dengan akun di sini",
          "",
          "Masuk dengan nama pengguna dan kata sandi, lalu hubungkan di halaman Akun saya.");
    }
    return failed == null
        ? null
        : new Trouble(
            "Tidak dapat masuk lewat jalan itu",
            "",
            "Coba lagi, atau masuk dengan nama pengguna dan kata sandi.");
  }

  private Trouble trouble(String username) {
    var now = standing.of(username);
    if (now.lockedUntil() != null) {
      return new Trouble(
          "Terkunci sampai %s".formatted(Indonesian.time(now.lockedUntil().toInstant())),
          "Data kantor aman.",
          "Hubungi pengelola bila mendesak.");
    }
    return new Trouble(
        "Nama pengguna atau kata sandi tidak cocok",
        "",
        "Periksa huruf besar dan kecil. Masih ada %d kesempatan.".formatted(now.left()));
  }

  private static String typed(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object typed = session == null ? null : session.getAttribute(TYPED);
    return typed instanceof String name && name.length() <= 40 ? name : "";
  }
}
