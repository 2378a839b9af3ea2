package id.petadaya.faults;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Phones that send until they hear that it was received, as Collect does. */
final class Senders {

  private static final int PAUSE_MILLIS = 250;

  private final Faults.Run run;
  private final String name;
  private final int port;
  private final String basic;
  private final int mostBytes;
  private final int patienceMillis;
  private final History history;
  private final Map<Integer, Mail> meant = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger posts = new AtomicInteger();
  private final AtomicLong sentBytes = new AtomicLong();
  private final AtomicLong payloadBytes = new AtomicLong();

  Senders(
      Faults.Run run,
      String name,
      int port,
      String basic,
      int mostBytes,
      int patienceMillis,
      History history) {
    this.run = run;
    this.name = name;
    this.port = port;
    this.basic = basic;
    this.mostBytes = mostBytes;
    this.patienceMillis = patienceMillis;
    this.history = history;
  }

  Map<Integer, Mail> meant() {
    return meant;
  }

  int posts() {
    return posts.get();
  }

  /** Bytes on the way for each byte of payload; 1 when nothing was sent twice. */
  double overhead() {
    return (double) sentBytes.get() / Math.max(1, payloadBytes.get());
  }

  /** Sends all with so many phones; returns when all were acknowledged or the time is over. */
  void send(int phones, int secondsAtMost) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(secondsAtMost);
    try (ExecutorService crowd = Executors.newFixedThreadPool(phones)) {
      for (int phone = 0; phone < phones; phone++) {
        Random random = new Random(run.seed() + phone);
        crowd.submit(() -> work(random, end));
      }
    }
  }

  private void work(Random random, long end) {
    for (int number = next.getAndIncrement();
        number < run.count() && System.nanoTime() < end;
        number = next.getAndIncrement()) {
      Mail mail = Mail.of(name, run.seed(), number, mostBytes);
      meant.put(number, mail);
      history.intend(number, mail);
      payloadBytes.addAndGet(mail.body().length);
      if (random.nextInt(100) < 5) {
        Post.send(port, path(), basic, mail, random.nextInt(mail.body().length), patienceMillis);
      }
      until(mail, number, end);
      if (random.nextInt(100) < 20) {
        post(mail);
      }
    }
  }

  private void until(Mail mail, int number, long end) {
    while (System.nanoTime() < end) {
      if (post(mail).acknowledged()) {
        history.acknowledge(number);
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Post post(Mail mail) {
    posts.incrementAndGet();
    sentBytes.addAndGet(mail.body().length);
    return Post.send(port, path(), basic, mail, -1, patienceMillis);
  }

  static String path() {
    return "/openrosa/53.71/submission";
  }
}
