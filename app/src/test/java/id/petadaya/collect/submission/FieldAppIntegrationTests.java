package id.petadaya.collect.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the field app in a browser hears from the office. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class FieldAppIntegrationTests {

  private static final String DOOR = "/lapangan/kantor/53.71";
  private static final Pattern ADDRESS = Pattern.compile("\"(/[^\"]+)\"");

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private Submissions submissions;

  private Viewer collector;

  @BeforeEach
  void openAnAccount() {
    collector = openAccount.open(
        "test",
        "uji-" + UUID.randomUUID().toString().substring(0, 8),
        "Sri Lestari",
        "rumput-laut-sasando-7",
        Set.of(Role.COLLECTOR),
        new AreaCode("53.71"));
  }

  @Test
  void theWorkerKeepsOnlyWhatTheServerHas() throws Exception {
    var answer = web.perform(get("/lapangan/pekerja.js")).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Service-Worker-Allowed")).isEqualTo("/lapangan");
    String list = answer.getContentAsString().lines().findFirst().orElseThrow();
    List<String> kept =
        ADDRESS.matcher(list).results().map(found -> found.group(1)).toList();
    assertThat(kept).contains("/lapangan").hasSizeGreaterThan(8);
    for (String address : kept) {
      assertThat(ask(get(address)).getStatus()).as(address).isEqualTo(200);
    }
  }

  @Test
  void onlyThePageOfTheAppMayCompileItsEngine() throws Exception {
    assertThat(ask(get("/lapangan")).getHeader("Content-Security-Policy"))
        .contains("script-src 'self' 'wasm-unsafe-eval';")
        .doesNotContain("'unsafe-eval'", "unsafe-inline");
    assertThat(ask(get("/lapangan")).getHeader("Permissions-Policy"))
        .contains("geolocation=(self)");
    for (String other : List.of("/lapangan/bekal", "/lapangan/pekerja.js", "/kerja/formulir")) {
      assertThat(ask(get(other)).getHeader("Content-Security-Policy"))
          .as(other)
          .doesNotContain("unsafe");
    }
  }

  @Test
  void theProvisionsSayWhoseTheyAreAndWhatIsPersonal() throws Exception {
    assertThat(ask(get("/lapangan/bekal")).getContentAsString())
        .contains("\"person\":\"%s\"".formatted(collector.id()), "\"name\":\"Sri Lestari\"")
        .contains("\"project\":\"53.71\"", "\"header\":\"X-CSRF-TOKEN\"")
        .contains("\"form\":\"kunjungan-kelurahan\",\"version\":\"2\"", "\"narasumber\"")
        .contains("\"area\":\"wilayah\",\"visit\":\"kunjungan\"");
  }

  @Test
  void aSessionSendsThroughTheDoorOfPhonesOnce() throws Exception {
    String id = "uuid:" + UUID.randomUUID();
    byte[] body = Phone.body(Phone.visit(id, "", Map.of("kk", "100")), Map.of(), false);
    assertThat(ask(send(body).with(csrf().asHeader())).getStatus()).isEqualTo(201);
    assertThat(ask(send(body).with(csrf().asHeader())).getStatus()).isEqualTo(201);
    assertThat(submissions.ofInstance(id)).hasSize(1);
  }

  @Test
  void nothingComesInWithoutTheTokenOfTheSessionOrWithoutASession() throws Exception {
    String id = "uuid:" + UUID.randomUUID();
    byte[] body = Phone.body(Phone.visit(id, "", Map.of()), Map.of(), false);
    assertThat(ask(send(body)).getStatus()).isEqualTo(403);
    var stranger = web.perform(send(body).with(csrf().asHeader())).andReturn().getResponse();
    assertThat(stranger.getStatus()).isEqualTo(302);
    assertThat(stranger.getRedirectedUrl()).endsWith("/masuk");
    assertThat(submissions.ofInstance(id)).isEmpty();
  }

  @Test
  void theProjectOfAnotherAreaIsAsAbsentAsNone() throws Exception {
    assertThat(ask(get("/lapangan/kantor/53.06/formList")).getStatus()).isEqualTo(404);
    assertThat(ask(get(DOOR + "/formList")).getContentAsString())
        .contains(DOOR + "/forms/kunjungan-kelurahan/2/form.xml");
  }

  private static MockHttpServletRequestBuilder send(byte[] body) {
    return post(DOOR + "/submission")
        .contentType("multipart/form-data; boundary=batas-ponsel")
        .content(body);
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(collects())).andReturn().getResponse();
  }

  private RequestPostProcessor collects() {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(collector, null, List.of()));
  }
}
