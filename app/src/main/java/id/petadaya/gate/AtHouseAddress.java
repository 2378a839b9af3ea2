package id.petadaya.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/** A request as the caller sees it: under the address of the house, whatever stands between. */
final class AtHouseAddress extends HttpServletRequestWrapper {

  private final URI base;

  AtHouseAddress(HttpServletRequest request, URI base) {
    super(request);
    this.base = base;
  }

  @Override
  public String getScheme() {
    return base.getScheme();
  }

  @Override
  public boolean isSecure() {
    return "https".equals(base.getScheme());
  }

  @Override
  public String getServerName() {
    return base.getHost();
  }

  @Override
  public int getServerPort() {
    return base.getPort() >= 0 ? base.getPort() : isSecure() ? 443 : 80;
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(base.toString()).append(getRequestURI());
  }
}
