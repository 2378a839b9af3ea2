package id.petadaya.preview;

import id.petadaya.access.web.SetUpPage;
import id.petadaya.access.web.SetUpPage.Step;
import id.petadaya.access.web.SignInPage;
import id.petadaya.kernel.Trouble;
import id.petadaya.preview.PreviewPages.Preview;
import java.util.List;
import java.util.Map;

/** Sign-in and set-up as in the pictures. */
final class SignInPreviews {

  private SignInPreviews() {}

  static void addTo(Map<String, Preview> previews) {
    previews.put(
        "masuk",
        new Preview("access/sign-in", new SignInPage("BNN Provinsi NTT", "", null, null, null)));
    previews.put(
        "masuk-salah",
        new Preview(
            "access/sign-in",
            new SignInPage(
                "BNN Provinsi NTT",
                "maria.tnunay",
                new Trouble(
                    "Nama pengguna atau kata sandi tidak cocok",
                    "",
                    "Periksa huruf besar dan kecil. Masih ada 4 kesempatan."),
                null,
                null)));
    previews.put(
        "menyiapkan-kantor",
        setUp(
            1,
            new SetUpPage.OfficeStep(
                "BNN Kota Kupang",
                "kupang",
                List.of(
                    new SetUpPage.AreaChoice(
                        "53.71", "Kota Kupang", "6 kecamatan dan 51 kelurahan", true),
                    new SetUpPage.AreaChoice(
                        "53.01",
                        "Kabupaten Kupang",
                        "24 kecamatan, 177 desa dan kelurahan",
                        false))),
            null,
            null,
            null,
            Map.of()));
    previews.put(
        "menyiapkan-akun",
        setUp(
            2,
            null,
            new SetUpPage.AccountStep("Sri Lestari", "sri.lestari", 12),
            null,
            null,
            Map.of("password", "Kata sandi ini mudah ditebak. Pilih yang lain.")));
    previews.put(
        "menyiapkan-kunci",
        setUp(
            3,
            null,
            null,
            new SetUpPage.KeyStep(
                List.of("7KQM", "2XRD", "9HTP", "W4NB", "6VCE", "3FJA"),
                "7, K, Q, M; 2, X, R, D; 9, H, T, P; W, 4, N, B; 6, V, C, E; 3, F, J, A",
                true,
                false),
            null,
            Map.of()));
    previews.put(
        "menyiapkan-selesai",
        setUp(
            4,
            null,
            null,
            null,
            new SetUpPage.DoneStep("BNN Provinsi NTT", "22 kabupaten dan kota", "sri.lestari"),
            Map.of()));
  }

  private static Preview setUp(
      int now,
      SetUpPage.OfficeStep office,
      SetUpPage.AccountStep account,
      SetUpPage.KeyStep key,
      SetUpPage.DoneStep done,
      Map<String, String> errors) {
    var chosen = List.of("BNN Provinsi NTT, 22 kabupaten dan kota", "Sri Lestari", "Disimpan", "");
    var steps = List.of("Kantor", "Akun pengelola", "Kunci pemulihan", "Selesai").stream()
        .map(label -> step(label, now, chosen))
        .toList();
    return new Preview(
        "access/set-up",
        new SetUpPage(
            "Langkah " + now + " dari 4", now, steps, office, account, key, done, errors));
  }

  private static Step step(String label, int now, List<String> chosen) {
    int number =
        List.of("Kantor", "Akun pengelola", "Kunci pemulihan", "Selesai").indexOf(label) + 1;
    if (number < now) {
      return new Step(number, label, "done", chosen.get(number - 1), "/menyiapkan/kantor");
    }
    return new Step(
        number, label, number == now ? "now" : "next", number == now ? "Langkah ini" : null, null);
  }
}
