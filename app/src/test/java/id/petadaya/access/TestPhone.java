package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;
import java.util.Set;
import java.util.UUID;

/** A phone of Kota Kupang, let in as the page of accounts does it. */
public final class TestPhone {

  private TestPhone() {}

  /** The secret that stands in its address. */
  public static String letIn(AppUsers phones) {
    var kupang = new AreaCode("53.71");
    var by = new Viewer(
        UUID.randomUUID(), "pengelola-uji", "Pengelola", Set.of(Role.ADMINISTRATOR), kupang);
    return phones.issue(by, "Ponsel uji", kupang, kupang.value()).token();
  }
}
