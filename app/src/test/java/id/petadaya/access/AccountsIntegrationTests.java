package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.kernel.Refused;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** People come in, are let in by two, and are out at once; phones too. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class AccountsIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final String PASSWORD = "rumput-laut-sasando-7";
  private static final String OWN = "tenun-ikat-sotis-buna-9";

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private ChangeAccount changeAccount;

  @Autowired
  private SecondFactor secondFactor;

  @Autowired
  private AppUsers appUsers;

  @Autowired
  private Offices offices;

  @Autowired
  private SetUpOffice setUp;

  @Autowired
  private Accounts accounts;

  @Autowired
  private Clock clock;

  private Viewer administrator;
  private Viewer head;

  @BeforeEach
  void openAccounts() {
    if (offices.find().isEmpty()) {
      setUp.name("BNN Kota Kupang", KUPANG, true);
      setUp.finish();
    }
    administrator = open(KUPANG, Role.ADMINISTRATOR);
    head = open(KUPANG, Role.SECTION_HEAD);
  }

  @Test
  void whoIsInvitedComesInOnceASecondPersonAgreesAndThenChoosesAPassword() throws Exception {
    String name = name();
    openAccount.invite(administrator, name, "Rekan Baru", PASSWORD, Set.of(Role.OPERATOR), KUPANG);
    assertThat(signIn(name, PASSWORD).getRedirectedUrl()).isEqualTo("/masuk?gagal");
    AccountChange asked = changeAccount.waiting(head).stream()
        .filter(one -> one.askedBy().equals(administrator.id()))
        .findFirst()
        .orElseThrow();
    assertThatThrownBy(() -> changeAccount.decide(administrator, asked.id(), true))
        .isInstanceOf(Refused.class);
    changeAccount.decide(head, asked.id(), true);

    var first = signIn(name, PASSWORD);
    assertThat(first.getRedirectedUrl()).isEqualTo("/masuk/lanjut");
    Cookie session = first.getCookie("petadaya");
    assertThat(status(get("/kerja/akun-saya").cookie(session))).isEqualTo(302);
    assertThat(send(get("/masuk/lanjut").cookie(session)).getContentAsString())
        .contains("Kata sandi Anda sendiri");
    send(post("/masuk/sandi")
        .param("password", OWN)
        .param("repeat", OWN)
        .cookie(session)
        .with(csrf()));
    assertThat(status(get("/kerja/akun-saya").cookie(session))).isEqualTo(200);
    assertThat(status(get("/kerja/akun").cookie(session))).isEqualTo(403);
  }

  @Test
  void nobodyDecidesAboutOneselfAndAnotherAreaSeesNothing() {
    Viewer second = open(KUPANG, Role.ADMINISTRATOR);
    Viewer stranger = open(new AreaCode("53.06"), Role.ADMINISTRATOR);
    changeAccount.roles(
        administrator, head.id(), Set.of(new Grant(Role.DIVISION_HEAD, KUPANG)), "Naik jabatan");
    AccountChange asked = changeAccount.waiting(second).stream()
        .filter(one -> one.account().equals(head.id()))
        .findFirst()
        .orElseThrow();
    for (Viewer one : List.of(administrator, head, stranger)) {
      assertThatThrownBy(() -> changeAccount.decide(one, asked.id(), true))
          .isInstanceOf(Refused.class);
    }
    assertThat(Scope.of(stranger).call(() -> changeAccount.waiting(stranger)))
        .noneMatch(one -> one.id().equals(asked.id()));
    changeAccount.decide(second, asked.id(), true);
    assertThat(changeAccount.grants(second, head.id()))
        .containsExactly(new Grant(Role.DIVISION_HEAD, KUPANG));
    assertThatThrownBy(() -> changeAccount.roles(
            administrator,
            administrator.id(),
            Set.of(new Grant(Role.DIVISION_HEAD, KUPANG)),
            "Saya sendiri"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> changeAccount.roles(
            administrator,
            head.id(),
            Set.of(new Grant(Role.OPERATOR, new AreaCode("53"))),
            "Wilayah di atas"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aShutAccountIsOutAtItsNextRequest() throws Exception {
    Viewer person = open(KUPANG, Role.OPERATOR);
    Cookie session = signIn(person.username(), PASSWORD).getCookie("petadaya");
    assertThat(status(get("/kerja/akun-saya").cookie(session))).isEqualTo(200);
    changeAccount.disable(administrator, person.id(), "Pindah tugas");
    assertThat(status(get("/kerja/akun-saya").cookie(session))).isEqualTo(302);
    assertThat(signIn(person.username(), PASSWORD).getRedirectedUrl()).isEqualTo("/masuk?gagal");
  }

  /** The door of phones remembers a password for a minute, but never what the account may do. */
  @Test
  void whatChangesInAnAccountCountsAtOnceWhereItsPasswordIsRemembered() throws Exception {
    Viewer person = open(KUPANG, Role.COLLECTOR);
    var forms = get("/openrosa/53.71/formList").with(httpBasic(person.username(), PASSWORD));
    assertThat(status(forms)).isEqualTo(200);
    accounts.grant(person.id(), Set.of(new Grant(Role.AUDITOR, KUPANG)));
    assertThat(status(forms)).isEqualTo(403);
    accounts.grant(person.id(), Set.of(new Grant(Role.COLLECTOR, KUPANG)));
    assertThat(status(forms)).isEqualTo(200);
    changeAccount.resetPassword(administrator, person.id());
    assertThat(status(forms)).isEqualTo(401);
    Viewer other = open(KUPANG, Role.COLLECTOR);
    var others = get("/openrosa/53.71/formList").with(httpBasic(other.username(), PASSWORD));
    assertThat(status(others)).isEqualTo(200);
    changeAccount.disable(administrator, other.id(), "Pindah tugas");
    assertThat(status(others)).isEqualTo(401);
  }

  @Test
  void aPersonSeesWhereTheyAreSignedInAndEndsIt() throws Exception {
    Viewer person = open(KUPANG, Role.OPERATOR);
    Cookie here = signIn(person.username(), PASSWORD, "Mozilla/5.0 (Windows) Firefox/140");
    Cookie there = signIn(person.username(), PASSWORD, "Mozilla/5.0 (Android) Chrome/140");
    String page = send(get("/kerja/akun-saya").cookie(here)).getContentAsString();
    assertThat(page).contains("Firefox, Windows", "Chrome, Android");
    var handle =
        java.util.regex.Pattern.compile("name=\"place\" value=\"([0-9a-f]+)\"").matcher(page);
    assertThat(handle.find()).isTrue();

    Cookie stranger =
        signIn(open(KUPANG, Role.OPERATOR).username(), PASSWORD, "Mozilla/5.0 (Android)");
    var end = post("/kerja/akun-saya/sesi").param("place", handle.group(1)).with(csrf());
    send(end.cookie(stranger));
    assertThat(status(get("/kerja/akun-saya").cookie(there)))
        .as("not another's")
        .isEqualTo(200);
    send(post("/kerja/akun-saya/sesi")
        .param("place", handle.group(1))
        .cookie(here)
        .with(csrf()));
    assertThat(status(get("/kerja/akun-saya").cookie(there))).isEqualTo(302);
    assertThat(status(get("/kerja/akun-saya").cookie(here))).isEqualTo(200);
  }

  @Test
  void anAdministratorEndsTheSessionsOfOnePersonAndOfEverybody() throws Exception {
    Cookie office = signIn(administrator.username(), PASSWORD, "Firefox");
    Viewer person = open(KUPANG, Role.OPERATOR);
    Viewer colleague = open(KUPANG, Role.OPERATOR);
    Viewer elsewhere = open(new AreaCode("53.06"), Role.OPERATOR);
    Cookie one = signIn(person.username(), PASSWORD, "Mozilla/5.0 (Windows) Firefox/140");
    Cookie two = signIn(person.username(), PASSWORD, "Mozilla/5.0 (Android) Chrome/140");
    Cookie near = signIn(colleague.username(), PASSWORD, "Firefox");
    Cookie far = signIn(elsewhere.username(), PASSWORD, "Firefox");
    String way = "/kerja/akun/" + person.id();
    String page = send(get(way).cookie(office)).getContentAsString();
    assertThat(page).contains("Firefox, Windows", "Chrome, Android");
    assertThat(status(post(way + "/sesi").cookie(near).with(csrf()))).isEqualTo(403);

    var android = java.util.regex.Pattern.compile(
            "(?s)Chrome, Android.*?name=\"place\" value=\"([0-9a-f]+)\"")
        .matcher(page);
    assertThat(android.find()).isTrue();
    send(post(way + "/sesi").param("place", android.group(1)).cookie(office).with(csrf()));
    assertThat(inside(two)).isFalse();
    assertThat(inside(one)).isTrue();
    send(post(way + "/sesi").cookie(office).with(csrf()));
    assertThat(inside(one)).isFalse();
    assertThat(inside(near)).isTrue();
    assertThat(status(
            post("/kerja/akun/" + elsewhere.id() + "/sesi").cookie(office).with(csrf())))
        .as("not in another area")
        .isEqualTo(404);

    assertThat(
            status(post("/kerja/akun/sesi").param("sure", "true").cookie(near).with(csrf())))
        .isEqualTo(403);
    send(post("/kerja/akun/sesi").cookie(office).with(csrf()));
    assertThat(inside(near)).as("not by one click").isTrue();
    send(post("/kerja/akun/sesi").param("sure", "true").cookie(office).with(csrf()));
    assertThat(inside(near)).isFalse();
    assertThat(inside(far)).isTrue();
    assertThat(inside(office)).isTrue();
  }

  private boolean inside(Cookie session) throws Exception {
    return status(get("/kerja/akun-saya").cookie(session)) == 200;
  }

  @Test
  void aNewPasswordNeedsTheOldOneAndEndsEveryOtherSession() throws Exception {
    Viewer person = open(KUPANG, Role.OPERATOR);
    Cookie here = signIn(person.username(), PASSWORD, "Firefox");
    Cookie there = signIn(person.username(), PASSWORD, "Chrome");
    for (String now : List.of("bukan-sandi-saya-1", PASSWORD)) {
      String page = send(post("/kerja/akun-saya/sandi")
              .param("now", now)
              .param("password", OWN)
              .param("repeat", OWN)
              .cookie(here)
              .with(csrf()))
          .getContentAsString();
      boolean right = now.equals(PASSWORD);
      assertThat(page.contains("Kata sandi baru berlaku")).as(now).isEqualTo(right);
      assertThat(status(get("/kerja/akun-saya").cookie(there))).isEqualTo(right ? 302 : 200);
      assertThat(status(get("/kerja/akun-saya").cookie(here))).isEqualTo(200);
    }
    assertThat(signIn(person.username(), PASSWORD).getRedirectedUrl()).isEqualTo("/masuk?gagal");
    assertThat(signIn(person.username(), OWN).getRedirectedUrl()).isEqualTo("/kerja/peta");
  }

  @Test
  void withAPhoneTiedAPasswordAloneOpensNothing() throws Exception {
    Viewer person = open(KUPANG, Role.VERIFIER);
    byte[] secret = secondFactor.freshSecret();
    String code = Totp.code(secret, clock.instant());
    List<String> recovery = secondFactor.begin(person.id(), secret, code);

    assertThat(status(get("/api/v1/me").with(httpBasic(person.username(), PASSWORD))))
        .isEqualTo(401);
    var first = signIn(person.username(), PASSWORD);
    Cookie session = first.getCookie("petadaya");
    assertThat(first.getRedirectedUrl()).isEqualTo("/masuk/lanjut");
    assertThat(status(get("/kerja/akun-saya").cookie(session))).isEqualTo(302);
    assertThat(send(post("/masuk/kode").param("code", code).cookie(session).with(csrf()))
            .getContentAsString())
        .as("a code counts once")
        .contains("Kode tidak cocok");
    assertThat(send(post("/masuk/kode")
                .param("code", recovery.getFirst())
                .cookie(session)
                .with(csrf()))
            .getRedirectedUrl())
        .isEqualTo("/kerja/peta");
    assertThat(status(get("/kerja/akun-saya").cookie(session))).isEqualTo(200);
    assertThat(secondFactor.proves(person.id(), recovery.getFirst())).isFalse();
    assertThat(
            secondFactor.proves(person.id(), Totp.code(secret, clock.instant().plusSeconds(60))))
        .as("before its time")
        .isFalse();
  }

  /** Programs and phones of people know a name and a password only. */
  @Test
  void whereNoPageAsksForMoreAPasswordOpensNoAccountThatNeedsMore() throws Exception {
    Viewer person = open(KUPANG, Role.COLLECTOR);
    var forms = get("/openrosa/53.71/formList").with(httpBasic(person.username(), PASSWORD));
    assertThat(status(forms)).isEqualTo(200);
    byte[] secret = secondFactor.freshSecret();
    secondFactor.begin(person.id(), secret, Totp.code(secret, clock.instant()));
    var refused = send(forms);
    assertThat(refused.getStatus()).as("also while remembered").isEqualTo(401);
    assertThat(refused.getHeader("WWW-Authenticate")).startsWith("Basic");
    assertThat(refused.getContentAsString())
        .contains("OpenRosaResponse", "lebih dari kata sandi", "kode QR ponsel");
    assertThat(status(get("/api/v1/me").with(httpBasic(person.username(), PASSWORD))))
        .isEqualTo(401);
    Viewer fresh = open(KUPANG, Role.COLLECTOR);
    String first = changeAccount.resetPassword(administrator, fresh.id());
    assertThat(status(get("/openrosa/53.71/formList").with(httpBasic(fresh.username(), first))))
        .as("a first password is nobody's own")
        .isEqualTo(401);
  }

  @Test
  void aPersonWorksForOneOfSeveralAreasAtATime() throws Exception {
    Viewer person = open(KUPANG, Role.OPERATOR);
    Viewer wide = open(new AreaCode("53"), Role.ADMINISTRATOR);
    Viewer second = open(new AreaCode("53"), Role.ADMINISTRATOR);
    changeAccount.roles(
        wide,
        person.id(),
        Set.of(new Grant(Role.OPERATOR, KUPANG), new Grant(Role.VERIFIER, new AreaCode("53.06"))),
        "Membantu Flores Timur");
    changeAccount.waiting(second).stream()
        .filter(one -> one.account().equals(person.id()))
        .forEach(one -> changeAccount.decide(second, one.id(), true));
    Cookie session = signIn(person.username(), PASSWORD).getCookie("petadaya");
    assertThat(send(get("/kerja/akun-saya").cookie(session)).getContentAsString())
        .contains("Operator data")
        .doesNotContain("Pemeriksa");
    send(post("/kerja/akun-saya/wilayah").param("area", "53.06").cookie(session).with(csrf()));
    assertThat(send(get("/kerja/akun-saya").cookie(session)).getContentAsString())
        .contains("Pemeriksa");
    assertThat(status(
            post("/kerja/akun-saya/wilayah").param("area", "53").cookie(session).with(csrf())))
        .isEqualTo(404);
  }

  @Test
  void aPhoneIsOutTheMomentItIsRevoked() {
    var issued = appUsers.issue(administrator, "Ponsel 1", KUPANG, "53.71");
    assertThat(appUsers.find(issued.token())).contains(issued.user());
    assertThat(appUsers.find(issued.token() + "x")).isEmpty();
    Viewer stranger = open(new AreaCode("53.06"), Role.ADMINISTRATOR);
    assertThatThrownBy(() ->
            Scope.of(stranger).run(() -> appUsers.revoke(stranger, issued.user().id())))
        .isInstanceOf(Refused.class);
    appUsers.revoke(administrator, issued.user().id());
    assertThat(appUsers.find(issued.token())).isEmpty();
  }

  private Viewer open(AreaCode area, Role... roles) {
    return openAccount.open("test", name(), "Orang Uji", PASSWORD, Set.of(roles), area);
  }

  private static String name() {
    return "u" + UUID.randomUUID().toString().substring(0, 12);
  }

  private MockHttpServletResponse signIn(String name, String password) throws Exception {
    return send(
        post("/masuk").param("username", name).param("password", password).with(csrf()));
  }

  private Cookie signIn(String name, String password, String browser) throws Exception {
    return send(post("/masuk")
            .param("username", name)
            .param("password", password)
            .header("User-Agent", browser)
            .with(csrf()))
        .getCookie("petadaya");
  }

  private int status(MockHttpServletRequestBuilder request) throws Exception {
    return send(request).getStatus();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
