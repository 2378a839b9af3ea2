package id.petadaya.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a name and a password. The answer and its time are the same for a name that is unknown. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final Accounts accounts;
  private final Attempts attempts;
  private final PasswordEncoder passwords;
  private final String nobodysHash;

  PasswordSignIn(Accounts accounts, Attempts attempts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.passwords = passwords;
    this.nobodysHash = passwords.encode("nobody has this password");
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String username = asked.getName().strip().toLowerCase(Locale.ROOT);
    String password = String.valueOf(asked.getCredentials());
    if (attempts.of(username).lockedUntil() != null) {
      throw new LockedException("waiting");
    }
    // Nobody is known yet, so that no scope is either.
    var kept = Scope.everywhere()
        .call(() -> accounts.findByUsername(username))
        .filter(one -> !one.disabled());
    boolean fits =
        passwords.matches(password, kept.map(Accounts.Kept::passwordHash).orElse(nobodysHash));
    if (kept.isEmpty() || !fits) {
      attempts.missed(username);
      throw new BadCredentialsException("no fit");
    }
    attempts.succeeded(username);
    return signedIn(kept.get().viewer(null));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  static Authentication signedIn(Viewer viewer) {
    return UsernamePasswordAuthenticationToken.authenticated(
        viewer, null, authorities(viewer.roles()));
  }

  private static List<GrantedAuthority> authorities(Set<Role> roles) {
    return roles.stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.key()))
        .toList();
  }
}
