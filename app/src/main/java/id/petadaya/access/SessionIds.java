package id.petadaya.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/** What a session's cookie says: 216 bits that nobody guesses, in the 36 signs that the table keeps. */
@Component
class SessionIds implements SessionIdGenerator {

  private static final int BYTES = 27;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String generate() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
