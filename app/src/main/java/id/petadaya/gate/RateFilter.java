package id.petadaya.gate;

import id.petadaya.access.SessionAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts before anything dear is done: a person with a session by account, everybody else by address.
 * A program that sends name and password is counted by address here, since its name is not proved yet,
 * and by account once it is in ({@link AccountRateFilter}).
 */
class RateFilter extends OncePerRequestFilter {

  private final Allowances allowances;
  private final Turned turned;

  RateFilter(Allowances allowances, Turned turned) {
    this.allowances = allowances;
    this.turned = turned;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long wait = waitOf(request);
    if (wait > 0) {
      turned.away(request, response, 429, wait);
      return;
    }
    chain.doFilter(request, response);
  }

  private long waitOf(HttpServletRequest request) {
    Budget budget = Budget.of(request.getMethod(), request.getRequestURI());
    String caller = Caller.of(request.getRemoteAddr());
    if (request.getHeader("Authorization") != null) {
      long wait = allowances.waitOfAddress(Budget.SIGN_IN, caller);
      return wait > 0 ? wait : allowances.takeOfAddress(budget, caller);
    }
    Optional<String> account =
        budget == Budget.OFFICE ? SessionAccount.of(request) : Optional.empty();
    if (account.isPresent()) {
      request.setAttribute(AccountRateFilter.COUNTED, true);
      return allowances.takeOfAccount(budget, account.get());
    }
    return allowances.takeOfAddress(budget, caller);
  }

  /** A password that did not fit was dear, wherever it was tried. */
  @EventListener
  void missed(AbstractAuthenticationFailureEvent failure) {
    if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
      allowances.takeOfAddress(Budget.SIGN_IN, Caller.of(details.getRemoteAddress()));
    }
  }
}
