package id.petadaya.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at a request from outside: its name for the house, its head, and how much it wants to send. */
final class GateFilter extends OncePerRequestFilter {

  private final GateLimits limits;
  private final HouseAddress house;
  private final Turned turned;

  GateFilter(GateLimits limits, HouseAddress house, Turned turned) {
    this.limits = limits;
    this.house = house;
    this.turned = turned;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int refused = refused(request);
    if (refused != 0) {
      turned.away(request, response, refused, 0);
      return;
    }
    URI base = house.of(request);
    try {
      chain.doFilter(base == null ? request : new AtHouseAddress(request, base), response);
    } catch (InvalidParameterException unreadable) {
      // A form that never said how long it is, or that is none.
      if (response.isCommitted()) {
        throw unreadable;
      }
      response.resetBuffer();
      turned.away(request, response, unreadable.getErrorCode(), 0);
    }
  }

  private int refused(HttpServletRequest request) {
    if (!house.isNamedBy(request)) {
      return 421;
    }
    if (head(request) > limits.headers().toBytes()) {
      return 431;
    }
    String path = request.getRequestURI();
    if (request.getContentLengthLong() > limits.body(request.getMethod(), path).toBytes()) {
      return 413;
    }
    boolean files =
        String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/");
    return files && !Intake.of(request.getMethod(), path).takesFiles() ? 415 : 0;
  }

  private static long head(HttpServletRequest request) {
    String query = request.getQueryString();
    long bytes = request.getRequestURI().length() + (query == null ? 0 : query.length());
    for (String name : Collections.list(request.getHeaderNames())) {
      for (String value : Collections.list(request.getHeaders(name))) {
        bytes += name.length() + value.length() + 4;
      }
    }
    return bytes;
  }
}
