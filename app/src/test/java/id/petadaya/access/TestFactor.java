package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A person with a second factor. */
public final class TestFactor {

  private static final long STEP_SECONDS = 30;

  private final UUID account;
  private final byte[] secret;
  private final List<String> codes;

  private TestFactor(UUID account, byte[] secret, List<String> codes) {
    this.account = account;
    this.secret = secret;
    this.codes = codes;
  }

  public static TestFactor begin(ApplicationContext office) {
    var factor = office.getBean(SecondFactor.class);
    Viewer person = office
        .getBean(OpenAccount.class)
        .open(
            "uji",
            "orang-" + UUID.randomUUID().toString().substring(0, 8),
            "Orang Uji",
            "sasando-rumput-laut-9",
            Set.of(Role.VERIFIER),
            new AreaCode("53.71"));
    byte[] secret = factor.freshSecret();
    // A step back, so that the code of now is still good.
    String code = Totp.code(secret, Instant.now().minusSeconds(STEP_SECONDS));
    return new TestFactor(person.id(), secret, factor.begin(person.id(), secret, code));
  }

  /** Whether the code that the phone shows now is good. */
  public boolean provesByPhone(ApplicationContext office) {
    return office.getBean(SecondFactor.class).proves(account, Totp.code(secret, Instant.now()));
  }

  /** Whether one of the recovery codes is good; each is once. */
  public boolean provesByCode(ApplicationContext office, int number) {
    return office.getBean(SecondFactor.class).proves(account, codes.get(number));
  }
}
