package id.petadaya.collect.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.petadaya.TestDatabase;
import id.petadaya.access.AppUsers;
import id.petadaya.access.TestPhone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** Where an office opens the old way, phones that were set up by address come in as before. */
@SpringBootTest(properties = "petadaya.token-in-address=true")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class TokenInAddressIntegrationTests {

  @Autowired
  private MockMvc web;

  @Autowired
  private AppUsers phones;

  @Test
  void aPhoneComesInByItsAddressWhereThatIsSet() throws Exception {
    String token = TestPhone.issue(phones).token();
    assertThat(status(token)).isEqualTo(200);
    assertThat(status(token + "x")).isEqualTo(401);
  }

  private int status(String token) throws Exception {
    return web.perform(get("/openrosa/key/" + token + "/53.71/formList"))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}
