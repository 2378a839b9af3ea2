package id.petadaya.access;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts how many connections each thread holds. One is enough: threads that hold one and ask for
 * another wait for each other as soon as there are as many of them as connections. Tests run with
 * assertions and refuse the second; the program counts only.
 */
final class HeldConnections {

  static final String SECOND =
      "This thread holds a connection and asks for another. Maybe it reads while it walks a result,"
          + " or a transaction of its own begins inside another.";

  private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

  boolean isNone() {
    return held.get().get() == 0;
  }

  /** Counts one for this thread; what is returned gives it back, from whichever thread. */
  Runnable taken() {
    AtomicInteger mine = held.get();
    mine.incrementAndGet();
    AtomicBoolean back = new AtomicBoolean();
    return () -> {
      if (back.compareAndSet(false, true)) {
        mine.decrementAndGet();
      }
    };
  }
}
