package id.petadaya.access.web;

import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do at the door, one thing at a time.
 *
 * @param step {@code CODE}, {@code PASSWORD}, {@code PHONE}, or {@code CODES} to show recovery codes
 * @param secret what the phone is to know, at {@code PHONE}
 */
public record SignInStepPage(
    String office,
    String step,
    int minimumPassword,
    @Nullable String secret,
    @Nullable String link,
    List<String> codes,
    @Nullable Trouble trouble) {

  public SignInStepPage {
    codes = List.copyOf(codes);
  }
}
