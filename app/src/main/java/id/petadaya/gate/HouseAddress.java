package id.petadaya.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Under which address the house is found: {@code petadaya.base-url}, such as {@code
 * https://petadaya.kantor.example}. Where it is set, no other name is answered, but for whoever sits
 * at the computer itself; where it is not, the caller's word is taken.
 */
@Component
class HouseAddress {

  private static final Set<String> AT_HOME = Set.of("localhost", "127.0.0.1", "[::1]");

  private final @Nullable URI base;

  HouseAddress(Environment settings) {
    String told = settings.getProperty("petadaya.base-url", "").strip();
    this.base = told.isEmpty() ? null : checked(told);
  }

  private static URI checked(String told) {
    URI url;
    try {
      url = URI.create(told.endsWith("/") ? told.substring(0, told.length() - 1) : told);
    } catch (IllegalArgumentException broken) {
      throw wrong(told);
    }
    boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (!web || url.getHost() == null || !String.valueOf(url.getPath()).isEmpty()) {
      throw wrong(told);
    }
    return url;
  }

  private static IllegalStateException wrong(String told) {
    return new IllegalStateException(
        "Alamat dasar \"%s\" tidak dapat dipakai. Tulis seperti https://petadaya.kantor.example."
            .formatted(told));
  }

  boolean isSecure() {
    return base != null && "https".equals(base.getScheme());
  }

  /** The address that answers name themselves by, if this request came to it. */
  @Nullable
  URI of(HttpServletRequest request) {
    return base != null && host(base).equals(asked(request)) ? base : null;
  }

  /** Whether the request names this house. */
  boolean isNamedBy(HttpServletRequest request) {
    return base == null
        || host(base).equals(asked(request))
        || AT_HOME.contains(asked(request).replaceFirst(":\\d+$", "")) && isAtHome(request);
  }

  private static boolean isAtHome(HttpServletRequest request) {
    try {
      return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
          && request.getHeader("X-Forwarded-For") == null;
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /** Name and port as the caller wrote them; a usual port is none. */
  private static String asked(HttpServletRequest request) {
    return String.valueOf(request.getHeader("Host"))
        .toLowerCase(Locale.ROOT)
        .replaceFirst(":(80|443)$", "");
  }

  private static String host(URI base) {
    int port = base.getPort();
    boolean usual = port < 0 || port == 80 || port == 443;
    return base.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
  }
}
