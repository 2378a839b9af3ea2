package id.petadaya.collect.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * R10: submissions and whole posts with bytes changed by chance. They are read or told to be
 * unreadable; nothing else ever comes out. Longer with {@code -Dpetadaya.runs=…} and another {@code
 * -Dpetadaya.seed=…}.
 */
class MutatedSubmissionsTests {

  private static final int RUNS = Integer.getInteger("petadaya.runs", 6_000);
  private static final long SEED = Long.getLong("petadaya.seed", 10);

  private final Random chance = new Random(SEED);
  private int read;
  private int refused;
  private int found;

  @Test
  void aChangedSubmissionIsReadOrUnreadable() {
    byte[] seed = Phone.visit(
            "uuid:1",
            "uuid:0",
            Map.of("p1", "ada", "catatan", "é & <".replace("&", "&amp;").replace("<", "&lt;")))
        .getBytes(StandardCharsets.UTF_8);
    Map<String, String> answersByHash = new HashMap<>();
    for (int run = 0; run < RUNS; run++) {
      byte[] bytes = changed(seed);
      found += letsSlip(() -> withoutItsGuard(bytes)) ? 1 : 0;
      try {
        SubmissionXml one = SubmissionXml.read(bytes);
        read++;
        String said = one.instanceId() + one.formName() + new java.util.TreeMap<>(one.answers());
        assertThat(answersByHash.putIfAbsent(one.canonicalSha256(), said))
            .as("two submissions of one hash say the same")
            .isIn(null, said);
      } catch (SubmissionXml.Unreadable expected) {
        refused++;
      }
    }
    tell("submission");
  }

  @Test
  void aChangedPostIsTakenApartOrMalformed() throws IOException {
    byte[] photo = new byte[3_000];
    chance.nextBytes(photo);
    byte[] seed = Phone.body(Phone.visit("uuid:1", "", Map.of()), Map.of("a.jpg", photo), true);
    for (int run = 0; run < RUNS; run++) {
      byte[] bytes = changed(seed);
      found += letsSlip(() -> believingItsHeading(bytes)) ? 1 : 0;
      try {
        var stream = new MultipartStream(new ByteArrayInputStream(bytes), "batas-ponsel", 128);
        int parts = 0;
        for (var part = stream.next(); part != null; part = stream.next()) {
          part.body().transferTo(OutputStream.nullOutputStream());
          assertThat(++parts).isLessThanOrEqualTo(128);
        }
        read++;
      } catch (MultipartStream.Malformed expected) {
        refused++;
      }
    }
    tell("multipart");
  }

  private void tell(String part) {
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R10\",\"part\":\"%s\",\"seed\":%d,\"runs\":%d,\"read\":%d,\"refused\":%d,\"findings\":0,\"mutant_findings\":%d,\"met\":%b}%n",
        part, SEED, RUNS, read, refused, found, read > 0 && refused > 0 && found > 0);
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
    assertThat(found)
        .as("a reader that lets slip what it should refuse is found")
        .isPositive();
  }

  private interface Reader {
    void read() throws Exception;
  }

  /** Something other than a refusal came out. */
  private static boolean letsSlip(Reader mutant) {
    try {
      mutant.read();
      return false;
    } catch (SubmissionXml.Unreadable | MultipartStream.Malformed refusal) {
      return false;
    } catch (Exception slipped) {
      return true;
    }
  }

  /** The mutant: the parser's own complaint goes through to whoever asked. */
  private static void withoutItsGuard(byte[] bytes) throws Exception {
    var in = id.petadaya.intake.SafeXml.reader(new ByteArrayInputStream(bytes));
    while (in.hasNext()) {
      in.next();
    }
  }

  /** The mutant: a part's name is cut out without looking whether it is there. */
  private static String believingItsHeading(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String name = text.substring(text.indexOf("name=\"") + 6);
    String boundary = text.substring(0, text.indexOf("\r\n"));
    return text.substring(text.indexOf(name), text.lastIndexOf(boundary + "--"));
  }

  private byte[] changed(byte[] seed) {
    byte[] bytes = chance.nextInt(5) == 0
        ? Arrays.copyOf(seed, chance.nextInt(seed.length + 1))
        : seed.clone();
    for (int flips = chance.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
      int at = chance.nextInt(bytes.length);
      bytes[at] =
          chance.nextInt(3) == 0 ? bytes[chance.nextInt(bytes.length)] : (byte) chance.nextInt(256);
    }
    return bytes;
  }
}
