package id.petadaya.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/** Doors and their locks. What no line here opens is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** A test's context may bring a quicker one; no setting does. */
  @Bean
  @ConditionalOnMissingBean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(12);
  }

  /** Programs: stateless, each request with a name and a key or password; or a session for reading. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http,
      ProgramKeySignIn key,
      RememberedSignIn password,
      AccountInSession session,
      ApiRefusals refusals,
      AuthenticationEventPublisher events)
      throws Exception {
    return http.securityMatcher("/api/**")
        // What stands at the head of every answer is written at the gate.
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        // Sessions are left as they are: a policy said here would renew the token of forms in a
        // session made for it, each time a program proves its name.
        // Alone: what they refuse is not asked of another.
        .authenticationManager(telling(events, key, password))
        .addFilterBefore(new UploadsNeedSignIn(refusals), CsrfFilter.class)
        .securityContext(
            context -> context.securityContextRepository(session).requireExplicitSave(true))
        .csrf(csrf ->
            csrf.ignoringRequestMatchers(request -> request.getHeader("Authorization") != null))
        .httpBasic(basic -> basic
            .authenticationEntryPoint(refusals)
            .securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  /** People: pages after signing in; the doors that need no account are named one by one. */
  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      PasswordSignIn signIn,
      SignInSteps steps,
      AccountInSession session,
      AuthenticationEventPublisher events)
      throws Exception {
    return http.headers(AbstractHttpConfigurer::disable)
        .authenticationManager(telling(events, signIn))
        .addFilterBefore(
            new UploadsNeedSignIn(new LoginUrlAuthenticationEntryPoint("/masuk")), CsrfFilter.class)
        .securityContext(context -> context.securityContextRepository(session))
        .formLogin(form -> form.loginPage("/masuk")
            .loginProcessingUrl("/masuk")
            .successHandler(onwards(steps))
            .failureHandler(failure()))
        .logout(logout -> logout
            .logoutUrl("/keluar")
            // On a shared laptop no page stays in the browser; settings there name nobody and stay.
            .addLogoutHandler(
                (request, response, who) -> response.setHeader("Clear-Site-Data", "\"cache\""))
            .logoutSuccessUrl("/masuk?keluar"))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/", "/masuk", "/masuk/**", "/menyiapkan/**", "/health", "/error")
            .permitAll()
            .requestMatchers("/assets/**", "/favicon.svg", "/tiles/**")
            .permitAll()
            // Names nobody; a browser renews it also when nobody is signed in.
            .requestMatchers("/lapangan/pekerja.js")
            .permitAll()
            .requestMatchers("/kerja/**", "/values/**", "/lapangan/**")
            .authenticated()
            .anyRequest()
            .denyAll())
        .build();
  }

  private static ProviderManager telling(
      AuthenticationEventPublisher events, AuthenticationProvider... providers) {
    var manager = new ProviderManager(providers);
    manager.setAuthenticationEventPublisher(events);
    return manager;
  }

  /** To where the person wanted to go, or to what is still to be done at the door. */
  private static AuthenticationSuccessHandler onwards(SignInSteps steps) {
    var inside = new SavedRequestAwareAuthenticationSuccessHandler();
    inside.setRedirectStrategy(
        (request, response, url) -> response.sendRedirect(InsideAddress.of(url)));
    inside.setDefaultTargetUrl(InsideAddress.USUAL);
    return (request, response, who) -> {
      var step = steps.next(request.getSession(false));
      if (step == SignInSteps.Step.START || step == SignInSteps.Step.DONE) {
        inside.onAuthenticationSuccess(request, response, who);
      } else {
        response.sendRedirect("/masuk/lanjut");
      }
    };
  }

  /** Back to the form; what to say there is worked out from the attempts, never from the exception. */
  private static AuthenticationFailureHandler failure() {
    return (request, response, refused) -> {
      request.getSession().setAttribute("masuk.nama", request.getParameter("username"));
      response.sendRedirect(refused instanceof LockedException ? "/masuk?tunggu" : "/masuk?gagal");
    };
  }
}
