package id.petadaya.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request sees the rows of whoever is signed in; before that, and for strangers, what is open. It
 * takes the connections of its {@link Lane}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScopeFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      Lane.of(request.getRequestURI())
          .call(() -> Scope.callAs(ScopeFilter::ofSignedIn, () -> {
            chain.doFilter(request, response);
            return chain;
          }));
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  private static Scope ofSignedIn() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Viewer viewer
        ? Scope.of(viewer)
        : Scope.open();
  }
}
