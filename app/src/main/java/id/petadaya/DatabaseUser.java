package id.petadaya;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Somebody who may enter the database. */
record DatabaseUser(String url, String name, String password) {

  /** A connection outside all pools, for what is done once at the start. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, name, password);
  }

  /** Without the password, so that it can stand in a log. */
  @Override
  public String toString() {
    return "DatabaseUser[" + url + ", " + name + "]";
  }
}
