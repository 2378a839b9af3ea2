package id.petadaya.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.access.Waiting;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Observed;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.assess.FinaliseAssessment;
import id.petadaya.assess.Rules;
import id.petadaya.kernel.Period;
import id.petadaya.registry.NoteFinding;
import id.petadaya.registry.Observation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** What waits for whom, put off and settled, over the real pages and the real database. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class QueueIntegrationTests {

  private static final String ALAK = "53.71.01.1008";

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private NoteFinding noteFinding;

  @Autowired
  private FinaliseAssessment finalise;

  @Autowired
  private Rules rules;

  @Autowired
  private Queue queue;

  @Autowired
  private Clock clock;

  @Test
  void anAssessedAreaWaitsForTheHeadUntilItIsDecidedAndForNobodyElse() throws Exception {
    Viewer head = account(Role.SECTION_HEAD, "53.71");
    Viewer operator = account(Role.OPERATOR, "53.71");
    Viewer stranger = account(Role.SECTION_HEAD, "53.06");
    assertThat(page(operator, "")).contains("Tidak ada yang menunggu");
    answerAll(operator);

    assertThat(page(head, ""))
        .contains(
            "1 menunggu keputusan Anda", "Kelurahan Alak", "Siap ditetapkan", "Pokok terpenuhi");
    assertThat(queue.of(operator).waiting()).isEmpty();
    assertThat(queue.of(stranger).waiting()).isEmpty();
    assertThat(page(head, "?jenis=impor")).contains("0 menunggu", "Tidak ada yang menunggu");

    Waiting one = queue.of(head).waiting().getFirst();
    send(head, "/kerja/antrean/tunda", "kunci", one.key(), "sampai", "besok");
    assertThat(queue.of(head).waiting()).isEmpty();
    assertThat(page(head, "?jenis=ditunda"))
        .contains("1 ditunda", "Kelurahan Alak", "Ditunda sampai");
    send(head, "/kerja/antrean/lanjut", "kunci", one.key());
    assertThat(queue.of(head).waiting()).hasSize(1);

    finalise.finalise(
        head,
        new AreaCode(ALAK),
        period(),
        rules.standard(),
        Category.AMAN,
        "Semua jawaban tidak, sudah diperiksa.",
        true);
    assertThat(queue.of(head).waiting()).isEmpty();
    assertThat(page(head, "?jenis=selesai")).contains("1 selesai minggu ini", "Ditetapkan 1 AMAN");
  }

  @Test
  void whatDoesNotWaitCannotBePutOff() {
    Viewer head = account(Role.SECTION_HEAD, "53.05");
    queue.putOff(head, "wilayah:53.71.01.1008", queue.today().plusDays(3), "");
    assertThat(queue.of(head).later()).isEmpty();
  }

  private void answerAll(Viewer by) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    for (Indicator indicator : Indicator.all()) {
      noteFinding.said(
          by,
          new Observation(
              UUID.randomUUID(),
              new AreaCode(ALAK),
              indicator.code(),
              0,
              Observed.ANSWER,
              period().firstDay(),
              today,
              Place.WILAYAH,
              "Kelurahan Alak",
              null,
              List.of(),
              0,
              false,
              true,
              today,
              clock.instant()));
    }
  }

  private Period period() {
    return new Period(LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear());
  }

  private Viewer account(Role role, String area) {
    String name = "antrean-" + UUID.randomUUID().toString().substring(0, 8);
    return openAccount.open(
        "test", name, "Petugas Uji", "rumput-laut-sasando-7", Set.of(role), new AreaCode(area));
  }

  private String page(Viewer viewer, String query) throws Exception {
    return web.perform(get("/kerja/antrean" + query).with(authentication(in(viewer))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void send(Viewer viewer, String address, String... parameters) throws Exception {
    var request = post(address).with(authentication(in(viewer))).with(csrf());
    for (int at = 0; at < parameters.length; at += 2) {
      request.param(parameters[at], parameters[at + 1]);
    }
    assertThat(web.perform(request).andReturn().getResponse().getStatus()).isEqualTo(302);
  }

  private static UsernamePasswordAuthenticationToken in(Viewer viewer) {
    return UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of());
  }
}
