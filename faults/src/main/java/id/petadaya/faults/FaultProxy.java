package id.petadaya.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad line between phones and office: waits, cuts at a random byte in either direction, and now and
 * then takes a connection and never says a word. As a liar it answers 201 whatever the office says.
 */
final class FaultProxy implements Closeable {

  private final ServerSocket door;
  private final int office;
  private final Line line;
  private final Random random;
  private final AtomicInteger cuts = new AtomicInteger();

  /**
   * How bad it is.
   *
   * @param cutPercent connections that are cut
   * @param silentPercent connections that are taken and then forgotten
   * @param mostDelayMillis before each piece
   */
  record Line(int cutPercent, int silentPercent, int mostDelayMillis, boolean lies) {}

  FaultProxy(int office, Line line, long seed) throws IOException {
    this.door = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    this.office = office;
    this.line = line;
    this.random = new Random(seed);
    Thread.ofPlatform().daemon().start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  int cuts() {
    return cuts.get();
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket phone = door.accept();
        Thread.ofVirtual().start(() -> serve(phone));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket phone) {
    int chance = next(100);
    try (phone;
        Socket server = new Socket()) {
      if (chance < line.silentPercent()) {
        cuts.incrementAndGet();
        TimeUnit.MILLISECONDS.sleep(2_000);
        return;
      }
      server.connect(new InetSocketAddress("127.0.0.1", office), 5_000);
      boolean cut = chance < line.silentPercent() + line.cutPercent();
      boolean upward = next(3) > 0;
      Thread up = Thread.ofVirtual()
          .start(() -> pump(phone, server, cut && upward ? next(60_000) : Integer.MAX_VALUE));
      if (line.lies()) {
        lie(server, phone);
      } else {
        pump(server, phone, cut && !upward ? next(300) : Integer.MAX_VALUE);
      }
      phone.close();
      server.close();
      up.join();
    } catch (IOException | InterruptedException over) {
      // one connection less
    }
  }

  private void pump(Socket from, Socket to, int cutAfter) {
    byte[] piece = new byte[8 * 1024];
    int left = cutAfter;
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (line.mostDelayMillis() > 0) {
          TimeUnit.MILLISECONDS.sleep(next(line.mostDelayMillis()));
        }
        out.write(piece, 0, Math.min(read, left));
        left -= read;
        if (left <= 0) {
          cuts.incrementAndGet();
          from.close();
          to.close();
          return;
        }
      }
      to.shutdownOutput();
    } catch (IOException | InterruptedException over) {
      // one connection less
    }
  }

  private static void lie(Socket server, Socket phone) throws IOException {
    server.getInputStream().readAllBytes();
    phone
        .getOutputStream()
        .write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
  }

  private int next(int below) {
    synchronized (random) {
      return random.nextInt(Math.max(1, below));
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
