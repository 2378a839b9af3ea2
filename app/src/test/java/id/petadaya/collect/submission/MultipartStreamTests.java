package id.petadaya.collect.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartStreamTests {

  /** Random parts, whose bytes are full of almost-boundaries, read through a stream that trickles. */
  @Test
  void whatWasSentIsWhatIsReadHoweverItTrickles() throws IOException {
    Random random = new Random(42);
    for (int round = 0; round < 200; round++) {
      List<byte[]> sent = new ArrayList<>();
      for (int part = random.nextInt(5); part >= 0; part--) {
        sent.add(content(random));
      }
      List<byte[]> read = new ArrayList<>();
      var stream = new MultipartStream(trickle(body(sent), random), "xyz", 10);
      for (var part = stream.next(); part != null; part = stream.next()) {
        assertThat(part.name()).isEqualTo("f" + read.size());
        read.add(part.body().readAllBytes());
      }
      assertThat(read).hasSameSizeAs(sent);
      for (int each = 0; each < sent.size(); each++) {
        assertThat(read.get(each)).as("round %d part %d", round, each).isEqualTo(sent.get(each));
      }
    }
  }

  @Test
  void aBodyThatIsCutAnywhereIsNeverTakenForWhole() throws IOException {
    byte[] whole = body(List.of("abc".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3}));
    for (int cut = 0; cut < whole.length - 4; cut++) {
      byte[] part = Arrays.copyOf(whole, cut);
      assertThatThrownBy(() -> readAll(part))
          .as("cut at %d of %d", cut, whole.length)
          .isInstanceOf(MultipartStream.Malformed.class);
    }
    assertThat(readAll(whole)).isEqualTo(2);
  }

  @Test
  void partsThatWereNotReadAreSkipped() throws IOException {
    var stream = new MultipartStream(
        new ByteArrayInputStream(body(List.of(new byte[100_000], new byte[] {7}))), "xyz", 10);
    stream.next();
    assertThat(stream.next().body().readAllBytes()).containsExactly(7);
    assertThat(stream.next()).isNull();
  }

  @Test
  void moreThanIsAllowedIsRefused() throws IOException {
    byte[] three = body(List.of(new byte[1], new byte[1], new byte[1]));
    var stream = new MultipartStream(new ByteArrayInputStream(three), "xyz", 2);
    stream.next();
    stream.next();
    assertThatThrownBy(stream::next).isInstanceOf(MultipartStream.Malformed.class);
    byte[] long1 = ("--xyz\r\nA: " + "a".repeat(20_000) + "\r\n\r\n\r\n--xyz--")
        .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> readAll(long1)).isInstanceOf(MultipartStream.Malformed.class);
  }

  @Test
  void namesKeepTheirQuotesAndLetters() throws IOException {
    byte[] body =
        "--xyz\r\nContent-Disposition: form-data; name=\"a\"; filename=\"foto \\\"é\\\".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n1\r\n--xyz--"
            .getBytes(StandardCharsets.UTF_8);
    var part = new MultipartStream(new ByteArrayInputStream(body), "xyz", 2).next();
    assertThat(part.fileName()).isEqualTo("foto \"é\".jpg");
    assertThat(part.type()).isEqualTo("image/jpeg");
  }

  private static int readAll(byte[] body) throws IOException {
    var stream = new MultipartStream(new ByteArrayInputStream(body), "xyz", 10);
    int parts = 0;
    for (var part = stream.next(); part != null; part = stream.next()) {
      part.body().readAllBytes();
      parts++;
    }
    return parts;
  }

  private static byte[] content(Random random) {
    String[] traps = {"\r\n--xy", "\r\n--xyZ", "\r", "\n", "\r\n", "xyz", "\r\n-", "a", "\0"};
    var out = new StringBuilder();
    for (int each = random.nextInt(60); each > 0; each--) {
      out.append(traps[random.nextInt(traps.length)]);
    }
    byte[] end = new byte[random.nextInt(3) == 0 ? random.nextInt(200_000) : random.nextInt(50)];
    random.nextBytes(end);
    byte[] start = out.toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, all, start.length, end.length);
    return all;
  }

  private static byte[] body(List<byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    for (int each = 0; each < parts.size(); each++) {
      out.write(("--xyz\r\nContent-Disposition: form-data; name=\"f" + each + "\"\r\n\r\n")
          .getBytes(StandardCharsets.UTF_8));
      out.write(parts.get(each));
      out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    out.write("--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static InputStream trickle(byte[] body, Random random) {
    return new FilterInputStream(new ByteArrayInputStream(body)) {
      @Override
      public int read(byte[] into, int from, int count) throws IOException {
        int most = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(9_000);
        return super.read(into, from, Math.min(count, most));
      }
    };
  }
}
