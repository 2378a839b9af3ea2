package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.analysis.area.AreaCode;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each miss and each refusal leaves one line, and none of them names anybody. */
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
@ContextConfiguration(initializers = TestDatabase.class)
class SecurityLogIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final String PASSWORD = "rumput-laut-sasando-7";

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Test
  void aMissAtTheDoorIsTold(CapturedOutput log) throws Exception {
    Viewer person = open(Role.OPERATOR);
    signIn(person.username(), "salah-sama-sekali");
    send(get("/api/v1/me").with(httpBasic(person.username(), "salah-sama-sekali")));
    send(get("/openrosa/53.71/formList").with(httpBasic(person.username(), "salah-sama-sekali")));
    assertThat(log.getOut().lines().filter(line -> line.contains("event=sign-in-missed")))
        .hasSize(3)
        .allMatch(line -> line.contains("reason=BadCredentialsException"))
        .anyMatch(line -> line.contains("route=/masuk"))
        .anyMatch(line -> line.contains("route=/openrosa/*"))
        .noneMatch(line -> line.contains(person.username()))
        .noneMatch(line -> line.contains("salah-sama") || line.contains("127.0.0.1"));
  }

  @Test
  void whatIsRefusedIsToldOnceWithWhoAskedAndWhere(CapturedOutput log) throws Exception {
    Viewer person = open(Role.OPERATOR);
    var answer = signIn(person.username(), PASSWORD);
    Cookie session = answer.getCookie("petadaya");
    UUID foreign = UUID.randomUUID();
    send(get("/kerja/akun").cookie(session));
    send(get("/kerja/kegiatan/" + foreign).cookie(session));
    send(post("/kerja/akun-saya/wilayah").param("area", "53").cookie(session).with(csrf()));
    String me = "account=" + person.id();
    assertThat(log.getOut().lines().filter(line -> line.contains("event=")))
        .anyMatch(line -> line.contains("event=signed-in") && line.contains(me))
        .anyMatch(line -> line.contains("event=refused")
            && line.contains(me)
            && line.contains("route=/kerja/akun "))
        .anyMatch(line -> line.contains("route=/kerja/kegiatan/{id}"))
        .anyMatch(line -> line.contains("code=access.unknown"))
        .noneMatch(line -> line.contains(foreign.toString()));
    assertThat(log.getOut().lines().filter(line -> line.contains("event=refused")))
        .hasSize(3);
  }

  @Test
  void aStrangerAtALockedDoorIsTold(CapturedOutput log) throws Exception {
    send(get("/kerja/orang/rahasia-9"));
    send(get("/api/v1/me"));
    assertThat(log.getOut().lines().filter(line -> line.contains("event=refused")))
        .hasSize(2)
        .allMatch(line -> line.contains("account=- "))
        .noneMatch(line -> line.contains("rahasia"));
  }

  @Test
  void whatCannotBeReadAndWhoComesTooOftenIsToldOnceAMinute(CapturedOutput log) throws Exception {
    Viewer person = open(Role.OPERATOR);
    Cookie session = signIn(person.username(), PASSWORD).getCookie("petadaya");
    for (int each = 0; each < 5; each++) {
      send(get("/kerja/kegiatan/bukan-nomor-" + each).cookie(session).with(from("192.0.2.1")));
    }
    send(get("/kerja/kegiatan/bukan-nomor").cookie(session).with(from("192.0.2.2")));
    send(post("/openrosa/53.71/submission")
        .contentType("text/plain")
        .content("rahasia-kiriman")
        .with(httpBasic(person.username(), PASSWORD))
        .with(from("192.0.2.3")));
    send(get("/masuk").header("X-Panjang", "rahasia".repeat(2_000)).with(from("192.0.2.4")));
    assertThat(log.getOut().lines().filter(line -> line.contains("event=turned-away")))
        .hasSize(4)
        .allMatch(line -> line.contains("times=1 "))
        .anyMatch(line -> line.contains("code=http.400") && line.contains("account=" + person.id()))
        .anyMatch(line -> line.contains("code=submission.cannot-be-kept"))
        .anyMatch(line -> line.contains("code=http.431"))
        .noneMatch(line -> line.contains("bukan-nomor") || line.contains("rahasia"))
        .noneMatch(line -> line.contains("192.0.2"));
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  private Viewer open(Role role) {
    return openAccount.open(
        "test",
        "s" + UUID.randomUUID().toString().substring(0, 12),
        "Orang Uji",
        PASSWORD,
        Set.of(role),
        KUPANG);
  }

  private MockHttpServletResponse signIn(String name, String password) throws Exception {
    return send(
        post("/masuk").param("username", name).param("password", password).with(csrf()));
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
