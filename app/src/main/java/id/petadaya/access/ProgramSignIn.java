package id.petadaya.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/**
 * A program comes in by name and password only where a person would too: an account that owes a code or
 * a password of its own is no program's.
 */
final class ProgramSignIn implements AuthenticationProvider {

  private final RememberedSignIn people;
  private final SignInSteps steps;

  ProgramSignIn(RememberedSignIn people, SignInSteps steps) {
    this.people = people;
    this.steps = steps;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    Authentication who = people.authenticate(asked);
    if (who != null
        && who.getPrincipal() instanceof Viewer viewer
        && steps.afterPassword(viewer.id()) != SignInSteps.Step.DONE) {
      throw new BadCredentialsException("more is needed than a password");
    }
    return who;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return people.supports(authentication);
  }
}
