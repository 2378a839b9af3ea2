package id.petadaya.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Another house that vouches for people (OpenID Connect), {@code petadaya.oidc.*}; off where no issuer
 * is named.
 *
 * @param issuer its address, as its tokens write it
 * @param clientId how it knows us
 * @param clientSecret shared with it
 * @param label what the button says, "Masuk lewat …"
 */
@ConfigurationProperties("petadaya.oidc")
public record OtherDoor(
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String label) {

  public boolean isOpen() {
    return issuer != null && !issuer.isBlank() && clientId != null && !clientId.isBlank();
  }

  /** As people read it. */
  public String name() {
    return label == null || label.isBlank() ? "akun instansi" : label;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OtherDoor[" + issuer + "]";
  }
}
