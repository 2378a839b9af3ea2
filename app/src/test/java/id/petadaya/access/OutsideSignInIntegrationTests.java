package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import id.petadaya.analysis.area.AreaCode;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Another house vouches for people, over real connections to a small one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class OutsideSignInIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final String PASSWORD = "rumput-laut-sasando-7";
  private static final SmallHouse HOUSE = house();

  @LocalServerPort
  private int port;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private Accounts accounts;

  @Autowired
  private SetUpOffice setUp;

  @Autowired
  private DSLContext db;

  @DynamicPropertySource
  static void openTheOtherDoor(DynamicPropertyRegistry settings) {
    settings.add("petadaya.oidc.issuer", HOUSE::issuer);
    settings.add("petadaya.oidc.client-id", () -> SmallHouse.CLIENT);
    settings.add("petadaya.oidc.client-secret", () -> SmallHouse.SECRET);
    settings.add("petadaya.oidc.label", () -> "akun pusat");
    settings.add("petadaya.oidc.acr-values", () -> SmallHouse.STRONG);
    settings.add("petadaya.oidc.amr", () -> "mfa,otp");
    settings.add("petadaya.oidc.max-age", () -> "1h");
    settings.add("petadaya.limits.address.sign-in", () -> "10000");
  }

  @AfterAll
  static void shut() {
    HOUSE.close();
  }

  @BeforeEach
  void setUp() {
    HOUSE.subject = "orang-" + UUID.randomUUID();
    HOUSE.fault = SmallHouse.Fault.NONE;
    if (setUp.next() != SetUpOffice.Step.DONE) {
      setUp.name("BNN Kota Kupang", KUPANG, true);
      setUp.finish();
    }
  }

  @Test
  void whoIsKnownThereAndNotHereStaysOutsideAndGetsNoAccount() throws Exception {
    int before = accounts.list().size();
    HttpClient browser = browser();
    assertThat(get(browser, "/masuk").body()).contains("Masuk lewat akun pusat");
    assertThat(follow(browser)).isEqualTo("/masuk?tak-terikat");
    assertThat(get(browser, "/masuk?tak-terikat").body())
        .contains("Belum terhubung dengan akun di sini");
    assertThat(get(browser, "/kerja/akun-saya").statusCode()).isEqualTo(302);
    assertThat(accounts.list()).hasSize(before);
  }

  @Test
  void whoTiedTheAccountWithThePasswordComesInFromThere() throws Exception {
    Viewer person = open();
    HttpClient first = browser();
    signIn(first, person);
    tie(first, "bukan-sandi-saya-1");
    assertThat(follow(first))
        .as("without the password nothing is tied")
        .isEqualTo("/masuk?tak-terikat");
    assertThat(tie(first, PASSWORD)).contains("href=\"/masuk/lain/kantor\"");
    assertThat(follow(first)).isEqualTo("/kerja/akun-saya?terikat");

    HttpClient second = browser();
    assertThat(follow(second)).isEqualTo("/kerja/peta");
    assertThat(get(second, "/kerja/akun-saya").body()).contains(person.username());
    assertThat(db.fetchSingle(
                "select count(*) from access.spring_session_attributes where position(convert_to(?, 'UTF8') in attribute_bytes) > 0",
                "tidak-dipakai")
            .get(0, Integer.class))
        .as("tokens of the other house are not kept")
        .isZero();

    accounts.disable(person.id(), true);
    assertThat(follow(browser())).isEqualTo("/masuk?tak-terikat");
    assertThat(get(second, "/kerja/akun-saya").statusCode()).isEqualTo(302);
  }

  @Test
  void nobodyTakesOverWhatIsTiedToAnother() throws Exception {
    Viewer owner = open();
    HttpClient first = browser();
    signIn(first, owner);
    tie(first, PASSWORD);
    assertThat(follow(first)).isEqualTo("/kerja/akun-saya?terikat");
    Viewer other = open();
    HttpClient second = browser();
    signIn(second, other);
    tie(second, PASSWORD);
    assertThat(follow(second)).isEqualTo("/kerja/akun-saya?milik-lain");
    HttpClient third = browser();
    follow(third);
    assertThat(get(third, "/kerja/akun-saya").body()).contains(owner.username());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "BAD_.*")
  void aTokenThatIsNotRightInEverythingOpensNothing(SmallHouse.Fault fault) throws Exception {
    Viewer person = open();
    HttpClient first = browser();
    signIn(first, person);
    tie(first, PASSWORD);
    assertThat(follow(first)).isEqualTo("/kerja/akun-saya?terikat");
    HOUSE.fault = fault;
    HttpClient second = browser();
    assertThat(follow(second)).isEqualTo("/masuk?lain-gagal");
    assertThat(get(second, "/kerja/akun-saya").statusCode()).isEqualTo(302);
    HOUSE.fault = SmallHouse.Fault.NONE;
    assertThat(follow(second)).as("the same with a right one").isEqualTo("/kerja/peta");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "WEAK_.*")
  void whoWasNotAskedStronglyOrLatelyEnoughStaysOutside(SmallHouse.Fault fault) throws Exception {
    Viewer person = open();
    HttpClient first = browser();
    signIn(first, person);
    tie(first, PASSWORD);
    HOUSE.fault = fault;
    assertThat(follow(first)).as("nothing is tied").isEqualTo("/masuk?lain-lemah");
    assertThat(get(first, "/masuk?lain-lemah").body()).contains("belum cukup kuat");
    HOUSE.fault = SmallHouse.Fault.NONE;
    tie(first, PASSWORD);
    assertThat(follow(first)).isEqualTo("/kerja/akun-saya?terikat");
    HOUSE.fault = fault;
    HttpClient second = browser();
    assertThat(follow(second)).isEqualTo("/masuk?lain-lemah");
    assertThat(get(second, "/kerja/akun-saya").statusCode()).isEqualTo(302);
  }

  @Test
  void thatHouseIsToldHowStronglyAndHowLatelyToAsk() throws Exception {
    String there =
        get(browser(), "/masuk/lain/kantor").headers().firstValue("Location").orElse("");
    assertThat(URLDecoder.decode(there, StandardCharsets.UTF_8))
        .contains("acr_values=" + SmallHouse.STRONG, "max_age=3600");
  }

  @Test
  void aHouseThatLeadsOnOrNamesItselfOtherwiseIsNotFollowed() throws Exception {
    try (SmallHouse house = new SmallHouse()) {
      var door = new OtherDoor(
          house.issuer(), SmallHouse.CLIENT, SmallHouse.SECRET, null, List.of(), List.of(), null);
      var speaks = new OutsideHouse();
      ClientRegistration right = OutsideSignInConfiguration.registration(door, speaks);
      house.pretends = "https://jahat.example";
      assertThatThrownBy(() -> OutsideSignInConfiguration.registration(door, speaks))
          .isInstanceOf(IllegalStateException.class);
      house.pretends = null;
      house.leadsOn = true;
      assertThatThrownBy(() -> OutsideSignInConfiguration.registration(door, speaks))
          .isInstanceOf(RuntimeException.class);
      String token = house.idToken("n");
      assertThatThrownBy(() -> speaks.decoder(right).decode(token))
          .as("keys lie where the house said")
          .isInstanceOf(JwtException.class);
      assertThat(house.followed).hasValue(0);
      house.leadsOn = false;
      assertThat(speaks.decoder(right).decode(token).getSubject()).isEqualTo(house.subject);
    }
    assertThat(follow(browser())).isEqualTo("/masuk?tak-terikat");
    HttpClient browser = browser();
    HOUSE.leadsOn = true;
    assertThat(follow(browser)).isEqualTo("/masuk?lain-gagal");
    HOUSE.leadsOn = false;
    assertThat(HOUSE.followed).hasValue(0);
  }

  @Test
  void aTokenThatTheHouseDidNotSignOpensNothing() throws Exception {
    HOUSE.fault = SmallHouse.Fault.BAD_SIGNATURE;
    HttpClient browser = browser();
    assertThat(follow(browser)).isEqualTo("/masuk?lain-gagal");
    assertThat(get(browser, "/masuk/kembali?code=x&state=y").headers().firstValue("Location"))
        .hasValue("/masuk?lain-gagal");
  }

  /** To the other house and back; where the browser is sent last. */
  private String follow(HttpClient browser) throws Exception {
    var away = get(browser, "/masuk/lain/kantor");
    assertThat(away.statusCode()).isEqualTo(302);
    String there = away.headers().firstValue("Location").orElseThrow();
    assertThat(there).startsWith(HOUSE.issuer()).contains("code_challenge_method=S256", "nonce=");
    String back = send(browser, HttpRequest.newBuilder(URI.create(there)))
        .headers()
        .firstValue("Location")
        .orElseThrow();
    return send(browser, HttpRequest.newBuilder(URI.create(back)))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private String tie(HttpClient browser, String password) throws Exception {
    return post(browser, "/kerja/akun-saya", "/kerja/akun-saya/pintu-lain", "now=" + password)
        .body();
  }

  private void signIn(HttpClient browser, Viewer person) throws Exception {
    post(
        browser,
        "/masuk",
        "/masuk",
        "username=%s&password=%s".formatted(person.username(), PASSWORD));
    assertThat(get(browser, "/kerja/akun-saya").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(HttpClient browser, String page, String path, String values)
      throws Exception {
    var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
        .matcher(get(browser, page).body());
    assertThat(token.find()).isTrue();
    return send(
        browser,
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(
                values + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
  }

  private Viewer open() {
    return openAccount.open(
        "test",
        "o" + UUID.randomUUID().toString().substring(0, 12),
        "Orang Uji",
        PASSWORD,
        Set.of(Role.OPERATOR),
        KUPANG);
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private HttpResponse<String> get(HttpClient browser, String path) throws Exception {
    return send(browser, to(path));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
      throws Exception {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static SmallHouse house() {
    try {
      return new SmallHouse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
