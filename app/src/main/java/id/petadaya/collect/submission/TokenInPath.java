package id.petadaya.collect.submission;

import id.petadaya.access.AppUser;
import id.petadaya.access.AppUsers;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a phone in by the secret in its address: {@code /openrosa/key/{token}/…}. */
class TokenInPath extends OncePerRequestFilter {

  private static final String BEFORE = OpenRosaSecurity.PATH + "key/";

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

  /** As a collector of its area. */
  private static void enter(AppUser user) {
    var phone = new Viewer(
        user.id(), user.displayName(), user.displayName(), Set.of(Role.COLLECTOR), user.area());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
        phone,
        null,
        phone.roles().stream()
            .map(role -> new SimpleGrantedAuthority(role.key()))
            .toList()));
    SecurityContextHolder.setContext(context);
  }
}
