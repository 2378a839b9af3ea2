package id.petadaya.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Under which account PostgreSQL runs, for it refuses root. Either way the server is tied to the
 * thread that starts it where the system can do that ({@code setpriv --pdeathsig}), so that it does
 * not outlive a killed JVM, and stands in a session of its own, so that Ctrl-C reaches only us.
 */
sealed interface RunAs {

  String CHOICE = "PETADAYA_POSTGRES_AS";

  /** What stands before the program's own words, so that it runs under the account. */
  List<String> prefix();

  /** The account that must own the data, as the file system sees it. */
  int uid();

  int gid();

  default List<String> command(List<String> program) {
    var words = new ArrayList<>(prefix());
    words.addAll(program);
    return words;
  }

  /** Like {@link #command}, and the program ends when the thread that started it does. */
  default List<String> tied(List<String> program) {
    var words = new ArrayList<String>();
    if (Commands.succeeds("setsid", "true")) {
      words.add("setsid");
    }
    words.addAll(prefix());
    if (Commands.succeeds("setpriv", "--pdeathsig", "INT", "true")) {
      words.addAll(List.of("setpriv", "--pdeathsig", "INT"));
    }
    words.addAll(program);
    return words;
  }

  /** An ordinary user runs it directly. */
  record Directly(int uid, int gid) implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of();
    }
  }

  /** Root as seen from outside, nobody as seen from within: a user namespace without a mapping. */
  record InNamespace() implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of("unshare", "--user");
    }

    @Override
    public int uid() {
      return 0;
    }

    @Override
    public int gid() {
      return 0;
    }
  }

  /** Root hands over to an account without rights. */
  record Account(int uid, int gid) implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    }
  }

  /** The first way that works here; {@code PETADAYA_POSTGRES_AS=account} leaves out namespaces. */
  static RunAs find() throws RefusedStart {
    int uid = Folders.ownUid();
    if (uid != 0) {
      return new Directly(uid, -1);
    }
    boolean accountOnly = "account".equals(System.getenv(CHOICE));
    if (!accountOnly && Commands.succeeds("unshare", "--user", "id", "-un")) {
      return new InNamespace();
    }
    return account("petadaya")
        .or(() -> created("petadaya"))
        .or(() -> account("nobody"))
        .filter(found -> Commands.succeeds(found.command(List.of("true"))))
        .orElseThrow(() -> new RefusedStart(noAccount()));
  }

  private static Optional<RunAs> created(String name) {
    boolean made = Commands.succeeds(
        "useradd",
        "--system",
        "--user-group",
        "--no-create-home",
        "--home-dir",
        "/nonexistent",
        "--shell",
        "/usr/sbin/nologin",
        name);
    return made ? account(name) : Optional.empty();
  }

  private static Optional<RunAs> account(String name) {
    try (var lines = Files.lines(Path.of("/etc/passwd"))) {
      return lines
          .map(line -> line.split(":"))
          .filter(parts -> parts.length > 3 && parts[0].equals(name))
          .findFirst()
          .map(parts -> new Account(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String noAccount() {
    return String.join(
        "\n",
        "PostgreSQL tidak mau berjalan sebagai root, dan di sini tidak ada akun lain yang dapat dipakai.",
        "Jalankan Petadaya sebagai pengguna biasa, atau pasang paket util-linux (perintah setpriv),",
        "atau pakai PostgreSQL lain lewat PETADAYA_DATABASE_URL.");
  }

  /** {@code x86_64} or {@code arm_64}: how the packages of binaries name the processor. */
  static String processor() {
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (arch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> arch;
    };
  }
}
