package id.petadaya.gate;

import id.petadaya.access.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts whoever came in by a name and a password, or by the secret of a phone. */
final class AccountRateFilter extends OncePerRequestFilter {

  static final String COUNTED = "petadaya.counted";

  private final Allowances allowances;
  private final Turned turned;

  AccountRateFilter(Allowances allowances, Turned turned) {
    this.allowances = allowances;
    this.turned = turned;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Budget budget = Budget.of(request.getMethod(), request.getRequestURI());
    boolean byAccount = budget == Budget.FIELD || budget == Budget.OFFICE;
    if (byAccount && request.getAttribute(COUNTED) == null) {
      var who = SecurityContextHolder.getContext().getAuthentication();
      if (who != null && who.getPrincipal() instanceof Viewer viewer) {
        long wait = allowances.takeOfAccount(budget, viewer.getName());
        if (wait > 0) {
          turned.away(request, response, 429, wait);
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }
}
