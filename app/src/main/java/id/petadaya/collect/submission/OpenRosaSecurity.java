package id.petadaya.collect.submission;

import id.petadaya.access.AppUsers;
import id.petadaya.access.PhoneSignIn;
import id.petadaya.access.RememberedSignIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * The door of phones. No session, no cookie, no page: who may not enter is asked for a name and a
 * password by 401 and never sent elsewhere, since a phone takes any other answer for a captive portal.
 */
@Configuration(proxyBeanMethods = false)
class OpenRosaSecurity {

  static final String PATH = "/openrosa/";

  @Bean
  @Order(0)
  SecurityFilterChain phones(
      HttpSecurity http,
      PhoneSignIn phone,
      RememberedSignIn person,
      AppUsers appUsers,
      AuthenticationEventPublisher events,
      @Value("${petadaya.token-in-address:false}") boolean tokenInAddress)
      throws Exception {
    var challenge = new PhoneChallenge();
    var signIn = new ProviderManager(phone, person);
    signIn.setAuthenticationEventPublisher(events);
    if (tokenInAddress) {
      http.addFilterBefore(new TokenInPath(appUsers), BasicAuthenticationFilter.class);
    }
    return http.securityMatcher(PATH + "**")
        .headers(AbstractHttpConfigurer::disable)
        .authenticationManager(signIn)
        .addFilterBefore(new OutageAnswer(), DisableEncodeUrlFilter.class)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
        .exceptionHandling(faults -> faults.authenticationEntryPoint(challenge))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  /** What phones send is read part by part by {@link MultipartStream}; pages keep the servlet's way. */
  @Bean
  MultipartResolver multipartResolver() {
    return new StandardServletMultipartResolver() {
      @Override
      public boolean isMultipart(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith(PATH)
            && !path.startsWith(OpenRosaController.IN_BROWSER)
            && super.isMultipart(request);
      }
    };
  }
}
