package id.petadaya.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;

/**
 * Another house that vouches for people (OpenID Connect), {@code petadaya.oidc.*}; off where no issuer
 * is named.
 *
 * @param issuer its address, as its tokens write it
 * @param clientId how it knows us
 * @param clientSecret shared with it
 * @param label what the button says, "Masuk lewat …"
 * @param acrValues levels of proof that are asked for and of which its token must say one; none: not asked
 * @param amr ways of proof, of which its token must say one, such as {@code mfa}; none: not asked
 * @param maxAge how long ago that house may have asked the person; null: as long as it likes
 */
@ConfigurationProperties("petadaya.oidc")
public record OtherDoor(
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String label,
    @DefaultValue List<String> acrValues,
    @DefaultValue List<String> amr,
    @Nullable Duration maxAge) {

  /** That two clocks may differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  public OtherDoor {
    acrValues = List.copyOf(acrValues);
    amr = List.copyOf(amr);
  }

  public boolean isOpen() {
    return issuer != null && !issuer.isBlank() && clientId != null && !clientId.isBlank();
  }

  /** As people read it. */
  public String name() {
    return label == null || label.isBlank() ? "akun instansi" : label;
  }

  /** Whether that house says it asked as strongly, and as lately, as the settings want. */
  boolean isSatisfiedBy(IdTokenClaimAccessor token, Instant now) {
    List<String> ways = token.getAuthenticationMethods();
    return (acrValues.isEmpty() || acrValues.contains(token.getAuthenticationContextClass()))
        && (amr.isEmpty() || ways != null && ways.stream().anyMatch(amr::contains))
        && (maxAge == null || isLateEnough(token.getAuthenticatedAt(), maxAge, now));
  }

  private static boolean isLateEnough(@Nullable Instant asked, Duration maxAge, Instant now) {
    return asked != null && !now.isAfter(asked.plus(maxAge).plus(SKEW));
  }

  /** When the person has to prove it there again: counted from when that house asked, if it says so. */
  Instant until(IdTokenClaimAccessor token, Instant now) {
    Instant told = token.getAuthenticatedAt();
    Instant asked = told == null || told.isAfter(now) ? now : told;
    return asked.plus(maxAge == null ? AccountInSession.LONGEST : maxAge);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OtherDoor[" + issuer + "]";
  }
}
