package id.petadaya.collect.submission;

import static id.petadaya.collect.sql.Tables.ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import id.petadaya.access.AppUsers;
import id.petadaya.access.Role;
import id.petadaya.access.Scope;
import id.petadaya.access.TestPhone;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.ReceiveTable;
import id.petadaya.collect.submission.Submission.State;
import id.petadaya.files.FileStore;
import id.petadaya.files.Scans;
import id.petadaya.files.TestScanner;
import id.petadaya.kernel.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What a phone's file is, is looked at when it arrives; nothing is refused to a phone for it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"petadaya.photo-originals=strip", "petadaya.scanner-seconds=20"})
@DirtiesContext
@ContextConfiguration(initializers = {TestDatabase.class, TestScanner.class})
class ArrivingFilesIntegrationTests {

  private static final String HIDDEN = "kamera di 10.1772S 123.6070E";

  @LocalServerPort
  private int port;

  @Autowired
  private AppUsers phones;

  @Autowired
  private Submissions submissions;

  @Autowired
  private FileStore files;

  @Autowired
  private Scans scans;

  @Autowired
  private ReceiveTable receive;

  @Autowired
  private DSLContext db;

  private Phone phone;

  @AfterAll
  static void stop() throws Exception {
    TestScanner.stop();
  }

  @BeforeEach
  void giveAPhone() {
    TestScanner.silent(false);
    phone =
        new Phone("http://localhost:%d/openrosa/53.71".formatted(port), TestPhone.letIn(phones));
  }

  @Test
  void aFileThatIsNoPhotoWaitsForAPersonAndIsKept() throws Exception {
    byte[] bytes = "#!/bin/sh\necho halo\n".getBytes(StandardCharsets.US_ASCII);
    Submission kept = sent(Map.of("a.jpg", bytes));
    assertThat(kept.state()).isEqualTo(State.DIKARANTINA);
    assertThat(kept.quarantine()).isEqualTo("no-photo");
    assertThat(read(kept.attachments().getFirst().kept())).isEqualTo(bytes);
  }

  @Test
  void aPhotoIsKeptWithoutWhatTheCameraWroteAndComesOnceWhateverIsSentAgain() throws Exception {
    byte[] photo = photo();
    assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(HIDDEN);
    String xml = visit();
    for (int twice = 0; twice < 2; twice++) {
      assertThat(phone.send(xml, Map.of("a.jpg", photo)).statusCode()).isEqualTo(201);
    }
    Submission kept = only(xml);
    assertThat(kept.state()).isEqualTo(State.DITERIMA);
    assertThat(kept.attachments()).as("the hash of what was sent decides").hasSize(1);
    var attachment = kept.attachments().getFirst();
    assertThat(attachment.sha256()).isEqualTo(sha256(photo));
    assertThat(attachment.keptAs()).isNotNull().isNotEqualTo(attachment.sha256());
    assertThat(files.find(attachment.sha256())).as("what came is gone").isEmpty();
    byte[] stored = read(attachment.kept());
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(HIDDEN);
    assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).isEqualTo(64);
  }

  @Test
  void whatAScannerFindsWaitsForAPersonAndIsNeverGivenOut() throws Exception {
    Submission kept = sent(Map.of("catatan.txt", "EICAR".getBytes(StandardCharsets.US_ASCII)));
    assertThat(kept.quarantine()).isEqualTo("harmful-file");
    assertThat(scans.standing().found()).isPositive();
    assertThatThrownBy(() -> scans.giveOut(kept.attachments().getFirst().kept()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatComesWhileTheScannerIsSilentIsTakenAndToldAndScannedLater() throws Exception {
    TestScanner.silent(true);
    int before = scans.standing().unscanned();
    Submission kept = sent(Map.of("b.jpg", photo()));
    assertThat(kept.state()).isEqualTo(State.DITERIMA);
    assertThat(scans.standing().unscanned()).isEqualTo(before + 1);
    TestScanner.silent(false);
    TestScanner.again(scans);
    assertThat(scans.standing().unscanned()).isZero();
  }

  @Test
  void aListInWhichSomethingIsFoundIsRefusedOnThePage() {
    var by = new Viewer(
        UUID.randomUUID(),
        "operator-uji",
        "Operator",
        Set.of(Role.OPERATOR),
        new AreaCode("53.71"));
    var delivery = new ReceiveTable.Delivery(
        "daftar.csv",
        "Instansi Uji",
        new AreaCode("53.71"),
        null,
        LocalDate.of(2020, 1, 21),
        true,
        false);
    byte[] list = "NO,NAMA\n1,EICAR\n".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> Scope.everywhere().call(() -> {
          try {
            return receive.receive(by, new ByteArrayInputStream(list), delivery);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("files.harmful"));
    assertThat(Scope.everywhere().call(() -> files.find(sha256(list)))).isEmpty();
  }

  private Submission sent(Map<String, byte[]> with) throws Exception {
    String xml = visit();
    assertThat(phone.send(xml, with).statusCode()).isEqualTo(201);
    return only(xml);
  }

  private static String visit() {
    return Phone.visit("uuid:" + UUID.randomUUID(), "", Map.of());
  }

  private Submission only(String xml) {
    String instance = xml.replaceAll("(?s).*<orx:instanceID>(.*?)</orx:instanceID>.*", "$1");
    return Scope.everywhere().call(() -> {
      assertThat(db.fetchCount(ATTACHMENT)).isPositive();
      return submissions.ofInstance(instance).getFirst();
    });
  }

  private byte[] read(String sha256) throws Exception {
    var file = Scope.everywhere().call(() -> files.find(sha256)).orElseThrow();
    try (var in = files.open(file)) {
      return in.readAllBytes();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A picture of 64 by 48 with a comment of the camera in it. */
  private static byte[] photo() throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    byte[] plain = out.toByteArray();
    byte[] words = HIDDEN.getBytes(StandardCharsets.US_ASCII);
    var whole = new ByteArrayOutputStream();
    whole.write(plain, 0, 2);
    whole.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (words.length + 2)});
    whole.write(words);
    whole.write(plain, 2, plain.length - 2);
    return whole.toByteArray();
  }
}
