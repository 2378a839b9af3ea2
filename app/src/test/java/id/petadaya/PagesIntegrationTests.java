package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What pages, downloads and faults give away, and what a form cannot change. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class PagesIntegrationTests {

  /** Where no other test works: files that are sent here wait in nobody else's queue. */
  private static final AreaCode SIKKA = new AreaCode("53.07");

  private static final String FORGED = "sandi-di-pesan\n2026-01-01 ERROR baris palsu";

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private Viewer operator;

  @BeforeEach
  void openAccounts() {
    operator = openAccount.open(
        "test",
        "p" + UUID.randomUUID().toString().substring(0, 12),
        "Orang Uji",
        "rumput-laut-sasando-7",
        Set.of(Role.OPERATOR),
        SIKKA);
  }

  @Test
  void pagesAreKeptByNobody() throws Exception {
    for (String path : List.of(
        "/kerja/akun-saya",
        "/kerja/peta",
        "/kerja/data-masuk",
        "/kerja/antrean",
        "/kerja/kegiatan",
        "/kerja/tidak-ada",
        "/api/v1/me",
        "/api/v1/submissions")) {
      assertThat(send(get(path)).getHeader("Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void everyRouteNamesItsMethodsAndReadingOnesSignNobodyOut() throws Exception {
    assertThat(mapping.getHandlerMethods()).hasSizeGreaterThan(60);
    assertThat(mapping.getHandlerMethods().entrySet())
        .filteredOn(one -> one.getKey().getMethodsCondition().getMethods().isEmpty())
        .extracting(one -> one.getValue().getBeanType().getSimpleName())
        .as("only the page of errors answers to every method")
        .allMatch(name -> name.equals("ErrorAnswers"));
    assertThat(send(get("/keluar")).getStatus()).isEqualTo(403);
  }

  @Test
  void aFileLeavesUnderASafeNameAndIsNeverShown() throws Exception {
    String name = "..\\..\\etc/tabel\"; filename=buka.html\r\nX-Jahat: ya é.csv";
    byte[] list = "<script>a</script>;b\n1;2\n".getBytes(StandardCharsets.UTF_8);
    var came = send(multipart("/kerja/data-masuk")
        .file(new MockMultipartFile("berkas", name, "text/html", list))
        .param("institution", "Dinas Uji"));
    assertThat(came.getStatus()).as(came.getContentAsString()).isEqualTo(302);

    var left = send(get(String.valueOf(came.getRedirectedUrl()) + "/asli"));
    assertThat(left.getContentAsByteArray()).isEqualTo(list);
    assertThat(left.getContentType()).isEqualTo("application/octet-stream");
    assertThat(left.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(left.getHeaderNames()).doesNotContain("X-Jahat");
    String told = String.valueOf(left.getHeader("Content-Disposition"));
    assertThat(told)
        .startsWith("attachment; filename=\"tabel")
        .doesNotContain("\r", "\n", "/")
        .contains("filename*=UTF-8''tabel%22%3B");
    assertThat(told.replace("\\\"", "").chars().filter(sign -> sign == '"'))
        .as("no quote but the two around the name")
        .hasSize(2);
  }

  @Test
  void whatAFormDoesNotAskForChangesNothing() throws Exception {
    send(post("/kerja/akun-saya/sandi")
        .param("now", "bukan")
        .param("password", "tenun-ikat-sotis-9")
        .param("repeat", "tenun-ikat-sotis-9")
        .param("viewer.roles", "ADMINISTRATOR")
        .param("roles", "ADMINISTRATOR")
        .param("role", "administrator")
        .param("area", "53")
        .param("displayName", "Orang Lain"));
    assertThat(send(get("/kerja/akun-saya")).getContentAsString())
        .contains("Operator data")
        .doesNotContain("Orang Lain")
        .doesNotContain("Pengelola</");
    assertThat(
            send(get("/api/v1/me?area=53&viewer.area=53&role=administrator")).getContentAsString())
        .contains("53.07")
        .doesNotContain("administrator");
    assertThat(send(post("/kerja/akun-saya/wilayah").param("area", "53.07").param("area", "53"))
            .getStatus())
        .as("a parameter sent twice is no area")
        .isEqualTo(404);
  }

  @Test
  void aFaultOfOursTellsNothingAndIsLogged() throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    Logger answers = (Logger) LoggerFactory.getLogger(ProblemAnswers.class);
    answers.addAppender(log);
    RequestMappingInfo broken = RequestMappingInfo.paths("/masuk/uji-{kind}")
        .methods(RequestMethod.GET)
        .options(mapping.getBuilderConfiguration())
        .build();
    mapping.registerMapping(
        broken, this, PagesIntegrationTests.class.getDeclaredMethod("fail", String.class));
    try {
      for (String kind : List.of("exception", "error")) {
        for (String accept : List.of("text/html", "application/json")) {
          var answer = send(get("/masuk/uji-" + kind).header("Accept", accept));
          assertThat(answer.getStatus()).isEqualTo(500);
          assertThat(answer.getContentAsString())
              .isNotBlank()
              .doesNotContain("sandi-di-pesan", "baris palsu", "Exception", "at id.", ".java");
        }
      }
    } finally {
      mapping.unregisterMapping(broken);
      answers.detachAppender(log);
    }
    assertThat(log.list).hasSize(4);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .allMatch(line -> line.contains("PagesIntegrationTests") && line.contains("IllegalState")
            || line.contains("AssertionError"))
        .noneMatch(line -> line.contains("sandi-di-pesan") || line.contains("baris palsu"));
  }

  @org.springframework.web.bind.annotation.ResponseBody
  String fail(@org.springframework.web.bind.annotation.PathVariable String kind) {
    if (kind.equals("error")) {
      throw new AssertionError(FORGED);
    }
    throw new IllegalStateException(FORGED);
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    var who = UsernamePasswordAuthenticationToken.authenticated(
        operator, null, AuthorityUtils.createAuthorityList("operator"));
    return web.perform(request.with(authentication(who)).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
