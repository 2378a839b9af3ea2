package id.petadaya.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * R3: the disk of files, then the disk of the database, is filled under load and freed again. What is
 * acknowledged must be there; what is not must be told to come later. The first disk is filled to the
 * last byte with the reserve switched off, the second up to the reserve, beyond which nothing is taken.
 * The mutant is an office whose line says 201 to everything.
 */
final class FullDisk {

  private static final int FILE_BYTES = 200_000;

  private final Faults.Run run;

  FullDisk(Faults.Run run) {
    this.run = run;
  }

  boolean holds() throws Exception {
    Path data = Program.copy(run.demo(), run.work().resolve(run.mutant() ? "R3-mutant" : "R3"));
    if (!mount(data.resolve("files"), 96)) {
      System.out.println("not run: R3 needs the right to mount a small disk in memory");
      System.exit(0);
    }
    try {
      boolean held = fill(data, "files", List.of("-Dpetadaya.least-free-percent=0"), 0);
      if (run.mutant()) {
        return held;
      }
      if (!mount(data.resolve("postgres"), 600)) {
        return false;
      }
      try {
        return held & fill(data, "postgres", List.of(), 3);
      } finally {
        unmount(data.resolve("postgres"));
      }
    } finally {
      unmount(data.resolve("files"));
    }
  }

  private boolean fill(Path data, String disk, List<String> settings, int leavePercent)
      throws Exception {
    Accounts accounts = Accounts.of(data);
    String name = "r3%s-%d".formatted(disk.charAt(0), run.seed());
    try (var program = new Program(withSettings(settings), data);
        var history = new History(run.work().resolve("R3-history.txt"));
        var proxy = new FaultProxy(
            program.port(), new FaultProxy.Line(0, 0, 0, run.mutant()), run.seed())) {
      program.start();
      var phone = new Phone(proxy.port(), accounts.collector(), name, history);
      phone.send(10);
      Path filler = fillUp(data.resolve(disk), leavePercent);
      phone.send(30);
      int reads = reads(program, accounts, 50);
      Files.delete(filler);
      long freed = System.nanoTime();
      int refusedAfter = 0;
      while (!phone.send(1) && (System.nanoTime() - freed) / 1e9 < 30) {
        refusedAfter++;
        TimeUnit.MILLISECONDS.sleep(100);
      }
      double recovery = (System.nanoTime() - freed) / 1e9;
      phone.send(10);
      Checker.Found found =
          new Checker(program, accounts, name).check(phone.meant, history.acknowledged());
      boolean toldToWait = phone.statuses.keySet().stream()
          .allMatch(status -> status == 201 || status == 503 || status == 507);
      boolean wasFull = run.mutant() || phone.statuses.keySet().stream().anyMatch(one -> one > 500);
      boolean met = found.isClean()
          && toldToWait
          && wasFull
          && phone.withoutRetryAfter == 0
          && reads == 50
          && recovery <= 10;
      System.out.println(String.format(
          Locale.ROOT,
          "FIGURE_JSON {\"harness\":\"R3\",\"mutant\":%s,\"disk\":\"%s\",\"acknowledged\":%d,\"statuses\":%s,\"without_retry_after\":%d,%s,\"reads_answered_of_50\":%d,\"recovery_seconds\":%.1f,\"met\":%b}",
          run.mutant(),
          disk,
          history.acknowledged().size(),
          phone.statuses.toString().replace("{", "{\"").replace("=", "\":").replace(", ", ",\""),
          phone.withoutRetryAfter,
          found.json(),
          reads,
          recovery,
          met));
      return met;
    }
  }

  private List<String> withSettings(List<String> settings) {
    List<String> words = new ArrayList<>(run.command());
    words.addAll(1, settings);
    return words;
  }

  private static final class Phone {

    private final int port;
    private final String basic;
    private final String name;
    private final History history;
    private final Map<Integer, Mail> meant = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int withoutRetryAfter;

    Phone(int port, String basic, String name, History history) {
      this.port = port;
      this.basic = basic;
      this.name = name;
      this.history = history;
    }

    /** Sends new ones; answers whether the last was acknowledged. */
    boolean send(int count) {
      boolean last = false;
      for (int each = 0; each < count; each++) {
        int number = meant.size();
        Mail mail = Mail.of(name, 3, number, FILE_BYTES);
        meant.put(number, mail);
        history.intend(number, mail);
        Post answer = Post.send(port, Senders.path(), basic, mail, -1, 20_000);
        statuses.merge(answer.status(), 1, Integer::sum);
        last = answer.acknowledged();
        if (last) {
          history.acknowledge(number);
        } else if (!answer.headers().containsKey("retry-after")) {
          withoutRetryAfter++;
        }
      }
      return last;
    }
  }

  /** The file that takes the room. */
  private static Path fillUp(Path folder, int leavePercent) throws IOException {
    byte[] block = new byte[64 * 1024];
    Path filler = folder.resolve("filler.bin");
    var disk = folder.toFile();
    try (var out = Files.newOutputStream(filler)) {
      while (disk.getUsableSpace() > disk.getTotalSpace() * leavePercent / 100 + block.length) {
        out.write(block);
      }
    }
    return filler;
  }

  private static int reads(Program program, Accounts accounts, int count) throws IOException {
    int answered = 0;
    for (int each = 0; each < count; each++) {
      var connection = (HttpURLConnection)
          URI.create("http://127.0.0.1:%d/openrosa/53.71/formList".formatted(program.port()))
              .toURL()
              .openConnection();
      connection.setRequestProperty("Authorization", accounts.collector());
      answered += connection.getResponseCode() == 200 ? 1 : 0;
      connection.disconnect();
    }
    return answered;
  }

  /** Puts a small disk where a folder was, with what the folder held. */
  private static boolean mount(Path folder, int megabytes) throws Exception {
    Path aside = folder.resolveSibling(folder.getFileName() + ".aside");
    Program.delete(aside);
    Files.createDirectories(folder);
    Files.move(folder, aside);
    Files.createDirectories(folder);
    boolean mounted = succeeds(
        "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    if (mounted) {
      succeeds("cp", "-a", aside + "/.", folder.toString());
      succeeds("chmod", "--reference=" + aside, folder.toString());
      succeeds("chown", "--reference=" + aside, folder.toString());
    }
    return mounted;
  }

  private static void unmount(Path folder) throws Exception {
    for (int each = 0; each < 20 && !succeeds("umount", folder.toString()); each++) {
      TimeUnit.MILLISECONDS.sleep(250);
    }
  }

  private static boolean succeeds(String... words) throws Exception {
    return new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
