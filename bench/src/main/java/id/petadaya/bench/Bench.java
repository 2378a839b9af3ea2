package id.petadaya.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** {@code bench/run NAME [--pairs N]}, from the root of the project. */
public final class Bench {

  private static final List<Question> QUESTIONS =
      List.of(new ScoreBesideNumpy(), new RegisterBesidePython());
  private static final int PAIRS = 7;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Question question = find(arguments.length > 0 ? arguments[0] : "");
    int pairs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : PAIRS;
    if (pairs < 5) {
      throw new IllegalArgumentException(
          "%d pairs are too few for a median. Maybe 7.".formatted(pairs));
    }
    Results results = new Results(Path.of("bench/results"));
    Path work = Files.createTempDirectory("petadaya-bench-");
    try {
      for (Duel duel : question.duels(work)) {
        Duel.Outcome outcome = duel.fight(pairs);
        Path file = results.keep(LocalDate.now(), question.name(), outcome);
        System.out.println(told(question, outcome, file));
      }
    } finally {
      deleteAll(work);
    }
  }

  private static Question find(String name) {
    return QUESTIONS.stream()
        .filter(question -> question.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("No question is called \"%s\". Maybe one of %s."
                .formatted(name, QUESTIONS.stream().map(Question::name).toList())));
  }

  private static String told(Question question, Duel.Outcome outcome, Path file) {
    return String.format(
        Locale.ROOT,
        "%s, %s: petadaya %.4f s, %s %.4f s, ratio %.1f (same answers, %d pairs) -> %s",
        question.name(),
        outcome.duel().measure(),
        outcome.ourMedian(),
        outcome.duel().peer(),
        outcome.theirMedian(),
        outcome.ratio(),
        outcome.ours().size(),
        file);
  }

  private static void deleteAll(Path folder) throws java.io.IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
