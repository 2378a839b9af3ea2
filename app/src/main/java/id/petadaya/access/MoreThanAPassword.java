package id.petadaya.access;

import org.springframework.security.core.AuthenticationException;

/**
 * The password fitted, and alone it opens nothing: the account owes a code, an own password or a phone
 * to be tied, which only a person can give, at the door of pages.
 */
public final class MoreThanAPassword extends AuthenticationException {

  private static final long serialVersionUID = 1;

  MoreThanAPassword() {
    super("more is needed than a password");
  }
}
