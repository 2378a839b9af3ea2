package id.petadaya;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the platform: {@code serve} or {@code demo}, with {@code --port}, {@code --data}, {@code
 * --key-file}, {@code --key-command} and, for the demo, {@code --once}.
 */
@SpringBootApplication
public class Petadaya {

  public static void main(String[] args) {
    List<String> words = new ArrayList<>(List.of(args));
    String verb =
        words.isEmpty() || words.getFirst().startsWith("--") ? "serve" : words.removeFirst();
    if (Verbs.knows(verb)) {
      System.exit(Verbs.run(verb, words));
    }
    if (BackupVerbs.knows(verb)) {
      System.exit(BackupVerbs.run(verb, words));
    }
    List<String> settings = new ArrayList<>();
    settings.add("--petadaya.verb=" + verb);
    for (int at = 0; at < words.size(); at++) {
      switch (words.get(at)) {
        case "--port" -> settings.add("--server.port=" + value(words, ++at));
        case "--data" -> settings.add("--petadaya.data=" + value(words, ++at));
        case "--key-file" -> settings.add("--petadaya.key-file=" + value(words, ++at));
        case "--key-command" -> settings.add("--petadaya.key-command=" + value(words, ++at));
        case "--once" -> settings.add("--petadaya.once=true");
        default ->
          refuse(
              "Pilihan \"%s\" tidak dikenal. Yang ada: --port, --data, --key-file, --key-command, --once."
                  .formatted(words.get(at)));
      }
    }
    if (!verb.equals("serve") && !verb.equals("demo")) {
      refuse(
          "Perintah \"%s\" tidak dikenal. Yang ada: serve, demo, audit, files, incident, key, person."
              .formatted(verb));
    }
    try {
      SpringApplication.run(Petadaya.class, settings.toArray(String[]::new));
    } catch (SpringApplication.AbandonedRunException stoppedOnPurpose) {
      return;
    } catch (RuntimeException alreadyTold) {
      System.exit(2);
    }
  }

  private static String value(List<String> words, int at) {
    if (at >= words.size()) {
      refuse("Pilihan %s memerlukan nilai.".formatted(words.get(at - 1)));
    }
    return words.get(at);
  }

  private static void refuse(String reason) {
    System.err.println(reason);
    System.exit(2);
  }
}
