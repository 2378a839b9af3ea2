package id.petadaya;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** A database that is there but has no time: no connection was free, or a statement took too long. */
final class Busy {

  static final String RETRY_SECONDS = "5";

  private static final String STATEMENT_STOPPED = "57014";

  private Busy() {}

  static boolean isCauseOf(Throwable failed) {
    for (Throwable one = failed; one != null; one = one.getCause()) {
      if (one instanceof SQLTransientConnectionException
          || one instanceof SQLException told && STATEMENT_STOPPED.equals(told.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
