package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class AccountInSessionTests {

  private static final Instant MORNING = Instant.parse("2026-01-05T00:00:00Z");

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusy() {
    assertThat(isInAfter(Duration.ofHours(12))).isTrue();
    assertThat(isInAfter(Duration.ofHours(12).plusSeconds(1))).isFalse();
  }

  @Test
  void aClockThatIsSetBackLengthensNoSession() {
    assertThat(isInAfter(Duration.ofMinutes(-5))).isTrue();
    assertThat(isInAfter(Duration.ofMinutes(-6))).isFalse();
  }

  @Test
  void theWordOfAnotherHouseCountsNoLongerThanItSays() {
    var session = new MockHttpSession();
    AccountInSession.admitUntil(
        session, new UUID(0, 1), MORNING, MORNING.plus(Duration.ofHours(1)));
    assertThat(isInAfter(session, Duration.ofMinutes(59))).isTrue();
    assertThat(isInAfter(session, Duration.ofHours(1))).isFalse();
    AccountInSession.admit(session, new UUID(0, 1), MORNING);
    assertThat(isInAfter(session, Duration.ofHours(2)))
        .as("a password of ours counts by our times")
        .isTrue();
  }

  private static boolean isInAfter(Duration passed) {
    var session = new MockHttpSession();
    AccountInSession.admit(session, new UUID(0, 1), MORNING);
    return isInAfter(session, passed);
  }

  private static boolean isInAfter(MockHttpSession session, Duration passed) {
    var request = new MockHttpServletRequest();
    request.setSession(session);
    var inSession = new AccountInSession(
        mock(Accounts.class),
        mock(SignInSteps.class),
        Clock.fixed(MORNING.plus(passed), ZoneOffset.UTC));
    return inSession.containsContext(request);
  }
}
