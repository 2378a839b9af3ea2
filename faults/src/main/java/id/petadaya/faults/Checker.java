package id.petadaya.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the database and at every file through the program's own door, and compares with what was
 * meant and acknowledged.
 */
final class Checker {

  /** The program lets an account ask so much a minute; a checker in a hurry waits like others. */
  private static final int TOO_MANY = 429;

  private final Program program;
  private final Accounts accounts;
  private final String run;

  Checker(Program program, Accounts accounts, String run) {
    this.program = program;
    this.accounts = accounts;
    this.run = run;
  }

  /**
   * What was found.
   *
   * @param lost acknowledged, and it or one of its files is not there
   * @param duplicated the same content more than once
   * @param corrupt there, but other than it was sent
   * @param phantom there, but never meant
   * @param leftovers half-written files
   */
  record Found(int lost, int duplicated, int corrupt, int phantom, int leftovers) {

    boolean isClean() {
      return lost + duplicated + corrupt + phantom + leftovers == 0;
    }

    String json() {
      return "\"lost\":%d,\"duplicated\":%d,\"corrupt\":%d,\"phantom\":%d,\"unfinished\":%d"
          .formatted(lost, duplicated, corrupt, phantom, leftovers);
    }
  }

  private record Row(String id, String instance, String sha256, Map<String, String> files) {}

  Found check(Map<Integer, Mail> meant, Set<Integer> acknowledged) throws Exception {
    Map<String, List<Row>> kept = new HashMap<>();
    rows()
        .forEach(
            row -> kept.computeIfAbsent(row.instance(), id -> new ArrayList<>()).add(row));
    Map<String, Mail> mails = new HashMap<>();
    meant.values().forEach(mail -> mails.put(mail.instanceId(), mail));
    int lost = 0;
    for (int number : acknowledged) {
      Mail mail = meant.get(number);
      lost +=
          mail != null && isThere(mail, kept.getOrDefault(mail.instanceId(), List.of())) ? 0 : 1;
    }
    int duplicated = 0;
    int corrupt = 0;
    int phantom = 0;
    List<Callable<Boolean>> looks = new ArrayList<>();
    for (var entry : kept.entrySet()) {
      Mail mail = mails.get(entry.getKey());
      if (mail == null) {
        phantom += entry.getValue().size();
        continue;
      }
      Set<String> contents = new HashSet<>();
      for (Row row : entry.getValue()) {
        duplicated += contents.add(row.sha256()) ? 0 : 1;
        corrupt += row.sha256().equals(mail.canonicalSha256()) ? 0 : 1;
        row.files().forEach((name, sha256) -> looks.add(() -> isIntact(row, name, mail)));
      }
    }
    return new Found(lost, duplicated, corrupt + broken(looks), phantom, leftovers());
  }

  private static boolean isThere(Mail mail, List<Row> rows) {
    return rows.stream()
        .anyMatch(row -> row.sha256().equals(mail.canonicalSha256())
            && mail.files().entrySet().stream()
                .allMatch(
                    file -> Mail.sha256(file.getValue()).equals(row.files().get(file.getKey()))));
  }

  private static int broken(List<Callable<Boolean>> looks) throws InterruptedException {
    int broken = 0;
    try (var workers = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> look : workers.invokeAll(looks)) {
        try {
          broken += look.get() ? 0 : 1;
        } catch (ExecutionException unreadable) {
          broken++;
        }
      }
    }
    return broken;
  }

  private boolean isIntact(Row row, String name, Mail mail)
      throws IOException, InterruptedException {
    byte[] sent = mail.files().get(name);
    HttpURLConnection answer = ask(row, name);
    while (answer.getResponseCode() == TOO_MANY) {
      TimeUnit.SECONDS.sleep(Math.max(1, answer.getHeaderFieldInt("Retry-After", 1)));
      answer = ask(row, name);
    }
    try (var in = answer.getInputStream()) {
      return sent != null && Mail.sha256(in.readAllBytes()).equals(Mail.sha256(sent));
    }
  }

  private HttpURLConnection ask(Row row, String name) throws IOException {
    var connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:%d/api/v1/submissions/%s/attachments/%s"
                .formatted(program.port(), row.id(), name))
            .toURL()
            .openConnection();
    connection.setRequestProperty("Authorization", accounts.verifier());
    return connection;
  }

  private int leftovers() throws IOException {
    int count = 0;
    try (var left = Files.newDirectoryStream(program.data().resolve("files"), "*.tmp")) {
      for (Path ignored : left) {
        count++;
      }
    }
    return count;
  }

  private List<Row> rows() throws SQLException, IOException {
    Map<String, Row> rows = new HashMap<>();
    try (Connection database = superuser(program.data());
        var question = database.prepareStatement("""
            select s.id::text, s.instance_id, s.xml_sha256, a.name, a.sha256
            from collect.submission s left join collect.attachment a on a.submission_id = s.id
            where s.instance_id like ?""")) {
      question.setString(1, "uuid:" + run + "-%");
      try (ResultSet found = question.executeQuery()) {
        while (found.next()) {
          Row row = rows.computeIfAbsent(
              found.getString(1),
              id -> new Row(id, string(found, 2), string(found, 3), new HashMap<>()));
          if (found.getString(4) != null) {
            row.files().put(found.getString(4), found.getString(5));
          }
        }
      }
    }
    return List.copyOf(rows.values());
  }

  private static String string(ResultSet found, int column) {
    try {
      return found.getString(column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Past all rules on rows: what is there, not what somebody may see. */
  static Connection superuser(Path data) throws SQLException, IOException {
    Path folder = data.resolve("postgres");
    String port =
        Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid")).get(3);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/petadaya".formatted(port.strip()),
        "postgres",
        Files.readString(folder.resolve("superuser-password")).strip());
  }

  /** A planted fault: nothing decides any more which submission is the same. */
  static void dropTheConstraint(Path data) throws SQLException, IOException {
    try (Connection database = superuser(data);
        var order = database.createStatement()) {
      order.execute(
          "alter table collect.submission drop constraint the_same_answers_are_kept_once");
    }
  }
}
