package id.petadaya.collect.submission;

import id.petadaya.access.AppUser;
import id.petadaya.access.AppUsers;
import id.petadaya.access.PhoneSignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a phone in by the secret in its address: {@code /openrosa/key/{token}/…}. Addresses are written
 * into logs and shown on screens, so this way stands open only where {@code
 * petadaya.token-in-address=true}.
 */
class TokenInPath extends OncePerRequestFilter {

  static final String BEFORE = OpenRosaSecurity.PATH + "key/";

  private final AppUsers phones;

  TokenInPath(AppUsers phones) {
    this.phones = phones;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    tokenOf(request.getRequestURI()).flatMap(phones::find).ifPresent(TokenInPath::enter);
    chain.doFilter(request, response);
  }

  private static Optional<String> tokenOf(String path) {
    int end = path.indexOf('/', BEFORE.length());
    return path.startsWith(BEFORE) && end > 0
        ? Optional.of(path.substring(BEFORE.length(), end))
        : Optional.empty();
  }

  private static void enter(AppUser phone) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(PhoneSignIn.signedIn(phone));
    SecurityContextHolder.setContext(context);
  }
}
