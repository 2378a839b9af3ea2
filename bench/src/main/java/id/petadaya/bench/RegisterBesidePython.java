package id.petadaya.bench;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.intake.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long until all 91,599 areas are known by code? Beside Python's csv; a new process each time. */
final class RegisterBesidePython implements Question {

  @Override
  public String name() {
    return "register";
  }

  @Override
  public List<Duel> duels(Path work, boolean small) {
    Path tables = Path.of("intake/register/node_modules/idn-area-data/data");
    return List.of(new Duel(
        "first load in a new process",
        "python csv",
        () -> sample(ours()),
        () -> sample(Programs.output(Programs.python("register_csv.py", tables)))));
  }

  private static String ours() throws IOException, InterruptedException {
    String classPath = Files.readString(Path.of("bench/target/classpath"));
    return Programs.output(
        List.of(Programs.java(), "-cp", classPath, RegisterBesidePython.class.getName()));
  }

  /** The measured process: prints the seconds and what was read. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Register register = Register.national();
    double seconds = (System.nanoTime() - start) / 1e9;
    int areas = 0;
    for (AreaLevel level : AreaLevel.values()) {
      areas += register.count(level);
    }
    System.out.println(seconds);
    System.out.println(
        areas + " " + register.find(new AreaCode("53.71.01.1008")).orElseThrow().name());
  }

  private static Duel.Sample sample(String printed) {
    List<String> lines = printed.lines().toList();
    return new Duel.Sample(Double.parseDouble(lines.get(0)), lines.get(1));
  }
}
