package id.petadaya;

import id.petadaya.kernel.RefusedSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;

/**
 * What may be spoken over to a database: the inside of this machine as it is, everything else only where
 * the server proves who it is ({@code sslmode=verify-full}).
 */
final class DatabaseAddress {

  private static final List<String> HERE = List.of("localhost", "127.0.0.1", "::1", "[::1]");

  private DatabaseAddress() {}

  /**
   * The address as it was given.
   *
   * @throws RefusedSetting when rows and passwords would go to whoever answers
   */
  static String checked(String url) {
    Properties parsed = Driver.parseURL(url, new Properties());
    if (parsed == null) {
      throw new RefusedSetting(
          "Alamat basis data tidak terbaca. Tulis seperti jdbc:postgresql://localhost:5432/petadaya.");
    }
    String hosts = PGProperty.PG_HOST.getOrDefault(parsed);
    boolean here = hosts == null || Arrays.stream(hosts.split(",")).allMatch(HERE::contains);
    if (!here && !SslMode.VERIFY_FULL.value.equals(PGProperty.SSL_MODE.getOrDefault(parsed))) {
      throw new RefusedSetting(
          "Basis data di %s ada di luar komputer ini. Alamatnya harus memuat sslmode=verify-full (dan sslrootcert=BERKAS); yang lebih lemah berbicara dengan siapa pun yang menjawab. Caranya di docs/operate/tls.md."
              .formatted(hosts));
    }
    return url;
  }
}
