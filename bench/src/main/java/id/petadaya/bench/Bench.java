package id.petadaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code bench/run NAME [--pairs N] [--small] [--keep]}, from the root of the project. */
public final class Bench {

  private static final List<Question> QUESTIONS =
      List.of(new ScoreBesideNumpy(), new RegisterBesidePython(), new ConvertBesideOpenpyxl());
  private static final String START = "start";
  private static final int PAIRS = 7;
  private static final int FEWEST_PAIRS = 5;
  private static final Path KEPT = Path.of("bench/results");
  private static final Path PASSING = Path.of("bench/target/results");

  private final boolean small;
  private final int pairs;
  private final Results results;

  private Bench(List<String> words) {
    this.small = words.contains("--small");
    int at = words.indexOf("--pairs");
    this.pairs = at < 0 ? PAIRS : Integer.parseInt(words.get(at + 1));
    this.results = new Results(words.contains("--keep") ? KEPT : PASSING);
    if (pairs < FEWEST_PAIRS && !small) {
      throw new IllegalArgumentException(
          "%d pairs are too few for a median. Maybe 7.".formatted(pairs));
    }
  }

  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    String name = words.isEmpty() ? "" : words.getFirst();
    Bench bench = new Bench(words);
    Path work = Files.createTempDirectory("petadaya-bench-");
    try {
      if (name.equals(START)) {
        bench.start(work);
      } else {
        bench.ask(find(name), work);
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
            new IllegalArgumentException("No question is called \"%s\". Maybe one of %s, or %s."
                .formatted(name, QUESTIONS.stream().map(Question::name).toList(), START)));
  }

  private void ask(Question question, Path work) throws Exception {
    for (Duel duel : question.duels(work, small)) {
      Duel.Outcome outcome = duel.fight(pairs);
      tell(question, outcome);
      if (outcome.cpu().isPresent()) {
        tell(question, outcome.cpu().get());
      }
    }
  }

  private void tell(Question question, Duel.Outcome outcome) throws IOException {
    Path file = results.keep(LocalDate.now(), question.name(), outcome);
    System.out.printf(
        Locale.ROOT,
        "%s, %s: petadaya %.4f s, %s %.4f s, ratio %.1f (same answers, %d pairs) -> %s%n",
        question.name(),
        outcome.duel().measure(),
        outcome.ourMedian(),
        outcome.duel().peer(),
        outcome.theirMedian(),
        outcome.ratio(),
        outcome.ours().size(),
        file);
    System.out.printf(Locale.ROOT, "FIGURE %s=%.1f%n", figure(question, outcome), outcome.ratio());
  }

  /** As in {@code convert_ratio_whole_process_cpu}. */
  private static String figure(Question question, Duel.Outcome outcome) {
    String measure =
        outcome.duel().measure().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return question.name() + "_ratio_" + measure;
  }

  private void start(Path work) throws IOException, InterruptedException {
    tell(
        "first page from a folder with data",
        "start_seconds_to_first_page",
        StartOfDemo.withData(work.resolve("data"), pairs));
    tell(
        "first page from an empty folder",
        "start_seconds_empty_folder_to_first_page",
        StartOfDemo.fromNothing(work.resolve("empty"), pairs));
  }

  private void tell(String measure, String figure, List<Double> seconds) throws IOException {
    Path file = results.keep(LocalDate.now(), START, measure, seconds);
    double median = Duel.median(seconds);
    System.out.printf(
        Locale.ROOT, "%s, %s: %.2f s, of %s -> %s%n", START, measure, median, seconds, file);
    System.out.printf(Locale.ROOT, "FIGURE %s=%.2f%n", figure, median);
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
