package id.petadaya.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;

/** Doors and their locks. What no line here opens is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
          + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(12);
  }

  /** Programs: stateless, each request with its own name and password; or a session for reading. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http,
      PasswordSignIn signIn,
      SignInSteps steps,
      AccountInSession session,
      ApiRefusals refusals)
      throws Exception {
    headers(http);
    return http.securityMatcher("/api/**")
        // Alone: what it refuses is not asked of another.
        .authenticationManager(new ProviderManager(new ProgramSignIn(signIn, steps)))
        .securityContext(
            context -> context.securityContextRepository(session).requireExplicitSave(true))
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
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
      HttpSecurity http, PasswordSignIn signIn, SignInSteps steps, AccountInSession session)
      throws Exception {
    headers(http);
    return http.authenticationManager(new ProviderManager(signIn))
        .securityContext(context -> context.securityContextRepository(session))
        .formLogin(form -> form.loginPage("/masuk")
            .loginProcessingUrl("/masuk")
            .successHandler(onwards(steps))
            .failureHandler(failure()))
        .logout(logout -> logout
            .logoutUrl("/keluar")
            // Settings in the browser's storage name nobody and stay.
            .addLogoutHandler(new HeaderWriterLogoutHandler(
                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.CACHE)))
            .logoutSuccessUrl("/masuk?keluar"))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/", "/masuk", "/masuk/**", "/menyiapkan/**", "/health", "/error")
            .permitAll()
            .requestMatchers("/assets/**", "/favicon.svg", "/tiles/**")
            .permitAll()
            .requestMatchers("/kerja/**", "/values/**")
            .authenticated()
            .anyRequest()
            .denyAll())
        .build();
  }

  private static void headers(HttpSecurity http) throws Exception {
    http.headers(headers -> headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(
            org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                .ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
        .frameOptions(frame -> frame.deny()));
  }

  /** To where the person wanted to go, or to what is still to be done at the door. */
  private static AuthenticationSuccessHandler onwards(SignInSteps steps) {
    var inside = new SavedRequestAwareAuthenticationSuccessHandler();
    inside.setDefaultTargetUrl("/kerja/peta");
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
