package id.petadaya.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets a program in by the name of its owner and a key; says nothing of what is no key. */
@Component
class ProgramKeySignIn implements AuthenticationProvider {

  private static final int LONGEST = 100;

  private final ProgramKeys keys;
  private final Accounts accounts;

  ProgramKeySignIn(ProgramKeys keys, Accounts accounts) {
    this.keys = keys;
    this.accounts = accounts;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    String key = String.valueOf(asked.getCredentials());
    if (!key.startsWith(ProgramKeys.BEGINS) || key.length() > LONGEST) {
      return null;
    }
    return keys.owner(key)
        .flatMap(owner -> Scope.everywhere().call(() -> accounts.findActive(owner)))
        .filter(one -> one.username().equals(asked.getName()))
        .map(one -> PasswordSignIn.signedIn(one.viewer(null)))
        .orElse(null);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
