package id.petadaya.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps nothing but the account id in the session and reads the account anew at each request, so that
 * a changed role counts at once and a disabled account is out at once.
 */
@Component
class AccountInSession implements SecurityContextRepository {

  private static final String KEY = "account";

  private final Accounts accounts;

  AccountInSession(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(() -> load(request), () -> !containsContext(request));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var who = context.getAuthentication();
    if (who != null && who.getPrincipal() instanceof Viewer viewer) {
      request.getSession(true).setAttribute(KEY, viewer.id().toString());
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(KEY);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEY) != null;
  }

  private SecurityContext load(HttpServletRequest request) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    if (containsContext(request)) {
      UUID id = UUID.fromString((String) request.getSession(false).getAttribute(KEY));
      // Nobody is known yet, so that no scope is either.
      Scope.everywhere()
          .call(() -> accounts.findActive(id))
          .map(PasswordSignIn::signedIn)
          .ifPresent(context::setAuthentication);
    }
    return context;
  }

  /** Loads once, when first asked. */
  private static final class Deferred implements DeferredSecurityContext {

    private final Supplier<SecurityContext> load;
    private final BooleanSupplier generated;
    private @Nullable SecurityContext loaded;

    Deferred(Supplier<SecurityContext> load, BooleanSupplier generated) {
      this.load = load;
      this.generated = generated;
    }

    @Override
    public SecurityContext get() {
      if (loaded == null) {
        loaded = load.get();
      }
      return loaded;
    }

    @Override
    public boolean isGenerated() {
      return generated.getAsBoolean();
    }
  }
}
