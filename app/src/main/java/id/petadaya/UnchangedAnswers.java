package id.petadaya;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** A program that has the newest answer already is told so, instead of getting it again. */
@Configuration(proxyBeanMethods = false)
class UnchangedAnswers {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
    var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns(
        "/api/v1/areas", "/api/v1/areas/*", "/api/v1/assessments", "/api/openapi.json");
    return filter;
  }
}
