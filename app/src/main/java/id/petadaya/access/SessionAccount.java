package id.petadaya.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Whose session a request brings, before anybody has looked whether the account is still open. */
public final class SessionAccount {

  private SessionAccount() {}

  /** The id of the account, if somebody signed in with this session. */
  public static Optional<String> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(AccountInSession.KEY) instanceof String id
        ? Optional.of(id)
        : Optional.empty();
  }
}
