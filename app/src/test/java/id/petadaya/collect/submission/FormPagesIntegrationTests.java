package id.petadaya.collect.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** Forms are read before they are used: questions, rules, versions, and what changed. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class FormPagesIntegrationTests {

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private FieldForms forms;

  @Test
  void everyFormIsListedAndEveryVersionCanBeRead() throws Exception {
    assertThat(page("/kerja/formulir"))
        .contains("Kunjungan kelurahan", "kunjungan-polisi", "/kerja/formulir/ikrn-1/1");
    for (var form : forms.offered()) {
      for (var version : forms.versions(form.name())) {
        assertThat(page("/kerja/formulir/%s/%s".formatted(version.name(), version.version())))
            .as(version.id())
            .contains("<h1 class=\"page__title\">" + version.title() + "</h1>", "Pertanyaan");
      }
    }
  }

  @Test
  void aVersionShowsItsRulesAndWhatChangedSinceTheOneBefore() throws Exception {
    assertThat(page("/kerja/formulir/kunjungan-kelurahan/2"))
        .contains("Perubahan sejak versi 1", "Tampil bila", "berulang", "data pribadi umum")
        .contains("belum diketahui, bukan nol");
    assertThat(page("/kerja/formulir/kunjungan-kelurahan/1")).doesNotContain("Perubahan sejak");
    assertThat(page("/kerja/formulir/ikrn-2/1"))
        .contains("Usulan, butir resmi tidak dipublikasikan.");
  }

  private String page(String path) throws Exception {
    Viewer viewer = openAccount.open(
        "test",
        "uji-" + UUID.randomUUID().toString().substring(0, 8),
        "Uji",
        "rumput-laut-sasando-7",
        Set.of(Role.OPERATOR),
        new AreaCode("53.71"));
    var answer = web.perform(get(path)
            .with(authentication(
                UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()))))
        .andReturn()
        .getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }
}
