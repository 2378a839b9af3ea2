package id.petadaya.survey.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door of those who are asked: no account, no session, no cookie. A form proves by the letter in it
 * that it came from here, and by its Origin that it was sent from here.
 */
@Configuration(proxyBeanMethods = false)
class AnswerSecurity {

  @Bean
  @Order(0)
  SecurityFilterChain answers(HttpSecurity http) throws Exception {
    return http.securityMatcher("/isi/**")
        .headers(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
