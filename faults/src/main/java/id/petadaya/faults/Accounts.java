package id.petadaya.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's accounts, as heads of requests. */
record Accounts(String collector, String verifier) {

  private static final Pattern ENTRY = Pattern.compile(
      "\"name\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"password\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"roles\"\\s*:\\s*\\[\\s*\"([^\"]+)\"\\s*]\\s*,\\s*\"area\"\\s*:\\s*\"53\\.71\"");

  static Accounts of(Path data) throws IOException {
    String text = Files.readString(data.resolve("accounts.json"));
    return new Accounts(basic(text, "collector"), basic(text, "verifier"));
  }

  private static String basic(String text, String role) {
    Matcher found = ENTRY.matcher(text);
    while (found.find()) {
      if (found.group(3).equals(role)) {
        return "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (found.group(1) + ":" + found.group(2)).getBytes(StandardCharsets.UTF_8));
      }
    }
    throw new IllegalStateException(
        "The demo has no %s for 53.71. Maybe the folder is of another demo.".formatted(role));
  }
}
