package id.petadaya.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** The gate, from outside to inside: heads of answers, the look from outside, then the counting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateLimits.class)
class GateConfiguration {

  private static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE;
  private static final int AFTER_SESSIONS = SessionRepositoryFilter.DEFAULT_ORDER + 10;
  /** Behind the locks, where it is known who is in. */
  private static final int INSIDE = 0;

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
          + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /**
   * Only the field app: its engine of forms is compiled from WebAssembly, which runs no text as script,
   * and a question may ask for the place.
   */
  private static final String FIELD_APP = "/lapangan";

  private static final String FIELD_CONTENT_POLICY =
      CONTENT_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

  private static final String PERMISSIONS =
      "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), "
          + "display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), "
          + "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), "
          + "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

  /** Also of errors and of what is turned away. */
  @Bean
  FilterRegistrationBean<HeaderWriterFilter> answerHeads(HouseAddress house) {
    var hsts = new HstsHeaderWriter();
    hsts.setIncludeSubDomains(true);
    if (house.isSecure()) {
      hsts.setRequestMatcher(AnyRequestMatcher.INSTANCE);
    }
    HeaderWriter same = (request, response) -> Stream.of(
            new String[] {
              "Content-Security-Policy", isFieldApp(request) ? FIELD_CONTENT_POLICY : CONTENT_POLICY
            },
            new String[] {
              "Permissions-Policy",
              isFieldApp(request)
                  ? PERMISSIONS.replace("geolocation=()", "geolocation=(self)")
                  : PERMISSIONS
            },
            new String[] {"Referrer-Policy", "same-origin"},
            new String[] {"X-Content-Type-Options", "nosniff"},
            new String[] {"X-Frame-Options", "DENY"},
            new String[] {"Cross-Origin-Opener-Policy", "same-origin"},
            new String[] {"Cross-Origin-Resource-Policy", "same-origin"})
        .forEach(one -> response.setHeader(one[0], one[1]));
    return at(
        OUTERMOST, new HeaderWriterFilter(List.of(same, hsts, new CacheControlHeadersWriter())));
  }

  private static boolean isFieldApp(HttpServletRequest request) {
    return request.getRequestURI().equals(FIELD_APP);
  }

  @Bean
  FilterRegistrationBean<GateFilter> look(GateLimits limits, HouseAddress house, Turned turned) {
    return at(OUTERMOST + 1, new GateFilter(limits, house, turned));
  }

  @Bean
  RateFilter rateFilter(Allowances allowances, Turned turned) {
    return new RateFilter(allowances, turned);
  }

  @Bean
  FilterRegistrationBean<RateFilter> counting(RateFilter rates) {
    return at(AFTER_SESSIONS, rates);
  }

  @Bean
  FilterRegistrationBean<AccountRateFilter> countingInside(Allowances allowances, Turned turned) {
    return at(INSIDE, new AccountRateFilter(allowances, turned));
  }

  @Bean
  FilterRegistrationBean<DayQuotaFilter> countingBytes(Allowances allowances, Turned turned) {
    return at(INSIDE + 1, new DayQuotaFilter(allowances, turned));
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> pace(GateLimits limits) {
    return server -> {
      server.addEngineValves(new PacedBody(limits));
      server.addConnectorCustomizers(
          connector -> connector.setMaxPostSize(Math.toIntExact(limits.form().toBytes())));
    };
  }

  /** The name itself promises a browser that only this host over TLS set it. */
  @Bean
  CookieSerializer sessionCookie(HouseAddress house) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(house.isSecure() ? "__Host-petadaya" : "petadaya");
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    cookie.setUseHttpOnlyCookie(true);
    if (house.isSecure()) {
      cookie.setUseSecureCookie(true);
    }
    return cookie;
  }

  private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> at(
      int order, F filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
