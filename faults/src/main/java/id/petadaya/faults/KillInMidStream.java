package id.petadaya.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * R1: sixteen phones send while the program, a process of the database or all of them are killed, two
 * kills of the program for each of the database. The mutant drops the constraint that decides sameness.
 */
final class KillInMidStream {

  private static final int PHONES = 16;
  private static final int MOST_FILE_BYTES = 24_000;

  /** Seconds until the program answers again, on the two shared cores of a build. */
  private static final double SLOWEST_RESTART = 30;

  private final Faults.Run run;

  KillInMidStream(Faults.Run run) {
    this.run = run;
  }

  private enum Kill {
    PROGRAM,
    ONE_OF_THE_DATABASE,
    ALL_OF_THE_DATABASE
  }

  boolean holds() throws Exception {
    Path data = Program.copy(run.demo(), run.work().resolve(run.mutant() ? "R1-mutant" : "R1"));
    Accounts accounts = Accounts.of(data);
    String name = "r1-%d".formatted(run.seed());
    List<Double> restarts = Collections.synchronizedList(new ArrayList<>());
    try (var program = new Program(run.command(), data);
        var history = new History(run.work().resolve("R1-history.txt"))) {
      program.start();
      if (run.mutant()) {
        Checker.dropTheConstraint(data);
      }
      var senders = new Senders(
          run, name, program.port(), accounts.collector(), MOST_FILE_BYTES, 20_000, history);
      Thread nemesis = Thread.ofPlatform().start(() -> nemesis(program, history, restarts));
      long begun = System.nanoTime();
      senders.send(PHONES, 60 + run.count());
      double seconds = (System.nanoTime() - begun) / 1e9;
      nemesis.join();
      Checker.Found found =
          new Checker(program, accounts, name).check(senders.meant(), history.acknowledged());
      boolean holds = found.isClean() && history.acknowledged().size() == run.count();
      print(found, history.acknowledged().size(), senders.posts(), seconds, restarts, holds);
      return holds;
    }
  }

  private void nemesis(Program program, History history, List<Double> restarts) {
    Random random = new Random(run.seed());
    List<Kill> kills = new ArrayList<>();
    for (int each = 0; each < run.kills(); each++) {
      kills.add(each % 3 < 2 ? Kill.PROGRAM : Kill.values()[1 + each / 3 % 2]);
    }
    Collections.shuffle(kills, random);
    try {
      for (int each = 0; each < kills.size(); each++) {
        int due = run.count() * (each + 1) / (kills.size() + 1);
        while (history.acknowledged().size() < due) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
        kill(program, kills.get(each), random, restarts);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("The nemesis failed.", e);
    }
  }

  private static void kill(Program program, Kill kill, Random random, List<Double> restarts)
      throws Exception {
    switch (kill) {
      case PROGRAM -> {
        program.kill();
        restarts.add(program.start());
      }
      case ONE_OF_THE_DATABASE -> program.killDatabase(false, random);
      case ALL_OF_THE_DATABASE -> program.killDatabase(true, random);
    }
  }

  private void print(
      Checker.Found found,
      int acknowledged,
      int posts,
      double seconds,
      List<Double> restarts,
      boolean holds) {
    double slowest = restarts.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    System.out.println(String.format(
        Locale.ROOT,
        "FIGURE_JSON {\"harness\":\"R1\",\"mutant\":%s,\"seed\":%d,\"acknowledged\":%d,\"posts\":%d,\"kills\":%d,%s,\"restart_seconds_most\":%.1f,\"seconds\":%.1f,\"met\":%b}",
        run.mutant(),
        run.seed(),
        acknowledged,
        posts,
        run.kills(),
        found.json(),
        slowest,
        seconds,
        holds && slowest <= SLOWEST_RESTART));
  }
}
