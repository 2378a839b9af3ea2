package id.petadaya.collect.submission;

import id.petadaya.access.MoreThanAPassword;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Asks a phone for a name and a password, and says what was wrong with those that came. */
final class PhoneChallenge implements AuthenticationEntryPoint {

  static final String MORE_NEEDED =
      "Akun ini masuk dengan lebih dari kata sandi. Mintalah kode QR ponsel kepada pengelola.";
  static final String NO_TOKEN_IN_ADDRESS =
      "Alamat di ponsel ini memuat kuncinya, dan itu tidak dipakai lagi. Mintalah kode QR ponsel kepada pengelola; isian di ponsel tetap ada.";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Petadaya\"");
    response.setHeader("X-OpenRosa-Version", "1.0");
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getOutputStream()
        .write(OpenRosaXml.message("submit_error", sentence(request, refused)));
  }

  private static String sentence(HttpServletRequest request, AuthenticationException refused) {
    if (refused instanceof MoreThanAPassword) {
      return MORE_NEEDED;
    }
    return request.getRequestURI().startsWith(TokenInPath.BEFORE)
        ? NO_TOKEN_IN_ADDRESS
        : OpenRosaController.sentence(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
