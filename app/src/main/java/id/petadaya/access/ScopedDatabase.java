package id.petadaya.access;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database as the rooms see it: every statement runs inside a transaction that was first told the
 * {@link Scope} of the work. The setting ends with the transaction, so that nothing of it is left on a
 * connection that goes back to the pool.
 */
public final class ScopedDatabase extends DelegatingDataSource implements AutoCloseable {

  private final HikariDataSource pool;

  /** The pool must hand out connections that do not commit by themselves. */
  public ScopedDatabase(HikariDataSource pool) {
    super(pool);
    if (pool.isAutoCommit()) {
      throw new IllegalArgumentException(
          "Pool %s commits by itself. Maybe setAutoCommit(false) is missing."
              .formatted(pool.getPoolName()));
    }
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return ScopedConnection.around(pool.getConnection());
  }

  @Override
  public void close() {
    pool.close();
  }
}
