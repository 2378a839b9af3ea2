package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.kernel.QrReading;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone is set up by one scan, and nothing secret stands in an address. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class PhoneSetUpIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final String PASSWORD = "rumput-laut-sasando-7";

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Test
  void theCodeSetsUpCollectWithoutASecretInTheAddress() throws Exception {
    Viewer administrator = openAccount.open(
        "test",
        "p" + UUID.randomUUID().toString().substring(0, 12),
        "Orang Uji",
        PASSWORD,
        Set.of(Role.ADMINISTRATOR),
        KUPANG);
    Cookie session = send(post("/masuk")
            .param("username", administrator.username())
            .param("password", PASSWORD)
            .with(csrf()))
        .getCookie("petadaya");
    String page = send(post("/kerja/akun/ponsel")
            .param("name", "Ponsel Maria")
            .param("area", "53.71")
            .cookie(session)
            .with(csrf()))
        .getContentAsString();
    JsonNode settings = inflated(QrReading.of(page));
    JsonNode general = settings.get("general");
    assertThat(general.get("server_url").asString()).isEqualTo("http://localhost/openrosa/53.71");
    assertThat(general.get("form_update_mode").asString()).isEqualTo("match_exactly");
    assertThat(general.get("autosend").asString()).isEqualTo("wifi_and_cellular");
    assertThat(settings.get("project").get("name").asString()).isEqualTo("Kota Kupang");
    assertThat(settings.get("admin").isObject()).isTrue();

    String name = general.get("username").asString();
    String token = general.get("password").asString();
    assertThat(name).matches("ponsel-[0-9a-f]{8}");
    assertThat(Base64.getUrlDecoder().decode(token)).as("256 bits").hasSize(32);
    assertThat(page).contains(name, token).doesNotContain("/openrosa/key/", "style=\"");
    var forms = get("/openrosa/53.71/formList").with(httpBasic(name, token));
    assertThat(send(forms).getStatus()).isEqualTo(200);
    assertThat(send(get("/api/v1/me").with(httpBasic(name, token))).getStatus())
        .as("at the door of phones only")
        .isEqualTo(401);
  }

  private static JsonNode inflated(String code) throws IOException {
    var packed = new ByteArrayInputStream(Base64.getDecoder().decode(code));
    try (var settings = new InflaterInputStream(packed)) {
      return JsonMapper.builder()
          .build()
          .readTree(new String(settings.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
