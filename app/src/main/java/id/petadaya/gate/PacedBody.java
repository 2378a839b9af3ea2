package id.petadaya.gate;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;

/**
 * Counts what really arrives, whoever reads it: forms and parts are read by the server itself, out of
 * sight of filters. A body that is longer than its route takes is cut, also when it never said how long
 * it would be; and one that drips so slowly that it only holds a place.
 */
final class PacedBody extends ValveBase {

  /** Whoever reads refuses earlier and can say so; from here on only the line is cut. */
  private static final long MARGIN = 64 * 1024;

  private final GateLimits limits;

  PacedBody(GateLimits limits) {
    super(true);
    this.limits = limits;
  }

  @Override
  public void invoke(Request request, Response response)
      throws IOException, jakarta.servlet.ServletException {
    var coyote = request.getCoyoteRequest();
    InputBuffer whole = coyote.getInputBuffer();
    CountedBody counted = new CountedBody(
        whole,
        limits.body(request.getMethod(), request.getRequestURI()).toBytes() + MARGIN,
        limits.grace(),
        limits.slowest().toBytes(),
        System::nanoTime);
    coyote.setInputBuffer(counted);
    request.setAttribute(CountedBody.COUNTED, counted);
    try {
      getNext().invoke(request, response);
    } finally {
      coyote.setInputBuffer(whole);
    }
  }
}
