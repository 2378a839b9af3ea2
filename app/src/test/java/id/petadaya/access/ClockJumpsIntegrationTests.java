package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.TestDatabase;
import id.petadaya.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R6: the clock of the machine jumps by years, a day or a second, forwards and back, and the time zone
 * changes between the three of Indonesia. Nobody is barred for longer than the rule says, and the order
 * of deeds stays the order in which they were done.
 */
@SpringBootTest
@ContextConfiguration(
    initializers = TestDatabase.class,
    classes = ClockJumpsIntegrationTests.Jumping.class)
class ClockJumpsIntegrationTests {

  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final List<Duration> JUMPS = List.of(
      Duration.ofDays(3_650),
      Duration.ofDays(-3_650),
      Duration.ofDays(-1),
      Duration.ofSeconds(-1),
      Duration.ofSeconds(1),
      Duration.ofHours(1));

  /** A clock that a test moves. */
  static final class Moved extends Clock {

    private Instant now = Instant.parse("2020-01-21T01:00:00Z");

    void by(Duration jump) {
      now = now.plus(jump);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Jumping {

    @Bean
    @Primary
    Moved movedClock() {
      return new Moved();
    }
  }

  @Autowired
  private Moved clock;

  @Autowired
  private Attempts attempts;

  @Autowired
  private Audit audit;

  @Autowired
  private DSLContext db;

  @Autowired
  private PlatformTransactionManager transactions;

  private int jumps;
  private int barred;
  private int barredByMutant;
  private int outOfOrder;

  @Test
  void jumpsOfTheClockBarNobodyAndKeepTheOrder() {
    var chance = new Random(6);
    TimeZone zone = TimeZone.getDefault();
    try {
      for (int round = 0; round < 60; round++) {
        TimeZone.setDefault(TimeZone.getTimeZone(
            List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura").get(round % 3)));
        guess("penebak-" + round % 7, chance);
      }
    } finally {
      TimeZone.setDefault(zone);
    }
    writeDeeds(chance);
    System.out.printf(
        Locale.ROOT,
        "FIGURE_JSON {\"harness\":\"R6\",\"jumps\":%d,\"barred_too_long\":%d,\"deeds_out_of_order\":%d,\"mutant_barred\":%d,\"met\":%b}%n",
        jumps,
        barred,
        outOfOrder,
        barredByMutant,
        barred == 0 && outOfOrder == 0 && barredByMutant > 0);
    assertThat(barred).as("names that wait longer than a quarter of an hour").isZero();
    assertThat(outOfOrder).isZero();
    assertThat(barredByMutant)
        .as("names that a rule without an end of waiting would bar")
        .isPositive();
  }

  /** Misses until the name waits, then a jump; after the longest wait it must be free. */
  private void guess(String name, Random chance) {
    OffsetDateTime until = null;
    for (int miss = 0; miss < Attempts.FREE + chance.nextInt(4); miss++) {
      until = attempts.missed(name).lockedUntil();
    }
    assertThat(attempts.of(name).lockedUntil()).as("without a jump it waits").isEqualTo(until);
    clock.by(JUMPS.get(chance.nextInt(JUMPS.size())));
    jumps++;
    OffsetDateTime now = OffsetDateTime.now(clock);
    OffsetDateTime waits = attempts.of(name).lockedUntil();
    barred += waits != null && waits.isAfter(now.plus(LONGEST)) ? 1 : 0;
    barredByMutant += until != null && until.isAfter(now.plus(LONGEST)) ? 1 : 0;
    clock.by(LONGEST);
    waits = attempts.of(name).lockedUntil();
    barred += waits != null && waits.isAfter(OffsetDateTime.now(clock).plus(LONGEST)) ? 1 : 0;
  }

  private void writeDeeds(Random chance) {
    List<String> done = new ArrayList<>();
    for (int at = 0; at < 200; at++) {
      String subject = "perbuatan " + at;
      new TransactionTemplate(transactions)
          .executeWithoutResult(one -> audit.append("uji", "uji.jam", subject, null, Map.of()));
      done.add(subject);
      clock.by(JUMPS.get(chance.nextInt(JUMPS.size())));
      jumps++;
    }
    List<String> kept = db.fetch(
            "select subject from audit.entry where deed = 'uji.jam' order by id")
        .getValues(0, String.class);
    for (int at = 0; at < done.size(); at++) {
      outOfOrder += done.get(at).equals(kept.get(at)) ? 0 : 1;
    }
  }
}
