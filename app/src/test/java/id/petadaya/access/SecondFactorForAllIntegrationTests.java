package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.files.Secrets;
import id.petadaya.kernel.QrReading;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An office that is no sample asks everybody for a second proof, and programs for a key. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = SecondFactorForAllIntegrationTests.RealOffice.class)
class SecondFactorForAllIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final String PASSWORD = "rumput-laut-sasando-7";
  private static final String OWN = "tenun-ikat-sotis-buna-9";

  /** Has a database of its own, since an office stays what it is. */
  static class RealOffice extends TestDatabase {}

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private Accounts accounts;

  @Autowired
  private SignInSteps steps;

  @Autowired
  private Offices offices;

  @Autowired
  private SetUpOffice setUp;

  @Autowired
  private Secrets secrets;

  @Autowired
  private DSLContext db;

  @Autowired
  private Audit audit;

  @Autowired
  private Clock clock;

  @BeforeEach
  void office() {
    if (offices.find().isEmpty()) {
      setUp.name("BNN Kota Kupang", KUPANG, false);
      setUp.finish();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleIsAskedForAPhone(Role role) {
    assertThat(steps.afterPassword(kept(open(role)))).isEqualTo(SignInSteps.Step.PHONE);
  }

  @Test
  void whoScansTheCodeIsInAndFromThenOnAskedForOne() throws Exception {
    Viewer person = open(Role.COLLECTOR);
    var first = signIn(person);
    assertThat(first.getRedirectedUrl()).isEqualTo("/masuk/lanjut");
    Cookie session = first.getCookie("petadaya");
    assertThat(send(get("/kerja/akun-saya").cookie(session)).getStatus()).isEqualTo(302);
    String page = send(get("/masuk/lanjut").cookie(session)).getContentAsString();
    String scanned = QrReading.of(page);
    assertThat(scanned).startsWith("otpauth://totp/Petadaya%20BNN%20Kota%20Kupang?secret=");
    assertThat(page).doesNotContain("style=\"", "<script>");
    var typed = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
    assertThat(typed.find()).isTrue();
    String secret = scanned.replaceAll(".*secret=([A-Z2-7]+).*", "$1");
    assertThat(typed.group(1)).matches("([A-Z2-7]{4} )*[A-Z2-7]{1,4}");
    assertThat(typed.group(1).replace(" ", "")).isEqualTo(secret);

    String done = send(post("/masuk/ponsel")
            .param("code", Totp.code(SignInRulesIntegrationTests.read(secret), clock.instant()))
            .cookie(session)
            .with(csrf()))
        .getContentAsString();
    assertThat(done).contains("Kode cadangan");
    assertThat(send(get("/kerja/akun-saya").cookie(session)).getStatus()).isEqualTo(200);
    Cookie again = signIn(person).getCookie("petadaya");
    assertThat(send(get("/masuk/lanjut").cookie(again)).getContentAsString())
        .contains("Kode dari ponsel");
  }

  @Test
  void aProgramComesInByAKeyAndNotByAPassword() throws Exception {
    Viewer person = open(Role.OPERATOR);
    assertThat(me(person.username(), PASSWORD)).isEqualTo(401);
    Cookie session = inside(person);
    var make = post("/kerja/akun-saya/kunci").param("label", "Peta provinsi");
    assertThat(send(make.param("now", "bukan-sandi-saya").cookie(session).with(csrf()))
            .getContentAsString())
        .contains("Kata sandi sekarang tidak cocok")
        .doesNotContain("kunci-");
    String page = send(post("/kerja/akun-saya/kunci")
            .param("label", "Peta provinsi")
            .param("now", PASSWORD)
            .cookie(session)
            .with(csrf()))
        .getContentAsString();
    var shown = Pattern.compile("<code>(kunci-[\\w-]{43})</code>").matcher(page);
    assertThat(shown.find()).isTrue();
    String key = shown.group(1);
    assertThat(me(person.username(), key)).isEqualTo(200);
    assertThat(me(open(Role.OPERATOR).username(), key)).as("of one account").isEqualTo(401);
    assertThat(send(get("/openrosa/53.71/formList").with(httpBasic(person.username(), key)))
            .getStatus())
        .as("not at the door of phones")
        .isEqualTo(401);
    String now = send(get("/kerja/akun-saya").cookie(session)).getContentAsString();
    assertThat(now).contains("Peta provinsi, dibuat").doesNotContain(key);

    var end = Pattern.compile("action=\"(/kerja/akun-saya/kunci/[^\"]+)\"").matcher(now);
    assertThat(end.find()).isTrue();
    Cookie other = inside(open(Role.OPERATOR));
    send(post(end.group(1)).cookie(other).with(csrf()));
    assertThat(me(person.username(), key)).as("nobody else ends it").isEqualTo(200);
    send(post(end.group(1)).cookie(session).with(csrf()));
    assertThat(me(person.username(), key)).isEqualTo(401);
  }

  @Test
  void aNewPasswordAndAShutAccountEndTheKeys() throws Exception {
    Viewer person = open(Role.OPERATOR);
    Cookie session = inside(person);
    String key = key(session);
    assertThat(me(person.username(), key)).isEqualTo(200);
    send(post("/kerja/akun-saya/sandi")
        .param("now", PASSWORD)
        .param("password", OWN)
        .param("repeat", OWN)
        .cookie(session)
        .with(csrf()));
    assertThat(me(person.username(), key)).isEqualTo(401);
    Viewer second = open(Role.OPERATOR);
    String other = key(inside(second));
    Scope.everywhere().run(() -> accounts.disable(second.id(), true));
    assertThat(me(second.username(), other)).isEqualTo(401);
  }

  @Test
  void weakerChoicesHaveNamesAndUnknownOnesAreRefused() {
    Viewer collector = open(Role.COLLECTOR);
    Viewer verifier = open(Role.VERIFIER);
    for (String roles : new String[] {"roles", "required"}) {
      assertThat(by(roles).isRequired(collector)).as(roles).isFalse();
      assertThat(by(roles).isRequired(verifier)).as(roles).isTrue();
    }
    assertThat(by("optional").isRequired(verifier)).isFalse();
    assertThat(by("required-for-all").isRequired(collector)).isTrue();
    assertThatThrownBy(() -> by("off")).hasMessageContaining("required-for-all");
  }

  private SecondFactor by(String setting) {
    return new SecondFactor(accounts, offices, secrets, db, audit, clock, setting);
  }

  private String key(Cookie session) throws Exception {
    String page = send(post("/kerja/akun-saya/kunci")
            .param("label", "Uji")
            .param("now", PASSWORD)
            .cookie(session)
            .with(csrf()))
        .getContentAsString();
    return page.replaceAll("(?s).*<code>(kunci-[\\w-]{43})</code>.*", "$1");
  }

  private Cookie inside(Viewer person) throws Exception {
    Cookie session = signIn(person).getCookie("petadaya");
    String page = send(get("/masuk/lanjut").cookie(session)).getContentAsString();
    String secret = QrReading.of(page).replaceAll(".*secret=([A-Z2-7]+).*", "$1");
    send(post("/masuk/ponsel")
        .param("code", Totp.code(SignInRulesIntegrationTests.read(secret), clock.instant()))
        .cookie(session)
        .with(csrf()));
    return session;
  }

  private int me(String name, String password) throws Exception {
    return send(get("/api/v1/me").with(httpBasic(name, password))).getStatus();
  }

  private Accounts.Kept kept(Viewer person) {
    return Scope.everywhere().call(() -> accounts.find(person.id())).orElseThrow();
  }

  private Viewer open(Role role) {
    String name = "a" + UUID.randomUUID().toString().substring(0, 12);
    return openAccount.open("test", name, "Orang Uji", PASSWORD, Set.of(role), KUPANG);
  }

  private MockHttpServletResponse signIn(Viewer person) throws Exception {
    return send(post("/masuk")
        .param("username", person.username())
        .param("password", PASSWORD)
        .with(csrf()));
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
