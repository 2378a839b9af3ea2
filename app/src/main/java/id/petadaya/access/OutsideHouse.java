package id.petadaya.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * How we speak with the other house: at the addresses that it names itself, never where one of them
 * leads on to, and never without an end. Its tokens are signed with RS256 by keys that it publishes; what
 * a token says about keys is not looked at.
 */
final class OutsideHouse {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ClientHttpRequestFactory requests = requests();

  private static ClientHttpRequestFactory requests() {
    var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(PATIENCE)
        .build());
    requests.setReadTimeout(PATIENCE);
    return requests;
  }

  /**
   * Asks the house what it says of itself.
   *
   * @throws IllegalStateException when it does not say, leads elsewhere, or names itself otherwise
   */
  ClientRegistration.Builder ask(String issuer) {
    var told = RestClient.builder()
        .requestFactory(requests)
        .build()
        .get()
        .uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
        .retrieve()
        .toEntity(new ParameterizedTypeReference<Map<String, Object>>() {});
    Map<String, Object> house = told.getBody();
    if (told.getStatusCode() != HttpStatus.OK
        || house == null
        || !issuer.equals(house.get("issuer"))) {
      throw new IllegalStateException(
          "The other house does not say of itself what the setting names.");
    }
    return ClientRegistrations.fromOidcConfiguration(house);
  }

  /** Changes a code for a token. */
  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(RestClient.builder()
        .requestFactory(requests)
        .configureMessageConverters(converters -> converters
            .addCustomConverter(new FormHttpMessageConverter())
            .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build());
    return tokens;
  }

  /** Reads identity tokens that the house made for us, and refuses all others. */
  JwtDecoder decoder(ClientRegistration house) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
            String.valueOf(house.getProviderDetails().getJwkSetUri()))
        .jwsAlgorithm(SignatureAlgorithm.RS256)
        .restOperations(new RestTemplate(requests))
        .validateType(false)
        .build();
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(house)));
    decoder.setClaimSetConverter(MappedJwtClaimSetConverter.withDefaults(
        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }
}
