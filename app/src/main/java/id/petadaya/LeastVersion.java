package id.petadaya;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Refuses a PostgreSQL in which row security or statistics are known to leak (CVE-2024-10976,
 * CVE-2025-8713): least 15.14, 16.10, 17.6.
 */
final class LeastVersion {

  private LeastVersion() {}

  static void check(Connection connection) throws SQLException {
    try (var answer = connection.createStatement().executeQuery("show server_version_num")) {
      answer.next();
      int version = answer.getInt(1);
      if (!isEnough(version)) {
        throw new IllegalStateException(
            "PostgreSQL %d.%d terlalu lama untuk data ini. Paling sedikit 15.14, 16.10, atau 17.6."
                .formatted(version / 10_000, version % 10_000));
      }
    }
  }

  /** Input: the number that PostgreSQL calls {@code server_version_num}, such as 150014. */
  static boolean isEnough(int version) {
    int minor = version % 10_000;
    return switch (version / 10_000) {
      case 15 -> minor >= 14;
      case 16 -> minor >= 10;
      case 17 -> minor >= 6;
      default -> version >= 180_000;
    };
  }
}
