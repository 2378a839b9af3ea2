package id.petadaya.gate;

import id.petadaya.access.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one account, or one phone, may send in a day, so that nobody fills the disk alone. Who has
 * sent that much hears when there is room again; a phone keeps what it has until then. A body that never
 * said how long it is counts once it has come.
 */
final class DayQuotaFilter extends OncePerRequestFilter {

  private final Allowances allowances;
  private final Turned turned;

  DayQuotaFilter(Allowances allowances, Turned turned) {
    this.allowances = allowances;
    this.turned = turned;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    boolean sends = request.getContentLengthLong() != 0 && !request.getMethod().equals("GET");
    if (!sends || who == null || !(who.getPrincipal() instanceof Viewer viewer)) {
      chain.doFilter(request, response);
      return;
    }
    String account = viewer.getName();
    long wait = allowances.waitOfDay(account, Math.max(1, request.getContentLengthLong()));
    if (wait > 0) {
      turned.away(request, response, 429, wait, "gate.day-quota");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      allowances.spendOfDay(account, CountedBody.bytesOf(request));
    }
  }
}
