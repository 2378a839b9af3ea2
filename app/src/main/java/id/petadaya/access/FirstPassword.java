package id.petadaya.access;

import java.security.SecureRandom;

/** A random password that one person can tell another by voice. */
final class FirstPassword {

  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 7;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FirstPassword() {}

  /** As many groups as make 138 bits, so that nobody finds it by trying, hashed or not. */
  static String fresh() {
    return fresh(GROUPS);
  }

  /** Groups of four signs, 19.8 bits each. */
  static String fresh(int groups) {
    var password = new StringBuilder();
    for (int at = 0; at < groups * 4; at++) {
      password
          .append(at > 0 && at % 4 == 0 ? "-" : "")
          .append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return password.toString();
  }
}
