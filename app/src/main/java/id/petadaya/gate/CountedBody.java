package id.petadaya.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** One body on its way: so long and no longer, and after its grace not slower than so many bytes a second. */
final class CountedBody implements InputBuffer {

  static final String COUNTED = "petadaya.body";

  private final InputBuffer from;
  private final long most;
  private final Duration grace;
  private final long slowest;
  private final LongSupplier nanos;
  private final long began;
  private long bytes;

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
        throw new BodyRefused("too long");
      }
      Duration beyond = Duration.ofNanos(nanos.getAsLong() - began).minus(grace);
      if (!beyond.isNegative() && bytes < slowest * beyond.toMillis() / 1000) {
        throw new BodyRefused("too slow");
      }
    }
    return read;
  }

  /** What has come of the body of this request so far; what it promised where nobody counts. */
  static long bytesOf(HttpServletRequest request) {
    return request.getAttribute(COUNTED) instanceof CountedBody body
        ? body.bytes
        : request.getContentLengthLong();
  }

  @Override
  public int available() {
    return from.available();
  }
}
