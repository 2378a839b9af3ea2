package id.petadaya.access;

import id.petadaya.kernel.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Refuses passwords that are short, or that anybody would try first. */
final class CommonPasswords {

  /** Stems that stay guessable with digits and marks around them. */
  private static final Set<String> STEMS = Set.of(
      "password",
      "katasandi",
      "sandi",
      "rahasia",
      "admin",
      "administrator",
      "petadaya",
      "bnn",
      "bnnp",
      "bnnk",
      "indonesia",
      "merdeka",
      "kupang",
      "narkoba",
      "stopnarkoba",
      "qwerty",
      "qwertyuiop",
      "asdfghjkl",
      "letmein",
      "welcome",
      "selamatdatang",
      "komputer",
      "bismillah",
      "sayang",
      "bersinar",
      "pancasila");

  private CommonPasswords() {}

  static void check(String password, String username) {
    if (password.codePointCount(0, password.length()) < OpenAccount.LEAST_LENGTH) {
      throw new Refused(
          AccessProblem.PASSWORD_TOO_SHORT, Map.of("least", OpenAccount.LEAST_LENGTH));
    }
    String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    boolean fewSigns = password.chars().distinct().count() < 5;
    if (fewSigns || letters.equals(username.replaceAll("[^a-z]", "")) || STEMS.contains(letters)) {
      throw new Refused(AccessProblem.PASSWORD_TOO_COMMON);
    }
  }
}
