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

  private static boolean isInAfter(Duration passed) {
    var session = new MockHttpSession();
    AccountInSession.admit(session, new UUID(0, 1), MORNING);
    var request = new MockHttpServletRequest();
    request.setSession(session);
    var inSession = new AccountInSession(
        mock(Accounts.class),
        mock(SignInSteps.class),
        Clock.fixed(MORNING.plus(passed), ZoneOffset.UTC));
    return inSession.containsContext(request);
  }
}
