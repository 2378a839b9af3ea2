package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.kernel.Refused;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Passwords, second factors and sessions as a standard asks for them, each in one sentence. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class SignInRulesIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final String PASSWORD = "rumput-laut-sasando-7";
  private static final String OWN = " Tenun ikat: Sotis & Buna ";

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private ChangeAccount changeAccount;

  @Autowired
  private SecondFactor secondFactor;

  @Autowired
  private Accounts accounts;

  @Autowired
  private Attempts attempts;

  @Autowired
  private Offices offices;

  @Autowired
  private SetUpOffice setUp;

  @Autowired
  private SessionRepository<? extends Session> sessions;

  @Autowired
  private DSLContext db;

  @Autowired
  private Clock clock;

  @BeforeEach
  void nameTheOffice() {
    if (offices.find().isEmpty()) {
      setUp.name("BNN Kota Kupang", KUPANG, true);
      setUp.finish();
    }
  }

  @Test
  void aPasswordIsLongAndOfAnySigns() {
    for (String good : List.of("jmqzvkwxpbrt", FirstPassword.fresh(13), "鯨は海を静かに泳いでいる夜")) {
      assertThat(open(good, Role.EDITOR)).isNotNull();
    }
    for (String bad : List.of("jmqzvkwxpbr", FirstPassword.fresh(15))) {
      assertThatThrownBy(() -> open(bad, Role.EDITOR)).isInstanceOf(Refused.class);
    }
  }

  @Test
  void aPasswordIsTakenAsTyped() throws Exception {
    Viewer person = open(OWN, Role.OPERATOR);
    for (String other : List.of(OWN.strip(), OWN.toLowerCase(java.util.Locale.ROOT))) {
      assertThat(signIn(person, other, null).getRedirectedUrl()).isEqualTo("/masuk?gagal");
    }
    assertThat(signIn(person, OWN, null).getRedirectedUrl()).isEqualTo("/kerja/peta");
  }

  @Test
  void aPasswordIsKeptAsASlowHash() {
    Viewer person = open(PASSWORD, Role.OPERATOR);
    assertThat(kept(person).passwordHash()).startsWith("$2a$").doesNotContain(PASSWORD);
    assertThat(kept(person).toString()).doesNotContain("$2a$");
  }

  @Test
  void aPasswordIsChangedByWhoKnowsTheOldOne() throws Exception {
    Viewer person = open(PASSWORD, Role.OPERATOR);
    Cookie session = signIn(person, PASSWORD, null).getCookie("petadaya");
    String before = kept(person).passwordHash();
    assertThat(change(session, "bukan-sandi-lama", OWN)).doesNotContain("sandi baru berlaku");
    assertThat(kept(person).passwordHash()).isEqualTo(before);
    assertThat(attempts.of("sandi " + person.id()).failures()).isEqualTo(1);
    assertThat(change(session, PASSWORD, PASSWORD)).contains("mudah ditebak");
    assertThat(change(session, PASSWORD, "MdryaBGde3nMU")).contains("pernah bocor");
    assertThatThrownBy(() -> open("MdryaBGde3nMU", Role.OPERATOR)).isInstanceOf(Refused.class);
    assertThat(change(session, PASSWORD, OWN)).contains("Kata sandi baru berlaku.");
    assertThat(signIn(person, PASSWORD, null).getRedirectedUrl()).isEqualTo("/masuk?gagal");
    assertThat(signIn(person, OWN, null).getRedirectedUrl()).isEqualTo("/kerja/peta");
  }

  @Test
  void thereIsNoAccountThatNobodyMade() {
    for (String name : List.of("admin", "root", "administrator", "petadaya", "pengelola", "test")) {
      assertThat(Scope.everywhere().call(() -> accounts.findByUsername(name))).isEmpty();
    }
  }

  @Test
  void aNameThatIsUnknownHearsWhatAKnownOneHears() throws Exception {
    Viewer person = open(PASSWORD, Role.OPERATOR);
    var known = signIn(person.username(), "salah-sandi-ini-1", null);
    var unknown = signIn("tidak-ada-" + UUID.randomUUID().toString().charAt(0), "x", null);
    assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
    assertThat(unknown.getRedirectedUrl()).isEqualTo(known.getRedirectedUrl());
  }

  @Test
  void aResetOpensNothingButTheChoiceOfAnother() throws Exception {
    Viewer administrator = open(PASSWORD, Role.ADMINISTRATOR);
    Viewer person = open(PASSWORD, Role.VERIFIER);
    String first = changeAccount.resetPassword(administrator, person.id());
    assertThat(step(signIn(person, first, null))).contains("Kata sandi Anda sendiri");

    tie(person);
    String second = changeAccount.resetPassword(administrator, person.id());
    assertThat(second).isNotEqualTo(first).hasSize(34);
    var half = signIn(person, second, null);
    assertThat(step(half)).contains("kode cadangan");
    assertThat(send(get("/kerja/akun-saya").cookie(half.getCookie("petadaya"))).getStatus())
        .isEqualTo(302);
  }

  @Test
  void aSecondFactorIsTakenOffByTwo() {
    Viewer administrator = open(PASSWORD, Role.ADMINISTRATOR);
    Viewer head = open(PASSWORD, Role.SECTION_HEAD);
    Viewer person = open(PASSWORD, Role.VERIFIER);
    tie(person);
    changeAccount.forgetSecondFactor(administrator, person.id(), "Ponsel hilang");
    assertThat(secondFactor.isOn(person)).isTrue();
    AccountChange asked = changeAccount.waiting(head).stream()
        .filter(one -> one.account().equals(person.id()))
        .findFirst()
        .orElseThrow();
    assertThatThrownBy(() -> changeAccount.decide(administrator, asked.id(), true))
        .isInstanceOf(Refused.class);
    assertThat(secondFactor.isOn(person)).isTrue();
    changeAccount.decide(head, asked.id(), true);
    assertThat(secondFactor.isOn(person)).isFalse();
  }

  @Test
  void aFirstPhoneIsTiedByWhoKnowsThePassword() throws Exception {
    Viewer person = open(PASSWORD, Role.OPERATOR);
    Cookie session = signIn(person, PASSWORD, null).getCookie("petadaya");
    var shown = Pattern.compile("<code>([A-Z2-7 ]+)</code>")
        .matcher(send(get("/kerja/akun-saya").cookie(session)).getContentAsString());
    assertThat(shown.find()).isTrue();
    String code = Totp.code(read(shown.group(1)), clock.instant());
    for (String now : List.of("", "bukan-sandi-saya")) {
      tie(session, now, code);
      assertThat(secondFactor.isOn(person)).isFalse();
    }
    assertThat(tie(session, PASSWORD, code)).contains("Ponsel terpasang.");
    assertThat(secondFactor.isOn(person)).isTrue();
  }

  @Test
  void recoveryCodesCannotBeGuessedAndAreNotKept() {
    Viewer person = open(PASSWORD, Role.VERIFIER);
    List<String> codes = tie(person);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    // 31 signs: 28 of them are 138.7 bits.
    assertThat(codes).allMatch(code -> code.matches("([a-hjkmnp-z2-9]{4}-){6}[a-hjkmnp-z2-9]{4}"));
    List<String> hashes = Scope.everywhere()
        .call(() -> db.fetch(
                "select code_hash from access.recovery_code where account_id = ?", person.id())
            .getValues(0, String.class));
    assertThat(hashes).hasSize(10).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(secondFactor.proves(person.id(), codes.get(3).toUpperCase(java.util.Locale.ROOT)))
        .isTrue();
  }

  @Test
  void aSessionCannotBeGuessed() throws Exception {
    Viewer person = open(PASSWORD, Role.OPERATOR);
    String id = idOf(signIn(person, PASSWORD, null).getCookie("petadaya"));
    assertThat(Base64.getUrlDecoder().decode(id)).as("216 bits").hasSize(27);
    Session session = sessions.findById(id);
    assertThat(session.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void signingInAndOutChangesTheSession() throws Exception {
    Viewer person = open(PASSWORD, Role.OPERATOR);
    Cookie before = signIn(person, "bukan-sandi-ini", null).getCookie("petadaya");
    Cookie inside = signIn(person, PASSWORD, before).getCookie("petadaya");
    assertThat(inside.getValue()).isNotEqualTo(before.getValue());
    assertThat(sessions.findById(idOf(before))).isNull();
    String page = send(get("/kerja/akun-saya").cookie(inside)).getContentAsString();
    assertThat(page).contains("action=\"/keluar\"").contains("method=\"post\"");

    var out = send(post("/keluar").secure(true).cookie(inside).with(csrf()));
    assertThat(out.getRedirectedUrl()).isEqualTo("/masuk?keluar");
    assertThat(out.getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
    assertThat(sessions.findById(idOf(inside))).isNull();
    assertThat(send(get("/kerja/akun-saya").cookie(inside)).getStatus()).isEqualTo(302);
  }

  private List<String> tie(Viewer person) {
    byte[] secret = secondFactor.freshSecret();
    return secondFactor.begin(person.id(), secret, Totp.code(secret, clock.instant()));
  }

  private String tie(Cookie session, String now, String code) throws Exception {
    return send(post("/kerja/akun-saya/ponsel")
            .param("now", now)
            .param("code", code)
            .cookie(session)
            .with(csrf()))
        .getContentAsString();
  }

  /** Base 32, RFC 4648. */
  static byte[] read(String written) {
    String bits = written
        .chars()
        .filter(sign -> sign != ' ')
        .mapToObj(
            sign -> Integer.toBinaryString(32 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign))
                .substring(1))
        .collect(Collectors.joining());
    byte[] bytes = new byte[bits.length() / 8];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) Integer.parseInt(bits.substring(at * 8, at * 8 + 8), 2);
    }
    return bytes;
  }

  private Accounts.Kept kept(Viewer person) {
    return Scope.everywhere().call(() -> accounts.find(person.id())).orElseThrow();
  }

  private String change(Cookie session, String now, String fresh) throws Exception {
    return send(post("/kerja/akun-saya/sandi")
            .param("now", now)
            .param("password", fresh)
            .param("repeat", fresh)
            .cookie(session)
            .with(csrf()))
        .getContentAsString();
  }

  private String step(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getRedirectedUrl()).isEqualTo("/masuk/lanjut");
    return send(get("/masuk/lanjut").cookie(answer.getCookie("petadaya"))).getContentAsString();
  }

  private Viewer open(String password, Role role) {
    String name = "r" + UUID.randomUUID().toString().substring(0, 12);
    return openAccount.open("test", name, "Orang Uji", password, Set.of(role), KUPANG);
  }

  private MockHttpServletResponse signIn(Viewer person, String password, Cookie before)
      throws Exception {
    return signIn(person.username(), password, before);
  }

  private MockHttpServletResponse signIn(String name, String password, Cookie before)
      throws Exception {
    var asked =
        post("/masuk").param("username", name).param("password", password).with(csrf());
    return send(before == null ? asked : asked.cookie(before));
  }

  private static String idOf(Cookie cookie) {
    return new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
