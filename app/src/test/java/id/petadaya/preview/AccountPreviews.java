package id.petadaya.preview;

import id.petadaya.access.web.MyAccountPage;
import id.petadaya.access.web.PeoplePage;
import id.petadaya.access.web.PersonPage;
import id.petadaya.access.web.PhoneSetUp;
import id.petadaya.access.web.SignInStepPage;
import id.petadaya.kernel.QrDrawing;
import id.petadaya.preview.PreviewPages.Preview;
import java.util.List;
import java.util.Map;

/** People, their phones and their programs, with what is scanned and what is shown once. */
final class AccountPreviews {

  private static final String SECRET = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";
  private static final String LINK =
      "otpauth://totp/Petadaya%20BNN%20Kota%20Kupang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Petadaya";

  private AccountPreviews() {}

  static void addTo(Map<String, Preview> previews) {
    previews.put(
        "masuk-ponsel",
        new Preview(
            "access/sign-in-step",
            new SignInStepPage(
                "BNN Kota Kupang",
                "PHONE",
                12,
                SECRET,
                LINK,
                QrDrawing.of(LINK),
                List.of(),
                null)));
    previews.put("akun", new Preview("access/people", people()));
    previews.put("akun-orang", new Preview("access/person", person()));
    previews.put("akun-saya", new Preview("access/my-account", mine()));
  }

  private static PeoplePage people() {
    String token = "hB3k9Wz1Qx7sT2vN5rY8uJ4pL6mC0dF_aGeKiOqXwZs";
    String server = "https://petadaya.contoh.example/openrosa/53.71";
    return new PeoplePage(
        true,
        List.of(new PeoplePage.Person(
            "1", "Maria Tnunay", "maria.tnunay", "Kepala Seksi Dayamas", "Kota Kupang", "Aktif")),
        List.of(),
        List.of(new PeoplePage.Phone("2", "Ponsel 1", "Kota Kupang")),
        List.of(new PeoplePage.RoleChoice("operator", "Operator data", false)),
        "53.71",
        12,
        "",
        "",
        new PhoneSetUp(
            "Ponsel 1",
            server,
            "ponsel-0a1b2c3d",
            token,
            QrDrawing.of("x".repeat(300) + token),
            null),
        null);
  }

  private static PersonPage person() {
    return new PersonPage(
        "1",
        "Maria Tnunay",
        "maria.tnunay",
        "Kota Kupang",
        false,
        false,
        false,
        true,
        places(),
        List.of("Kepala Seksi Dayamas, Kota Kupang"),
        List.of(new PeoplePage.RoleChoice("section_head", "Kepala Seksi Dayamas", true)),
        "53.71",
        null,
        null);
  }

  private static MyAccountPage mine() {
    return new MyAccountPage(
        "Maria Tnunay",
        "maria.tnunay",
        "Kepala Seksi Dayamas",
        List.of(new MyAccountPage.Choice("53.71", "Kota Kupang", true)),
        12,
        false,
        SECRET,
        LINK,
        QrDrawing.of(LINK),
        List.of(),
        places(),
        List.of(new MyAccountPage.Key("3", "Peta provinsi", "3 Februari 2020, 08.10")),
        "kunci-hB3k9Wz1Qx7sT2vN5rY8uJ4pL6mC0dF_aGeKiOqXwZs",
        null,
        false,
        null,
        null,
        null);
  }

  private static List<MyAccountPage.Place> places() {
    return List.of(
        new MyAccountPage.Place(
            "a1", "Firefox, Windows", "3 Februari 2020, 08.10", "3 Februari 2020, 09.42", true),
        new MyAccountPage.Place(
            "b2", "Chrome, Android", "2 Februari 2020, 17.00", "2 Februari 2020, 17.20", false));
  }
}
