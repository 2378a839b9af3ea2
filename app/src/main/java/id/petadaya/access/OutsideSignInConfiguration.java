package id.petadaya.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** The way to another house and back (authorization code with PKCE), where a setting opens it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OtherDoor.class)
class OutsideSignInConfiguration {

  /** Begin at {@code /masuk/lain/kantor}. */
  static final String NAME = "kantor";

  @Bean
  @Order(1)
  @ConditionalOnProperty("petadaya.oidc.issuer")
  SecurityFilterChain outside(
      HttpSecurity http, OtherDoor door, OutsideHouse speaks, OutsideSignIn arrived)
      throws Exception {
    var house = new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(door, speaks)));
    var onlyWho = new OidcUserService();
    onlyWho.setRetrieveUserInfo(request -> false);
    return http.securityMatcher("/masuk/lain/**", "/masuk/kembali")
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        // Who comes back is nobody here until an account is found.
        .securityContext(context ->
            context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .oauth2Login(login -> login
            .loginPage("/masuk")
            .clientRegistrationRepository(house)
            .authorizedClientRepository(new NoTokens())
            .authorizationEndpoint(begin -> begin.authorizationRequestResolver(asking(door, house)))
            .tokenEndpoint(token -> token.accessTokenResponseClient(speaks.tokens()))
            .userInfoEndpoint(person -> person.oidcUserService(onlyWho))
            .redirectionEndpoint(back -> back.baseUri("/masuk/kembali"))
            .successHandler(arrived)
            .failureHandler(
                (request, response, refused) -> response.sendRedirect("/masuk?lain-gagal")))
        .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
        .build();
  }

  @Bean
  OutsideHouse outsideHouse() {
    return new OutsideHouse();
  }

  /** How the frame reads what comes back. */
  @Bean
  @ConditionalOnProperty("petadaya.oidc.issuer")
  JwtDecoderFactory<ClientRegistration> readingOutsideTokens(OutsideHouse speaks) {
    Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    return house ->
        decoders.computeIfAbsent(house.getRegistrationId(), each -> speaks.decoder(house));
  }

  /** On its way the browser takes along how strongly and how lately we want the person to be asked. */
  private static OAuth2AuthorizationRequestResolver asking(
      OtherDoor door, ClientRegistrationRepository house) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(house, "/masuk/lain");
    resolver.setAuthorizationRequestCustomizer(request ->
        request.additionalParameters(parameters -> {
          if (!door.acrValues().isEmpty()) {
            parameters.put("acr_values", String.join(" ", door.acrValues()));
          }
          if (door.maxAge() != null) {
            parameters.put("max_age", door.maxAge().toSeconds());
          }
        }));
    return resolver;
  }

  /** Asked from the house itself when somebody first wants to go there. */
  static ClientRegistration registration(OtherDoor door, OutsideHouse speaks) {
    return speaks
        .ask(String.valueOf(door.issuer()))
        .registrationId(NAME)
        .clientId(String.valueOf(door.clientId()))
        .clientSecret(String.valueOf(door.clientSecret()))
        .scope("openid")
        .redirectUri("{baseUrl}/masuk/kembali")
        .clientSettings(
            ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  /** We ask who somebody is and nothing more: what we were given for it is not kept. */
  private static final class NoTokens implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {
      // nothing is kept
    }

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {
      // nothing was kept
    }
  }
}
