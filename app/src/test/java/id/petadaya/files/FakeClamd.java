package id.petadaya.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Speaks INSTREAM as clamd does: harm is whatever holds the word EICAR. */
final class FakeClamd implements AutoCloseable {

  private final ServerSocket door;
  private final int mostBytes;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Says nothing as long as this holds. */
  volatile boolean silent;

  /** Says this instead of an answer. */
  volatile String instead = "";

  FakeClamd(int mostBytes) throws IOException {
    this.mostBytes = mostBytes;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket one = door.accept()) {
        answer(one);
      } catch (IOException | InterruptedException gone) {
        // the next one
      }
    }
  }

  private void answer(Socket one) throws IOException, InterruptedException {
    var in = new DataInputStream(one.getInputStream());
    OutputStream out = one.getOutputStream();
    String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      out.write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    var all = new StringBuilder();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      all.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
      if (all.length() > mostBytes) {
        out.write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
        // Or the answer could be lost with what nobody has read.
        in.transferTo(OutputStream.nullOutputStream());
        return;
      }
    }
    if (silent) {
      closed.await();
      return;
    }
    String said = all.indexOf("EICAR") >= 0 ? "stream: Eicar-Test <b> FOUND\0" : "stream: OK\0";
    out.write((instead.isEmpty() ? said : instead).getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    door.close();
  }
}
