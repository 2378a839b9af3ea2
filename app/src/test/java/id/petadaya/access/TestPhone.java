package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** A phone of Kota Kupang, let in as the page of accounts does it. */
public final class TestPhone {

  private TestPhone() {}

  /** What it sends in the head {@code Authorization} of each request. */
  public static String letIn(AppUsers phones) {
    return authorization(issue(phones));
  }

  /** The phone and its token. */
  public static AppUsers.Issued issue(AppUsers phones) {
    var kupang = new AreaCode("53.71");
    var by = new Viewer(
        UUID.randomUUID(), "pengelola-uji", "Pengelola", Set.of(Role.ADMINISTRATOR), kupang);
    return phones.issue(by, "Ponsel uji", kupang, kupang.value());
  }

  private static String authorization(AppUsers.Issued phone) {
    String both = phone.user().username() + ":" + phone.token();
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }
}
