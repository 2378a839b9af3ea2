package id.petadaya.access;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose statements all run in a transaction that knows its {@link Scope} and how long each
 * may last. To the caller it
 * looks like any other, also like one that commits each statement by itself: then each statement is a
 * transaction of its own, told and committed here.
 */
final class ScopedConnection implements InvocationHandler {

  private final Connection inner;
  private final String longest;
  private final Runnable givenBack;
  private boolean commitsItself = true;

  /** What the running transaction was told; null before the first statement. */
  private @Nullable String told;

  private ScopedConnection(Connection inner, Duration longest, Runnable givenBack) {
    this.inner = inner;
    this.givenBack = givenBack;
    this.longest = String.valueOf(longest.toMillis());
  }

  /**
   * Around a connection of the pool, which must not commit by itself.
   *
   * @param givenBack runs once it is closed; more than once does no harm
   */
  static Connection around(Connection inner, Duration longestStatement, Runnable givenBack) {
    return proxy(Connection.class, new ScopedConnection(inner, longestStatement, givenBack));
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] values)
      throws Throwable {
    switch (method.getName()) {
      case "getAutoCommit":
        return commitsItself;
      case "setAutoCommit":
        commitItself((Boolean) Objects.requireNonNull(values)[0]);
        return null;
      case "commit", "rollback":
        told = null;
        return call(inner, method, values);
      case "close":
        told = null;
        givenBack.run();
        return call(inner, method, values);
      case "equals":
        return self == Objects.requireNonNull(values)[0];
      case "hashCode":
        return System.identityHashCode(self);
      default:
        Object answer = call(inner, method, values);
        return answer instanceof Statement statement ? around(statement) : answer;
    }
  }

  private void commitItself(boolean wanted) throws SQLException {
    if (wanted && !commitsItself) {
      inner.commit();
      told = null;
    }
    commitsItself = wanted;
  }

  private Statement around(Statement statement) {
    Class<? extends Statement> kind = statement instanceof java.sql.CallableStatement
        ? java.sql.CallableStatement.class
        : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    return proxy(kind, (self, method, values) -> switch (method.getName()) {
      case "equals" -> self == Objects.requireNonNull(values)[0];
      case "hashCode" -> System.identityHashCode(self);
      default ->
        method.getName().startsWith("execute")
            ? execute(statement, method, values)
            : call(statement, method, values);
    });
  }

  private @Nullable Object execute(Statement statement, Method method, Object @Nullable [] values)
      throws Throwable {
    if (!commitsItself) {
      tell();
      return call(statement, method, values);
    }
    try {
      tell();
      Object answer = call(statement, method, values);
      inner.commit();
      return answer;
    } catch (SQLException | RuntimeException e) {
      inner.rollback();
      throw e;
    } finally {
      told = null;
    }
  }

  private void tell() throws SQLException {
    String setting = Scope.current().setting();
    if (setting.equals(told)) {
      return;
    }
    try (var statement = inner.prepareStatement(
        "select set_config('petadaya.area', ?, true), set_config('statement_timeout', ?, true)")) {
      statement.setString(1, setting);
      statement.setString(2, longest);
      statement.execute();
    }
    told = setting;
  }

  private static @Nullable Object call(Object on, Method method, Object @Nullable [] values)
      throws Throwable {
    try {
      return method.invoke(on, values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
    return kind.cast(Proxy.newProxyInstance(
        ScopedConnection.class.getClassLoader(), new Class<?>[] {kind}, handler));
  }
}
