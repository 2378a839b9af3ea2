package id.petadaya.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** The settings under which a value is always written the same, wherever the server runs. */
final class Plain {

  private Plain() {}

  static void settings(Connection connection) throws SQLException {
    tell(connection, "set timezone = 'UTC'");
    tell(connection, "set datestyle = 'ISO, YMD'");
    tell(connection, "set intervalstyle = 'postgres'");
    tell(connection, "set extra_float_digits = 1");
    tell(connection, "set bytea_output = 'hex'");
  }

  static void tell(Connection connection, String order) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(order);
    }
  }
}
