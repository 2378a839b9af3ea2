package id.petadaya.gate;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every caller has left, in memory: a restart makes everybody new. */
@Component
class Allowances {

  private final GateLimits limits;
  private final Map<String, Bucket> buckets;

  Allowances(GateLimits limits) {
    this.limits = limits;
    this.buckets = new LinkedHashMap<>(1024, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
        return size() > limits.callers();
      }
    };
  }

  /** Takes one from the budget of an address; answers with the seconds to wait, 0 when there was one. */
  long takeOfAddress(Budget budget, String caller) {
    return take(bucket("a", budget, caller, limits.address().getOrDefault(budget, 0)));
  }

  /** As {@link #takeOfAddress}, of an account. */
  long takeOfAccount(Budget budget, String account) {
    return take(bucket("k", budget, account, limits.account().getOrDefault(budget, 0)));
  }

  /** Seconds until one more would be given; takes nothing. */
  long waitOfAddress(Budget budget, String caller) {
    var probe = bucket("a", budget, caller, limits.address().getOrDefault(budget, 0))
        .estimateAbilityToConsume(1);
    return probe.canBeConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
  }

  /** Seconds until the account may send so many bytes; takes nothing. */
  long waitOfDay(String account, long bytes) {
    var probe =
        day(account).estimateAbilityToConsume(Math.min(bytes, limits.day().toBytes()));
    return probe.canBeConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
  }

  /** So many bytes came from the account. */
  void spendOfDay(String account, long bytes) {
    if (bytes > 0) {
      day(account).consumeIgnoringRateLimits(bytes);
    }
  }

  private Bucket day(String account) {
    return bucket("d" + account, Math.max(1, limits.day().toBytes()), Duration.ofDays(1));
  }

  private static long take(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
  }

  private static long seconds(long nanos) {
    return Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L));
  }

  private Bucket bucket(String kind, Budget budget, String who, int perMinute) {
    return bucket(kind + budget.ordinal() + who, Math.max(1, perMinute), Duration.ofMinutes(1));
  }

  private Bucket bucket(String key, long most, Duration within) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          key,
          each -> Bucket.builder()
              .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
              .build());
    }
  }
}
