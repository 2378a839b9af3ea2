package id.petadaya.access;

import java.net.URI;
import java.util.Set;

/** Where somebody may be sent after signing in: to a page of the office, never to another house. */
final class InsideAddress {

  static final String USUAL = "/kerja/peta";

  private static final Set<String> FIELD_APP = Set.of("/lapangan", "/lapangan/masuk");

  private InsideAddress() {}

  /** Path and query of the address if it is a page of the office or the field app, else the usual one. */
  static String of(String wanted) {
    try {
      URI url = URI.create(wanted);
      String raw = url.getRawPath();
      if (raw == null || raw.contains("//")) {
        return USUAL;
      }
      String path = url.normalize().getRawPath();
      if (!path.startsWith("/kerja/") && !FIELD_APP.contains(path)) {
        return USUAL;
      }
      return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    } catch (IllegalArgumentException noAddress) {
      return USUAL;
    }
  }
}
