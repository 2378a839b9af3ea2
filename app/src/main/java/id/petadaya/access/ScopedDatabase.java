package id.petadaya.access;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The database as the rooms see it: every statement runs inside a transaction that was first told the
 * {@link Scope} of the work and how long a statement of its {@link Lane} may last. Both end with the
 * transaction, so that nothing of them is left on a connection that goes back.
 */
public final class ScopedDatabase extends AbstractDataSource implements AutoCloseable {

  private final Map<Lane, Pool> pools = new EnumMap<>(Lane.class);

  private final HeldConnections held = new HeldConnections();

  private record Pool(HikariDataSource connections, Duration statement) {}

  /** The pools must hand out connections that do not commit by themselves. */
  public ScopedDatabase(
      Function<Lane, Lane.Limits> limitsOf, Function<Lane, HikariDataSource> poolOf) {
    for (Lane lane : Lane.values()) {
      HikariDataSource pool = poolOf.apply(lane);
      if (pool.isAutoCommit()) {
        throw new IllegalArgumentException(
            "Pool %s commits by itself. Maybe setAutoCommit(false) is missing."
                .formatted(pool.getPoolName()));
      }
      pools.put(lane, new Pool(pool, limitsOf.apply(lane).statement()));
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    // Who asks may have to be looked up; done now, it does not take a second connection later.
    Scope.current();
    Pool pool = Objects.requireNonNull(pools.get(Lane.current()), "every lane has its pool");
    assert held.isNone() : HeldConnections.SECOND;
    return ScopedConnection.around(
        pool.connections().getConnection(), pool.statement(), held.taken());
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("Everybody works as the program's own user.");
  }

  @Override
  public void close() {
    pools.values().forEach(pool -> pool.connections().close());
  }
}
