package id.petadaya;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Believes what a web server in front says about the visitor (address, TLS) only when that server's
 * address stands in {@code petadaya.trusted-proxies}, a list with commas. With it the session cookie
 * is {@code Secure} whenever the visitor came by TLS. Nobody is believed by default.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final List<String> addresses;

  TrustedProxies(Environment settings) {
    this.addresses = Arrays.stream(
            settings.getProperty("petadaya.trusted-proxies", "").split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    if (addresses.isEmpty()) {
      return;
    }
    var valve = new RemoteIpValve();
    valve.setInternalProxies(
        addresses.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    server.addEngineValves(valve);
  }
}
