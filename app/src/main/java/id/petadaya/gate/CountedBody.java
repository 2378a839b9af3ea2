package id.petadaya.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** One body on its way: so long and no longer, and after its grace not slower than so many bytes a second. */
final class CountedBody implements InputBuffer {

  /** Under this name a request knows its body. */
  static final String NAME = CountedBody.class.getName();

  private final InputBuffer from;
  private final long most;
  private final Duration grace;
  private final long slowest;
  private final LongSupplier nanos;
  private final long began;
  private long bytes;
  private int refused;

  CountedBody(InputBuffer from, long most, Duration grace, long slowest, LongSupplier nanos) {
    this.from = from;
    this.most = most;
    this.grace = grace;
    this.slowest = slowest;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    int read = from.doRead(handler);
    if (read > 0) {
      bytes += read;
      if (bytes > most) {
        throw refuse(413);
      }
      Duration beyond = Duration.ofNanos(nanos.getAsLong() - began).minus(grace);
      if (!beyond.isNegative() && bytes < slowest * beyond.toMillis() / 1000) {
        throw refuse(408);
      }
    }
    return read;
  }

  private BodyRefused refuse(int status) {
    refused = status;
    return new BodyRefused(status);
  }

  /** With which status it was cut; 0 while all is well. The server does not hand on every cause. */
  int refused() {
    return refused;
  }

  @Override
  public int available() {
    return from.available();
  }
}
