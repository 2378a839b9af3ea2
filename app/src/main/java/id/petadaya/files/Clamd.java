package id.petadaya.files;

import id.petadaya.kernel.RefusedSetting;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A scanner on this machine that speaks as ClamAV's clamd does: {@code INSTREAM}, pieces with their
 * lengths, an empty one at the end, one line as the answer. The bytes go in the open, so it never goes to
 * another machine.
 */
final class Clamd {

  private static final int PIECE = 1 << 16;
  private static final int LONGEST_ANSWER = 4_096;

  private final SocketAddress address;
  private final Duration patience;

  /**
   * Where it listens.
   *
   * @param at {@code 127.0.0.1:3310} or {@code unix:/run/clamav/clamd.ctl}
   * @throws RefusedSetting for anything else
   */
  Clamd(String at, Duration patience) {
    this.address = address(at);
    this.patience = patience;
  }

  /** What it says of some bytes; that it does not answer is a verdict too. */
  Scans.Verdict scan(InputStream bytes) {
    boolean unix = address instanceof UnixDomainSocketAddress;
    try (SocketChannel line =
        unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
      var asked = new FutureTask<>(() -> ask(line, bytes));
      Thread.ofVirtual().start(asked);
      return verdict(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Scans.Verdict.unscanned("waktu habis");
    } catch (IOException | ExecutionException e) {
      return Scans.Verdict.unscanned("tidak menjawab");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Scans.Verdict.unscanned("terputus");
    }
  }

  private String ask(SocketChannel line, InputStream bytes) throws IOException {
    line.connect(address);
    try {
      send(line, bytes);
    } catch (IOException cut) {
      // It hangs up on what is too large for it, and may have said why.
      try {
        return answer(line);
      } catch (IOException nothing) {
        throw cut;
      }
    }
    return answer(line);
  }

  private static void send(SocketChannel line, InputStream bytes) throws IOException {
    var out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(line), PIECE + 4));
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] piece = new byte[PIECE];
    for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
      if (read > 0) {
        out.writeInt(read);
        out.write(piece, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  /** Up to the sign that ends it, or to the end of the line. */
  private static String answer(SocketChannel line) throws IOException {
    var answer = new ByteArrayOutputStream();
    InputStream in = Channels.newInputStream(line);
    for (int sign = in.read(); sign > 0 && answer.size() < LONGEST_ANSWER; sign = in.read()) {
      answer.write(sign);
    }
    return answer.toString(StandardCharsets.UTF_8).strip();
  }

  private static Scans.Verdict verdict(String answer) {
    if (answer.equals("stream: OK")) {
      return Scans.Verdict.CLEAN;
    }
    if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
      String name = answer.substring("stream: ".length(), answer.length() - " FOUND".length());
      return Scans.Verdict.found(name.replaceAll("[^\\w.:+-]", "_"));
    }
    return Scans.Verdict.unscanned(
        answer.contains("size limit") ? "terlalu besar bagi pemindai" : "jawaban tidak dimengerti");
  }

  private static SocketAddress address(String at) {
    if (at.startsWith("unix:/")) {
      return UnixDomainSocketAddress.of(at.substring("unix:".length()));
    }
    int colon = at.lastIndexOf(':');
    try {
      InetAddress host = InetAddress.getByName(colon < 0 ? "" : at.substring(0, colon));
      if (colon > 0 && host.isLoopbackAddress()) {
        return new InetSocketAddress(host, Integer.parseInt(at.substring(colon + 1)));
      }
    } catch (UnknownHostException | IllegalArgumentException notOne) {
      // told below
    }
    throw new RefusedSetting(
        "Pemindai %s tidak dapat dipakai: sebut 127.0.0.1:PORT atau unix:/JALAN di komputer ini. Isi berkas tidak dikirim ke komputer lain."
            .formatted(at));
  }
}
