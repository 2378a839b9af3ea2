package id.petadaya.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets a phone in by its name and its token, as a collector of its area; says nothing of other names. */
@Component
public class PhoneSignIn implements AuthenticationProvider {

  private final AppUsers phones;

  PhoneSignIn(AppUsers phones) {
    this.phones = phones;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    if (!asked.getName().startsWith(AppUser.NAMED)) {
      return null;
    }
    return phones
        .find(String.valueOf(asked.getCredentials()))
        .filter(one -> one.username().equals(asked.getName()))
        .map(PhoneSignIn::signedIn)
        .orElse(null);
  }

  /** The phone, whose token was seen to be its own. */
  public static Authentication signedIn(AppUser phone) {
    return PasswordSignIn.signedIn(new Viewer(
        phone.id(),
        phone.displayName(),
        phone.displayName(),
        Set.of(Role.COLLECTOR),
        phone.area()));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
