package id.petadaya.gate;

import id.petadaya.access.SecurityLog;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** An address that climbs, or a head with forbidden signs, is refused before anybody reads it; and told. */
@Component
class FirewallRefusals implements RequestRejectedHandler {

  private final RequestRejectedHandler refuse = new HttpStatusRequestRejectedHandler();
  private final SecurityLog log;

  FirewallRefusals(SecurityLog log) {
    this.log = log;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException, ServletException {
    log.turnedAway("http.400", request);
    refuse.handle(request, response, rejected);
  }
}
