package id.petadaya.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** A stranger's files are not even received: asking for the token of a form would write them to disk. */
final class UploadsNeedSignIn extends OncePerRequestFilter {

  private final AuthenticationEntryPoint ask;

  UploadsNeedSignIn(AuthenticationEntryPoint ask) {
    this.ask = ask;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean files =
        String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/");
    if (files && request.getHeader("Authorization") == null && !isSignedIn()) {
      ask.commence(request, response, new InsufficientAuthenticationException("files"));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isSignedIn() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Viewer;
  }
}
