package id.petadaya.access;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * A test looks at the whole database, as its owner would. A request that it sends works in the scope
 * of whoever is signed in, as in real life; a test of scopes opens its own inside.
 */
public class TestsWorkEverywhere implements InvocationInterceptor {

  @Override
  public void interceptBeforeAllMethod(
      Invocation<Void> work, ReflectiveInvocationContext<Method> what, ExtensionContext context)
      throws Throwable {
    everywhere(work);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> work, ReflectiveInvocationContext<Method> what, ExtensionContext context)
      throws Throwable {
    everywhere(work);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> work, ReflectiveInvocationContext<Method> what, ExtensionContext context)
      throws Throwable {
    everywhere(work);
  }

  @Override
  public <T> T interceptTestFactoryMethod(
      Invocation<T> work, ReflectiveInvocationContext<Method> what, ExtensionContext context)
      throws Throwable {
    return everywhere(work);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> work, ReflectiveInvocationContext<Method> what, ExtensionContext context)
      throws Throwable {
    everywhere(work);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> work, DynamicTestInvocationContext what, ExtensionContext context)
      throws Throwable {
    everywhere(work);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> work, ReflectiveInvocationContext<Method> what, ExtensionContext context)
      throws Throwable {
    everywhere(work);
  }

  @Override
  public void interceptAfterAllMethod(
      Invocation<Void> work, ReflectiveInvocationContext<Method> what, ExtensionContext context)
      throws Throwable {
    everywhere(work);
  }

  private static <T> T everywhere(Invocation<T> work) throws Throwable {
    return Scope.everywhere().<T, Throwable>call(work::proceed);
  }
}
