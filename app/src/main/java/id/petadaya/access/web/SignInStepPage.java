package id.petadaya.access.web;

import id.petadaya.kernel.QrDrawing;
import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do at the door, one thing at a time.
 *
 * @param step {@code CODE}, {@code PASSWORD}, {@code PHONE}, or {@code CODES} to show recovery codes
 * @param secret what the phone is to know, at {@code PHONE}
 * @param link the same for an authenticator on this device, and {@code code} to be scanned by another
 */
public record SignInStepPage(
    String office,
    String step,
    int minimumPassword,
    @Nullable String secret,
    @Nullable String link,
    @Nullable QrDrawing code,
    List<String> codes,
    @Nullable Trouble trouble) {

  public SignInStepPage {
    codes = List.copyOf(codes);
  }
}
