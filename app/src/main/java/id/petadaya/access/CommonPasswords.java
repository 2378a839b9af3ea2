package id.petadaya.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import id.petadaya.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses passwords that are short, that anybody would try first, or that would be cut when kept. */
final class CommonPasswords {

  /** Bcrypt looks at 72 bytes, one of which is the end: what is longer would be taken cut. */
  static final int MOST_BYTES = 71;

  /** From 0 to 4; below three it is found within a hundred million guesses. */
  private static final int LEAST_SCORE = 3;

  /** Words of the office, guessed as readily as the commonest passwords. */
  private static final List<String> WORDS = List.of(
      "katasandi",
      "sandi",
      "rahasia",
      "administrator",
      "pengelola",
      "operator",
      "petadaya",
      "bnn",
      "bnnp",
      "bnnk",
      "indonesia",
      "merdeka",
      "kupang",
      "narkoba",
      "stopnarkoba",
      "bersinar",
      "pancasila",
      "garuda",
      "selamatdatang",
      "komputer",
      "kantor",
      "bismillah",
      "sayang");

  private static final Pattern ONLY_WORDS = Pattern.compile("(?:" + String.join("|", WORDS) + ")+");

  private static final Zxcvbn GUESSING = new Zxcvbn();

  private CommonPasswords() {}

  static void check(String password, String username) {
    if (password.codePointCount(0, password.length()) < OpenAccount.LEAST_LENGTH) {
      throw new Refused(
          AccessProblem.PASSWORD_TOO_SHORT, Map.of("least", OpenAccount.LEAST_LENGTH));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Refused(AccessProblem.PASSWORD_TOO_LONG);
    }
    List<String> tried = new ArrayList<>(WORDS);
    tried.add(username.toLowerCase(Locale.ROOT));
    String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (ONLY_WORDS.matcher(letters).matches()
        || GUESSING.measure(password, tried).getScore() < LEAST_SCORE) {
      throw new Refused(AccessProblem.PASSWORD_TOO_COMMON);
    }
  }
}
