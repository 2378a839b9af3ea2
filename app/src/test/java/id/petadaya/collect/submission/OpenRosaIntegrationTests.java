package id.petadaya.collect.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import id.petadaya.access.AppUsers;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.TestPhone;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.submission.Submission.State;
import id.petadaya.files.FileStore;
import id.petadaya.files.StoredFile;
import id.petadaya.kernel.Refused;
import id.petadaya.registry.Observation;
import id.petadaya.registry.Observations;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The door of phones over a real connection, as ODK Collect uses it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class OpenRosaIntegrationTests {

  private static final byte[] PHOTO = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final AreaCode ALAK = new AreaCode("53.71.01.1008");

  @LocalServerPort
  private int port;

  @Autowired
  private AppUsers phones;

  private String secret = "";

  @Autowired
  private Submissions submissions;

  @Autowired
  private ReviewSubmission review;

  @Autowired
  private Observations observations;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private FileStore files;

  private Phone phone;

  @BeforeEach
  void giveAPhone() {
    secret = TestPhone.letIn(phones);
    phone = new Phone(address("53.71"), secret);
  }

  @Test
  void whoMayNotEnterIsAskedAndNeverSentElsewhere() throws Exception {
    for (String way : List.of("53.71", "key/tidak-ada/53.71")) {
      Phone stranger = new Phone(address(way), "");
      for (HttpResponse<String> answer :
          List.of(stranger.get("/formList"), stranger.head(), stranger.send(fresh()))) {
        assertThat(answer.statusCode()).as(way).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
            .hasValueSatisfying(one -> assertThat(one).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      }
    }
  }

  @Test
  void aTokenInTheAddressOpensNothing() throws Exception {
    var issued = TestPhone.issue(phones);
    var old = new Phone(address("key/" + issued.token() + "/53.71"), "").get("/formList");
    assertThat(old.statusCode()).isEqualTo(401);
    assertThat(old.body()).contains(PhoneChallenge.NO_TOKEN_IN_ADDRESS);
    for (String name : List.of("ponsel-00000000", "lapangan")) {
      String other = "Basic "
          + Base64.getEncoder()
              .encodeToString((name + ":" + issued.token()).getBytes(StandardCharsets.UTF_8));
      assertThat(new Phone(address("53.71"), other).get("/formList").statusCode())
          .as("a token belongs to one name")
          .isEqualTo(401);
    }
  }

  @Test
  void aPersonEntersWithNameAndPassword() throws Exception {
    String name = "lapangan-" + UUID.randomUUID().toString().substring(0, 8);
    openAccount.open(
        "uji", name, "Petugas", "sasando-rumput-laut-9", Set.of(Role.COLLECTOR), KUPANG);
    var client = java.net.http.HttpClient.newHttpClient();
    String basic = "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":sasando-rumput-laut-9").getBytes(StandardCharsets.UTF_8));
    for (String area : List.of("53.71", "53.06")) {
      var answer = client.send(
          java.net.http.HttpRequest.newBuilder(java.net.URI.create(address(area) + "/formList"))
              .header("Authorization", basic)
              .build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(area).isEqualTo(area.equals("53.71") ? 200 : 404);
    }
  }

  @Test
  void aPhoneFindsTheFormItsListsAndNoOtherArea() throws Exception {
    String list = phone.get("/formList?formID=kunjungan-kelurahan").body();
    assertThat(list).contains("<formID>kunjungan-kelurahan</formID>", "md5:", "<manifestUrl>");
    String form = phone.get(pathOf(list, "downloadUrl")).body();
    assertThat(form).contains("<h:title>Kunjungan kelurahan</h:title>");
    String manifest = phone.get(pathOf(list, "manifestUrl")).body();
    assertThat(manifest).contains("<filename>wilayah.csv</filename>", "kunjungan.csv");
    String villages =
        phone.get("/forms/kunjungan-kelurahan/1/media/wilayah.csv").body();
    assertThat(villages.lines().skip(1)).hasSize(51).allMatch(line -> line.startsWith("53.71."));
    assertThat(new Phone(address("53.06"), secret).get("/formList").statusCode())
        .isEqualTo(404);
    assertThat(new Phone(address("53"), secret).get("/formList").statusCode()).isEqualTo(404);
  }

  @Test
  void beforeItSendsAPhoneLearnsWhereToAndHowMuch() throws Exception {
    var answer = phone.head();
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith("http://localhost:" + port + "/openrosa/");
    assertThat(answer.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
    assertThat(answer
            .headers()
            .firstValueAsLong("X-OpenRosa-Accept-Content-Length")
            .orElseThrow())
        .isEqualTo(Incoming.MOST_BYTES);
  }

  @Test
  void theSameSentAgainIsKeptOnceWithAllItsFiles() throws Exception {
    String id = id();
    byte[] one = bytes(1, 200_000);
    byte[] two = bytes(2, 70_000);
    String xml = Phone.visit(id, "", Map.of("foto", "a.jpg"));
    assertThat(phone.sendIncomplete(xml, Map.of("b.jpg", two)).statusCode()).isEqualTo(201);
    assertThat(only(id).missing()).containsExactly("a.jpg");
    for (int again = 0; again < 3; again++) {
      assertThat(phone.send(xml, Map.of("a.jpg", one)).statusCode()).isEqualTo(201);
    }
    Submission kept = only(id);
    assertThat(kept.missing()).isEmpty();
    assertThat(kept.state()).isEqualTo(State.DITERIMA);
    assertThat(kept.area()).isEqualTo(ALAK);
    assertThat(kept.attachments())
        .extracting(Submission.Attachment::name)
        .containsExactly("a.jpg", "b.jpg");
    try (var in = files.open(file(kept, "a.jpg"))) {
      assertThat(in.readAllBytes()).isEqualTo(one);
    }
  }

  @Test
  void twentyPhonesThatSendTheSameAtOnceAllHearThatItIsThere() throws Exception {
    String id = id();
    String xml = Phone.visit(id, "", Map.of("foto", "a.jpg"));
    byte[] photo = bytes(3, 50_000);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int each = 0; each < 20; each++) {
        answers.add(crowd.submit(() -> phone.send(xml, Map.of("a.jpg", photo)).statusCode()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(201);
      }
    }
    assertThat(only(id).attachments()).hasSize(1);
  }

  @Test
  void filesOfOneNameWithOtherContentAreBothKept() throws Exception {
    String id = id();
    String xml = Phone.visit(id, "", Map.of("foto", "a.jpg"));
    phone.send(xml, Map.of("a.jpg", bytes(4, 1_000)));
    phone.send(xml, Map.of("a.jpg", bytes(5, 1_000)));
    assertThat(only(id).attachments()).hasSize(2);
  }

  @Test
  void oneNumberWithTwoContentsIsKeptTwice() throws Exception {
    String id = id();
    phone.send(Phone.visit(id, "", Map.of("kk", "100")));
    assertThat(phone.send(Phone.visit(id, "", Map.of("kk", "200"))).statusCode())
        .isEqualTo(201);
    assertThat(submissions.ofInstance(id)).hasSize(2);
    assertThat(submissions.chain(submissions.ofInstance(id).getFirst())).hasSize(2);
  }

  @Test
  void editsAreVersionsInWhateverOrderTheyCome() throws Exception {
    String first = id();
    String second = id();
    String third = id();
    String fork = id();
    phone.send(Phone.visit(third, second, Map.of("kk", "3")));
    phone.send(Phone.visit(first, "", Map.of("kk", "1")));
    phone.send(Phone.visit(second, first, Map.of("kk", "2")));
    phone.send(Phone.visit(fork, first, Map.of("kk", "4")));
    assertThat(submissions.chain(only(fork)))
        .extracting(Submission::instanceId)
        .containsExactlyInAnyOrder(first, second, third, fork);
  }

  @ParameterizedTest
  @CsvSource({
    "tidak-dikenal, 1, kk, 5, form-unknown",
    "kunjungan-kelurahan, 99, kk, 5, version-unknown",
    "kunjungan-kelurahan, 1, kk, seratus, answers",
    "kunjungan-kelurahan, 1, p1, mungkin, answers",
    "kunjungan-kelurahan, 1, wilayah, 53.06.01.1001, area-outside",
    "kunjungan-kelurahan, 1, wilayah, Alak, area-unknown",
  })
  void whatIsWrongInsideIsKeptAndWaitsForAPerson(
      String form, String version, String question, String answer, String reason) throws Exception {
    String id = id();
    String xml = Phone.visit(id, "", Map.of(question, answer))
        .replace("id=\"kunjungan-kelurahan\"", "id=\"" + form + "\"")
        .replaceFirst("version=\"1\"", "version=\"" + version + "\"");
    assertThat(phone.send(xml).statusCode()).isEqualTo(201);
    Submission kept = only(id);
    assertThat(kept.state()).isEqualTo(State.DIKARANTINA);
    assertThat(kept.quarantine()).isEqualTo(reason);
    assertThat(KUPANG.holds(kept.area())).isTrue();
  }

  @Test
  void onlyWhatCannotBeKeptIsRefused() throws Exception {
    assertThat(phone.send("bukan xml").statusCode()).isEqualTo(400);
    assertThat(phone.send("<data id='a'><b>1</b></data>").body()).contains("instanceID");
    assertThat(phone.send("<a>" + "x".repeat(2_000_000) + "</a>").statusCode()).isEqualTo(413);
    assertThat(phone.post("sampah".getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
    assertThat(phone.post(new byte[0]).statusCode()).isEqualTo(400);
  }

  @Test
  void ahundredFilesComeInOnePost() throws Exception {
    String id = id();
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int each = 0; each < 100; each++) {
      many.put("foto-%d-%s.jpg".formatted(each, "n".repeat(150)), bytes(100 + each, 500));
    }
    assertThat(phone.send(Phone.visit(id, "", Map.of()), many).statusCode()).isEqualTo(201);
    assertThat(only(id).attachments()).hasSize(100);
  }

  @Test
  void aPostThatIsCutLeavesNothing() throws Exception {
    String id = id();
    byte[] body = Phone.body(
        Phone.visit(id, "", Map.of("foto", "a.jpg")), Map.of("a.jpg", bytes(9, 300_000)), false);
    try (Socket socket = new Socket("localhost", port);
        OutputStream out = socket.getOutputStream()) {
      out.write(
          ("POST /openrosa/53.71/submission HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: multipart/form-data; boundary=batas-ponsel\r\nContent-Length: %d\r\n\r\n"
                  .formatted(secret, body.length))
              .getBytes(StandardCharsets.UTF_8));
      out.write(body, 0, body.length - 1_000);
    }
    assertThat(phone.send(fresh()).statusCode()).isEqualTo(201);
    assertThat(submissions.ofInstance(id)).isEmpty();
  }

  @Test
  void anAcceptedSubmissionBecomesFiguresAndItsEditTakesTheirPlace() throws Exception {
    Viewer verifier = account(Role.VERIFIER);
    String first = id();
    phone.send(Phone.visit(first, "", Map.of("p1", "ada", "p1_jumlah", "3", "p8", "tidak_ada")));
    accept(verifier, only(first).id());
    assertThat(said("P1")).containsExactlyInAnyOrder(3.0, 1.0);
    assertThat(said("P8")).containsExactly(0.0);
    assertThat(said("P2")).isEmpty();

    String second = id();
    phone.send(Phone.visit(second, first, Map.of("p1", "ada", "p1_jumlah", "4")));
    accept(verifier, only(second).id());
    assertThat(only(first).state()).isEqualTo(State.DIGANTIKAN);
    assertThat(said("P1")).containsExactlyInAnyOrder(4.0, 1.0);
    assertThat(said("P8")).isEmpty();

    Submission accepted = only(second);
    review.decide(
        verifier,
        accepted.id(),
        accepted.revision(),
        State.DIKEMBALIKAN,
        "Angkanya keliru, tanya lagi");
    assertThat(said("P1")).isEmpty();
  }

  @Test
  void whatIsToldSeveralTimesBecomesFiguresOfTheirOwnAreaAndYear() throws Exception {
    String id = id();
    phone.send(police(id, "53.71.01.1006", "53.71.01.1007"));
    accept(account(Role.VERIFIER), only(id).id());
    List<Observation> said = observations.of(new AreaCode("53.71.01.1007")).stream()
        .filter(one -> one.measure().equals("P1"))
        .toList();
    assertThat(said)
        .extracting(
            Observation::value,
            one -> one.from().toString(),
            one -> one.to().toString(),
            one -> one.place().name())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(5.0, "2018-01-01", "2018-12-31", "TKP"));

    String elsewhere = id();
    phone.send(police(elsewhere, "53.71.01.1006", "53.06.01.1001"));
    assertThat(only(elsewhere).quarantine()).isEqualTo("area-outside");
  }

  private static String police(String id, String one, String other) {
    String cases = List.of(one + ",2019,1", other + ",2018,2", other + ",2018,3").stream()
        .map(row -> row.split(","))
        .map(row ->
            "<kasus><tahun>%s</tahun><wilayah_tkp>%s</wilayah_tkp><jumlah_kasus>%s</jumlah_kasus><jumlah_tersangka>1</jumlah_tersangka></kasus>"
                .formatted(row[1], row[0], row[2]))
        .collect(java.util.stream.Collectors.joining());
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("tanggal", "2020-01-16");
    answers.put("instansi", "Ditresnarkoba");
    answers.put("petugas", "Petugas");
    answers.put("cara", "dokumen");
    answers.put("dari", "2018-01-01");
    answers.put("sampai", "2019-12-31");
    answers.put("keyakinan", "3");
    answers.put("klasifikasi", "terbatas");
    return Phone.xml("kunjungan-polisi", "1", id, "", answers)
        .replace("<orx:meta>", cases + "<orx:meta>");
  }

  @Test
  void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
    Viewer verifier = account(Role.VERIFIER);
    String id = id();
    phone.send(Phone.visit(id, "", Map.of()));
    review.decide(verifier, only(id).id(), 0, State.DIPERIKSA, "");
    assertThatThrownBy(() ->
            review.decide(verifier, only(id).id(), 0, State.DIKEMBALIKAN, "Alasan yang cukup"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem()).isEqualTo(SubmissionProblem.CHANGED_MEANWHILE));
  }

  @Test
  void whoHasNoPartInItSeesAndDecidesNothing() throws Exception {
    String id = id();
    phone.send(Phone.visit(id, "", Map.of()));
    UUID kept = only(id).id();
    Viewer elsewhere = openAccount.open(
        "uji",
        name(),
        "Uji",
        "sasando-rumput-laut-9",
        Set.of(Role.VERIFIER),
        new AreaCode("53.06"));
    Viewer collector = account(Role.COLLECTOR);
    for (Viewer viewer : List.of(elsewhere, collector)) {
      assertThatThrownBy(() -> review.mine(viewer, kept)).isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> review.decide(account(Role.OPERATOR), kept, 0, State.DISETUJUI, ""))
        .isInstanceOf(Refused.class);
  }

  @Test
  void withoutRoomNothingIsTaken() {
    assertThatThrownBy(() -> new DiskRoom(Path.of("."), 101).check())
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem().status()).isEqualTo(507));
    new DiskRoom(Path.of("."), 0).check();
  }

  private void accept(Viewer by, UUID id) {
    review.decide(by, id, 0, State.DIPERIKSA, "");
    review.decide(by, id, 1, State.DISETUJUI, "");
  }

  private List<Double> said(String measure) {
    return observations.of(ALAK).stream()
        .filter(one -> one.measure().equals(measure))
        .map(Observation::value)
        .toList();
  }

  private Submission only(String instanceId) {
    List<Submission> found = submissions.ofInstance(instanceId);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private StoredFile file(Submission of, String name) {
    return of.attachments().stream()
        .filter(one -> one.name().equals(name))
        .map(one -> new StoredFile(one.sha256(), one.bytes()))
        .findFirst()
        .orElseThrow();
  }

  private Viewer account(Role role) {
    return openAccount.open("uji", name(), "Uji", "sasando-rumput-laut-9", Set.of(role), KUPANG);
  }

  private static String name() {
    return "uji-" + UUID.randomUUID().toString().substring(0, 12);
  }

  private String address(String way) {
    return "http://localhost:%d/openrosa/%s".formatted(port, way);
  }

  private String pathOf(String xml, String element) {
    String address = xml.replaceAll("(?s).*?<%1$s>(.*?)</%1$s>.*".formatted(element), "$1");
    return address.substring(address("53.71").length());
  }

  private static String id() {
    return "uuid:" + UUID.randomUUID();
  }

  private static String fresh() {
    return Phone.visit(id(), "", Map.of());
  }

  /** Begins as a photo does. */
  private static byte[] bytes(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    for (int at = 0; at < Math.min(size, PHOTO.length); at++) {
      bytes[at] = PHOTO[at];
    }
    return bytes;
  }
}
