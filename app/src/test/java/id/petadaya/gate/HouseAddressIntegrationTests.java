package id.petadaya.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.analysis.area.AreaCode;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A house that was told its address, behind a web server with TLS. */
@SpringBootTest(properties = "petadaya.base-url=https://petadaya.contoh.example/")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class HouseAddressIntegrationTests {

  private static final String HOUSE = "petadaya.contoh.example";
  private static final String PASSWORD = "rumput-laut-sasando-7";

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Test
  void theSessionCookieIsTiedToTheHostAndToTls() throws Exception {
    var answer = send(at(get("/kerja/peta"), HOUSE));
    assertThat(answer.getHeader("Set-Cookie"))
        .startsWith("__Host-petadaya=")
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
  }

  @Test
  void anotherNameIsNotThisHouse() throws Exception {
    assertThat(send(at(get("/masuk"), "jahat.example")).getStatus()).isEqualTo(421);
    assertThat(send(at(get("/masuk"), HOUSE + ":8443")).getStatus()).isEqualTo(421);
    assertThat(send(at(get("/health"), HOUSE + ":443")).getStatus()).isEqualTo(200);
    assertThat(send(at(get("/health"), "localhost:8080")).getStatus()).isEqualTo(200);
    assertThat(send(at(get("http://localhost/health"), "localhost:8080").with(request -> {
              request.setRemoteAddr("192.0.2.9");
              return request;
            }))
            .getStatus())
        .as("only who sits at the computer says localhost")
        .isEqualTo(421);
  }

  @Test
  void phonesAreGivenTheAddressOfTheHouse() throws Exception {
    String name = open(Role.COLLECTOR);
    var list = send(at(get("/openrosa/53.71/formList"), HOUSE)
        .with(org.springframework.security.test.web.servlet.request
            .SecurityMockMvcRequestPostProcessors.httpBasic(name, PASSWORD)));
    assertThat(list.getContentAsString())
        .contains("<downloadUrl>https://petadaya.contoh.example/openrosa/53.71/");
  }

  @Test
  void afterSigningInOneIsSentToAPageOfTheOfficeAndAfterSigningOutNothingStays() throws Exception {
    String name = open(Role.OPERATOR);
    var asked = send(at(get("/kerja/akun-saya?dari=sini"), HOUSE));
    assertThat(asked.getRedirectedUrl()).endsWith("/masuk");
    Cookie session = asked.getCookie("__Host-petadaya");
    var in = send(at(post("/masuk"), HOUSE)
        .param("username", name)
        .param("password", PASSWORD)
        .cookie(session)
        .with(csrf()));
    assertThat(in.getRedirectedUrl()).startsWith("/kerja/akun-saya?dari=sini");
    assertThat(in.getCookie("__Host-petadaya").getValue())
        .as("a new session")
        .isNotEqualTo(session.getValue());
    var out =
        send(at(post("/keluar"), HOUSE).cookie(in.getCookie("__Host-petadaya")).with(csrf()));
    assertThat(out.getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
    assertThat(out.getRedirectedUrl()).isEqualTo("/masuk?keluar");
  }

  private static MockHttpServletRequestBuilder at(
      MockHttpServletRequestBuilder request, String host) {
    return request.header("Host", host);
  }

  private String open(Role role) {
    String name = "h" + UUID.randomUUID().toString().substring(0, 12);
    openAccount.open("test", name, "Orang Uji", PASSWORD, Set.of(role), new AreaCode("53.71"));
    return name;
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
