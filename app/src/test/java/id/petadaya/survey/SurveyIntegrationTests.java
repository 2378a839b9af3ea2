package id.petadaya.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.petadaya.TestDatabase;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.surveys.SurveyPlan;
import id.petadaya.kernel.Refused;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** A survey from its opening to its results, with everything that people and phones do to it. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class SurveyIntegrationTests {

  private static final AreaCode ALAK = new AreaCode("53.71.01.1008");
  private static final AreaCode OTHER = new AreaCode("53.71.01.1001");
  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final Pattern LETTER = Pattern.compile("name=\"kiriman\" value=\"(\\w+)\"");
  private static final Pattern CODE = Pattern.compile("class=\"code\">([A-Z0-9 ]+)<");

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenSurvey openSurvey;

  @Autowired
  private Surveys surveys;

  @Autowired
  private AnswerDoor door;

  @Autowired
  private Invitations invitations;

  @Autowired
  private Completeness completeness;

  @Autowired
  private VillageResults results;

  @Autowired
  private TypePaper typePaper;

  @Autowired
  private ImportRound importRound;

  @Autowired
  private Recount recount;

  @Autowired
  private DSLContext db;

  private final Viewer head = viewer(Role.SECTION_HEAD);

  @Test
  void anAnswerIsCountedOnceAndCanBeTakenBack() throws Exception {
    Survey survey = open(0, 10);
    String link = link(survey, ALAK, 0, 4);
    assertThat(page(get(link)))
        .contains(
            "Survei uji Kelurahan Alak", "Tanpa nama", "14 pertanyaan", "Saya bersedia, mulai");
    String letter = letter(page(get(link + "/mulai")));
    var told =
        send(post(link).param("kiriman", letter).param("k1", "sering").param("lama_tinggal", "12"));
    assertThat(told.getStatus()).as(told.getContentAsString()).isEqualTo(200);
    assertThat(told.getContentAsString())
        .contains(
            "Terima kasih, jawaban Anda sudah diterima",
            "Anda menjawab 2 dari 14 pertanyaan.",
            "tel:184");
    String code = first(CODE, told.getContentAsString());
    assertThat(received(survey)).isEqualTo(1);

    assertThat(first(CODE, page(post(link).param("kiriman", letter).param("k1", "sering"))))
        .as("the same sent again hears the same")
        .isEqualTo(code);
    assertThat(send(get(link)).getStatus()).isEqualTo(409);
    var again =
        send(post(link).param("kiriman", letterOf(survey, ALAK, 0, 4)).param("k1", "jarang"));
    assertThat(again.getStatus()).isEqualTo(409);
    assertThat(again.getContentAsString()).contains("Satu tautan untuk satu orang.");
    assertThat(received(survey)).isEqualTo(1);

    assertThat(send(post("/isi/tarik").param("kode", "ABC 234 DFG 567")).getStatus())
        .isEqualTo(422);
    assertThat(page(post("/isi/tarik").param("kode", code.toLowerCase(java.util.Locale.ROOT))))
        .contains("Jawaban Anda sudah dihapus");
    assertThat(received(survey)).isZero();
    assertThat(send(get(link)).getStatus()).isEqualTo(200);
    assertThat(recount.of(survey).different()).isZero();
  }

  @Test
  void wrongAnswersAreGivenBackAndNothingIsKept() throws Exception {
    Survey survey = open(0, 10);
    String link = link(survey, ALAK, 0, 1);
    String letter = letter(page(get(link + "/mulai")));
    var told = send(
        post(link).param("kiriman", letter).param("lama_tinggal", "300").param("k1", "sering"));
    assertThat(told.getStatus()).isEqualTo(422);
    assertThat(told.getContentAsString()).contains("Antara 0 dan 100.", "value=\"300\"");
    assertThat(send(post(link).param("kiriman", letterOf(survey, ALAK, 0, 2)).param("k1", "sering"))
            .getStatus())
        .isEqualTo(403);
    assertThat(send(post(link).header("Origin", "https://lain.example").param("kiriman", letter))
            .getStatus())
        .isEqualTo(403);
    assertThat(received(survey)).isZero();
  }

  @Test
  void everyLinkThatLeadsNowhereSaysWhy() throws Exception {
    assertThat(page(get(link(open(-20, -10), ALAK, 0, 1)), 410))
        .contains(
            "Tautan ini sudah ditutup", "pukul 23.59 WITA", "jawaban itu aman dan ikut dihitung");
    assertThat(page(get(link(open(5, 10), ALAK, 0, 1)), 403)).contains("belum dibuka");
    String good = link(open(0, 10), ALAK, 0, 1);
    String bad = good.substring(0, good.length() - 1) + (good.endsWith("0") ? "1" : "0");
    for (String nowhere : List.of(bad, "/isi/x", bad + "/mulai")) {
      assertThat(page(get(nowhere), 404))
          .contains("Tautan tidak dikenali", "Periksa lagi, atau pindai ulang kodenya.");
    }
  }

  @Test
  void whoAnswersGetsNoCookieAndLeavesNoLinkInALog() throws Exception {
    Survey survey = open(0, 10);
    String link = link(survey, ALAK, 0, 1);
    String token = link.substring("/isi/".length());
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    Logger house = (Logger) LoggerFactory.getLogger("id.petadaya");
    root.addAppender(log);
    house.addAppender(log);
    List<MockHttpServletResponse> answers = new ArrayList<>();
    try {
      answers.add(send(get(link)));
      answers.add(send(get(link + "/mulai")));
      answers.add(send(post(link).param("kiriman", "salah")));
      answers.add(
          send(post(link).param("kiriman", letterOf(survey, ALAK, 0, 1)).param("k1", "sering")));
      answers.add(send(get(link + "x")));
      answers.add(send(get(link + "/tidak-ada")));
      answers.add(send(post(link + "/mulai")));
    } finally {
      root.detachAppender(log);
      house.detachAppender(log);
    }
    for (MockHttpServletResponse answer : answers) {
      assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
      assertThat(answer.getCookies()).isEmpty();
    }
    assertThat(log.list)
        .noneMatch(event -> event.getFormattedMessage().contains(token)
            || String.valueOf(event.getThrowableProxy()).contains(token));
    assertThat(String.valueOf(db.fetchValue(
            "select string_agg(e::text, ' ') from audit.entry e where subject = ?",
            survey.id().toString())))
        .doesNotContain(token);
    assertThat(String.valueOf(
            db.fetchValue("select a::text from survey.answer a where survey_id = ?", survey.id())))
        .doesNotContain("127.0.0.1", token);
  }

  @Test
  void manyAtOnceWithOneLinkAreOneAnswer() throws Exception {
    Survey survey = open(0, 10);
    String token = link(survey, ALAK, 0, 7).substring("/isi/".length());
    AnswerDoor.Invited invited = door.find(token).orElseThrow();
    List<Callable<AnswerDoor.Told>> tries = new ArrayList<>();
    for (int at = 0; at < 16; at++) {
      tries.add(() -> door.answer(invited, door.letter(invited), Map.of("k1", "sering")));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      int thanks = 0;
      for (var told : threads.invokeAll(tries)) {
        thanks += told.get() instanceof AnswerDoor.Told.Thanks ? 1 : 0;
      }
      assertThat(thanks).isEqualTo(1);
    }
    assertThat(received(survey)).isEqualTo(1);
    assertThat(recount.of(survey)).isEqualTo(new Recount.Result(1, 1, 0));
  }

  /** Links, paper, rounds and withdrawals in any order: the running count is what is there. */
  @Test
  void theTallyEqualsTheRecountAfterAnything() {
    Survey survey = open(0, 10);
    var random = new Random(53_71);
    List<AreaCode> villages = List.of(ALAK, OTHER, new AreaCode("53.71.02.1001"));
    List<String> codes = new ArrayList<>();
    Set<String> seats = new java.util.HashSet<>();
    for (int step = 0; step < 250; step++) {
      AreaCode village = villages.get(random.nextInt(3));
      int group = random.nextInt(3);
      int number = random.nextInt(1, survey.groups().get(group).quota() + 1);
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          var invited =
              door.find(link(survey, village, group, number).substring(5)).orElseThrow();
          if (door.answer(invited, door.letter(invited), Map.of("s1", "tidak"))
              instanceof AnswerDoor.Told.Thanks thanks) {
            codes.add(thanks.code());
          }
        }
        case 2 ->
          typePaper.keep(
              head, survey, village, group, Map.of(number, Map.of("s1", "1", "k1", "2")));
        default -> {
          if (!codes.isEmpty()) {
            assertThat(door.withdraw(codes.remove(random.nextInt(codes.size()))))
                .isTrue();
          }
        }
      }
      seats.add(village + "." + group + "." + number);
    }
    Recount.Result counted = recount.of(survey);
    assertThat(counted.different()).isZero();
    assertThat(counted.answers()).isPositive().isEqualTo(received(survey));
    assertThat(seats).hasSizeGreaterThan(30);
  }

  @Test
  void aVillageWithTooFewAnswersAndAnOpenSurveyShowNothing() {
    Survey survey = open(-5, 0);
    LocalDate after = survey.closesOn().plusDays(1);
    fill(survey, ALAK, 30);
    fill(survey, OTHER, 29);
    assertThat(results.of(survey, ALAK, door.today())).as("while it is open").isEmpty();
    assertThat(results.of(survey, OTHER, after)).as("29 of 30").isEmpty();
    assertThat(results.of(survey, new AreaCode("53.71.01.1002"), after))
        .as("none")
        .isEmpty();
    var shown = results.of(survey, ALAK, after).orElseThrow();
    assertThat(shown).isNotEmpty();
    var k1 = shown.stream()
        .filter(one -> one.question().contains("kekerasan terhadap anak di"))
        .findFirst()
        .orElseThrow();
    assertThat(k1.shares())
        .allSatisfy(share -> assertThat(share.count())
            .satisfiesAnyOf(
                text -> assertThat(text).isEqualTo("disembunyikan"),
                text -> assertThat(text).isEqualTo("0"),
                text -> assertThat(Integer.parseInt(text)).isGreaterThanOrEqualTo(5)));
    assertThat(k1.shares().stream()
            .filter(share -> share.count().equals("disembunyikan"))
            .count())
        .isNotEqualTo(1);
    var standing = completeness.of(survey, KUPANG);
    assertThat(standing.all().complete()).isEqualTo(1);
    assertThat(standing.all().received()).isEqualTo(33 + 32);
    assertThat(standing.all().villages()).isEqualTo(51);
    assertThat(completeness.of(survey, ALAK.parent().orElseThrow()).below())
        .anySatisfy(row -> assertThat(row.received()).isEqualTo(32));
    assertThat(standing.days()).hasSize(1);
  }

  @Test
  void aRoundIsTakenInOnceAndItsWrongRowsAreTold() {
    Survey survey = open(-5, 10);
    String table = """
        wilayah,kelompok,tanggal,k1,lama_tinggal
        53.71.01.1008,warga,%1$s,sering,4
        5371011008,warga,%1$s,jarang,
        53.71.01.1008,warga,%1$s,palsu,
        53.71.01.1008,tamu,%1$s,sering,
        53.06.01.2001,warga,%1$s,sering,
        53.71.01.1008,kepala,2999-01-01,,
        """.formatted(survey.opensOn());
    var outcome = importRound.take(head, survey, new StringReader(table), door.today());
    assertThat(outcome.kept()).isEqualTo(2);
    assertThat(outcome.wrong()).isEqualTo(4);
    assertThat(outcome.complaints())
        .anyMatch(one -> one.startsWith("baris 4: k1"))
        .anyMatch(one -> one.contains("tamu"));
    assertThat(recount.of(survey).different()).isZero();
    assertThatThrownBy(
            () -> importRound.take(head, survey, new StringReader("a,b\n1,2\n"), door.today()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theOfficeHandsOutFreeSeatsOnlyAndNamesNobody() {
    Survey survey = open(0, 10);
    typePaper.keep(
        head, survey, ALAK, 0, Map.of(1, Map.of("k1", "4"), 2, Map.of("k1", "9"), 3, Map.of()));
    assertThat(invitations.cards(head, survey, ALAK, 0))
        .hasSize(29)
        .extracting(Invitations.Card::number)
        .doesNotContain(1)
        .contains(2, 30);
    var message =
        invitations.messages(head, survey, ALAK, "https://kantor.example").getFirst();
    assertThat(message.missing()).isEqualTo(32);
    assertThat(message.text())
        .contains(
            "29 dari 30 Warga", "1 dari 1 Lurah", "https://kantor.example/isi/", "Kelurahan Alak");
    assertThatThrownBy(() -> invitations.cards(viewer(Role.AUDITOR), survey, ALAK, 0))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> openSurvey.open(viewer(Role.OPERATOR), wanted(0, 10)))
        .isInstanceOf(Refused.class);
  }

  private void fill(Survey survey, AreaCode village, int residents) {
    var random = new Random(village.value().hashCode());
    String[] often = {"1", "2", "2", "3", "3", "3", "4", "4"};
    for (int group = 0; group < 3; group++) {
      Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();
      int seats = group == 0 ? residents : survey.groups().get(group).quota();
      for (int seat = 1; seat <= seats; seat++) {
        Map<String, String> row = new HashMap<>(Map.of("s1", "1", "s2", "1"));
        if (group == 0) {
          row.put("k1", often[random.nextInt(often.length)]);
        }
        rows.put(seat, row);
      }
      assertThat(typePaper.keep(head, survey, village, group, rows).kept()).isEqualTo(seats);
    }
  }

  private long received(Survey survey) {
    return completeness.of(survey, KUPANG).all().received();
  }

  private Survey open(int from, int until) {
    return openSurvey.open(head, wanted(from, until));
  }

  private OpenSurvey.Wanted wanted(int from, int until) {
    SurveyPlan ikrn = SurveyPlan.shipped().stream()
        .filter(plan -> plan.name().equals("ikrn"))
        .findFirst()
        .orElseThrow();
    return new OpenSurvey.Wanted(
        "Survei uji",
        "Jawaban Anda membantu kami memilih kegiatan.",
        List.of(KUPANG),
        OpenSurvey.groups(ikrn),
        door.today().plusDays(from),
        door.today().plusDays(until));
  }

  private String link(Survey survey, AreaCode village, int group, int number) {
    return "/isi/" + surveys.key(survey).token(new Seat(survey.number(), village, group, number));
  }

  private String letterOf(Survey survey, AreaCode village, int group, int number) {
    return surveys.key(survey).letter(new Seat(survey.number(), village, group, number));
  }

  private static String letter(String page) {
    return first(LETTER, page);
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private String page(org.springframework.test.web.servlet.RequestBuilder request)
      throws Exception {
    return page(request, 200);
  }

  private String page(org.springframework.test.web.servlet.RequestBuilder request, int status)
      throws Exception {
    var answer = send(request);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse send(org.springframework.test.web.servlet.RequestBuilder request)
      throws Exception {
    return id.petadaya.access.Scope.open()
        .call(() -> web.perform(request).andReturn().getResponse());
  }

  private static Viewer viewer(Role role) {
    return new Viewer(UUID.randomUUID(), "uji", "Orang Uji", Set.of(role), KUPANG);
  }
}
