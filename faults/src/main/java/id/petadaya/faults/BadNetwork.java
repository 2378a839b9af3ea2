package id.petadaya.faults;

import java.nio.file.Path;
import java.util.Locale;

/**
 * R4: eight phones on a line that waits, cuts one connection in five at a random byte, and forgets some.
 * All must arrive, each once. The mutant drops the constraint that decides sameness.
 */
final class BadNetwork {

  private static final int PHONES = 8;
  private static final int MOST_FILE_BYTES = 40_000;
  private static final int PATIENCE_MILLIS = 6_000;

  /** Bytes sent for each byte that had to arrive. */
  private static final double MOST_OVERHEAD = 1.5;

  private final Faults.Run run;

  BadNetwork(Faults.Run run) {
    this.run = run;
  }

  boolean holds() throws Exception {
    Path data = Program.copy(run.demo(), run.work().resolve(run.mutant() ? "R4-mutant" : "R4"));
    Accounts accounts = Accounts.of(data);
    String name = "r4-%d".formatted(run.seed());
    try (var program = new Program(run.command(), data);
        var history = new History(run.work().resolve("R4-history.txt"))) {
      program.start();
      if (run.mutant()) {
        Checker.dropTheConstraint(data);
      }
      try (var proxy = new FaultProxy(
          program.port(),
          new FaultProxy.Line(20, 2, run.count() > 1_000 ? 300 : 30, false),
          run.seed())) {
        var senders = new Senders(
            run,
            name,
            proxy.port(),
            accounts.collector(),
            MOST_FILE_BYTES,
            PATIENCE_MILLIS,
            history);
        long begun = System.nanoTime();
        senders.send(PHONES, 120 + run.count());
        double seconds = (System.nanoTime() - begun) / 1e9;
        Checker.Found found =
            new Checker(program, accounts, name).check(senders.meant(), history.acknowledged());
        boolean holds = found.isClean() && history.acknowledged().size() == run.count();
        System.out.println(String.format(
            Locale.ROOT,
            "FIGURE_JSON {\"harness\":\"R4\",\"mutant\":%s,\"seed\":%d,\"acknowledged\":%d,\"of\":%d,\"posts\":%d,\"cuts\":%d,%s,\"bytes_over_payload\":%.2f,\"seconds\":%.1f,\"met\":%b}",
            run.mutant(),
            run.seed(),
            history.acknowledged().size(),
            run.count(),
            senders.posts(),
            proxy.cuts(),
            found.json(),
            senders.overhead(),
            seconds,
            holds && senders.overhead() <= MOST_OVERHEAD));
        return holds;
      }
    }
  }
}
