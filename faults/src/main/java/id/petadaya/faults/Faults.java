package id.petadaya.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code Faults R1|R3|R4 --demo FOLDER --work FOLDER [--count N] [--kills N] [--seed N] [--mutant] --
 * COMMAND…}: the folder of a finished demo, a folder for this run, and the command that starts the
 * program, to which {@code serve --port P --data D} is added. Ends with 0 when nothing was lost, or,
 * with {@code --mutant}, when the planted fault was found.
 */
public final class Faults {

  private Faults() {}

  public static void main(String[] words) throws Exception {
    Map<String, String> options = new HashMap<>();
    int at = 1;
    for (; at < words.length && !words[at].equals("--"); at++) {
      boolean flag = words[at].equals("--mutant");
      options.put(words[at], flag ? "yes" : words[at + 1]);
      at += flag ? 0 : 1;
    }
    List<String> command =
        new ArrayList<>(List.of(words).subList(Math.min(at + 1, words.length), words.length));
    var run = new Run(
        Path.of(options.getOrDefault("--demo", "data")),
        Path.of(options.getOrDefault("--work", "target/faults")),
        Integer.parseInt(options.getOrDefault("--count", "2000")),
        Integer.parseInt(options.getOrDefault("--kills", "9")),
        Long.parseLong(options.getOrDefault("--seed", "20200121")),
        options.containsKey("--mutant"),
        command);
    boolean held = switch (words[0]) {
      case "R1" -> new KillInMidStream(run).holds();
      case "R3" -> new FullDisk(run).holds();
      case "R4" -> new BadNetwork(run).holds();
      default ->
        throw new IllegalArgumentException(
            "No harness is called \"%s\". Maybe R1, R3 or R4.".formatted(words[0]));
    };
    if (held == run.mutant()) {
      System.out.println(
          run.mutant()
              ? "WRONG: " + words[0] + " does not find its mutant"
              : "WRONG: " + words[0] + " found a fault");
    } else {
      System.out.println(
          run.mutant() ? "right: " + words[0] + " finds its mutant" : "right: " + words[0]);
    }
    System.exit(held == run.mutant() ? 1 : 0);
  }

  /** What a harness was told. */
  record Run(
      Path demo, Path work, int count, int kills, long seed, boolean mutant, List<String> command) {

    Run {
      command = List.copyOf(command);
    }
  }
}
