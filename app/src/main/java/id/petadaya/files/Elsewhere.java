package id.petadaya.files;

import id.petadaya.kernel.RefusedSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place away from this machine to which short texts are carried, each once and under a name of its own,
 * so that nothing that is there needs to be changed: a folder (a mounted share), a bucket that speaks S3,
 * or an address that takes a POST.
 */
public interface Elsewhere {

  /** Puts a text; when this returns the place has said that it has it. */
  void put(String name, byte[] text) throws IOException;

  /**
   * The texts whose names begin so, in the order of their names.
   *
   * @throws RefusedSetting where the place only takes
   */
  List<byte[]> read(String beginning) throws IOException;

  /** How the place is called on a page: never with what lets in there. */
  String title();

  /**
   * The place that a setting names; null when it names none.
   *
   * @param to a folder, {@code s3+https://store/bucket} or {@code https://…}
   * @param settings values by the rest of their name: {@code access-key}, {@code secret-key}, {@code
   *     region}, {@code token}; empty when not set
   * @throws RefusedSetting when it is none of these, or would go over a network without TLS
   */
  static @Nullable Elsewhere of(String to, UnaryOperator<String> settings, Clock clock) {
    if (to.isBlank()) {
      return null;
    }
    String address = to.startsWith("s3+") ? to.substring("s3+".length()) : to;
    if (!address.matches("https?://.+")) {
      if (to.contains("://")) {
        throw new RefusedSetting(
            "Tujuan %s tidak dikenal. Sebut folder, s3+https://… atau https://….".formatted(to));
      }
      return new ElsewhereFolder(Path.of(to));
    }
    URI uri = overTls(address);
    if (!to.startsWith("s3+")) {
      return new ElsewherePost(uri, settings.apply("token"));
    }
    String region = settings.apply("region");
    return new ElsewhereBucket(new S3Shelf(
        uri,
        new SignedRequest.Credentials(
            settings.apply("access-key"),
            settings.apply("secret-key"),
            region.isEmpty() ? "us-east-1" : region),
        clock));
  }

  static Elsewhere folder(Path folder) {
    return new ElsewhereFolder(folder);
  }

  /**
   * An address as it may be spoken with.
   *
   * @throws RefusedSetting when it would go over a network without TLS
   */
  static URI overTls(String address) {
    URI uri = URI.create(address);
    if (!"https".equals(uri.getScheme()) && !isThisMachine(uri.getHost())) {
      throw new RefusedSetting(
          "Tujuan %s tidak memakai TLS. Yang keluar dari komputer ini hanya lewat https."
              .formatted(address));
    }
    return uri;
  }

  private static boolean isThisMachine(@Nullable String host) {
    return host != null && List.of("127.0.0.1", "[::1]", "localhost").contains(host);
  }
}
