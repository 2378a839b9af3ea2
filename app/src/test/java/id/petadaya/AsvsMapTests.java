package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The map from OWASP ASVS 5.0.0 to what proves each row. {@code docs/asvs.csv} is written by people; here
 * it is held against the list and against the tests that there are, and the page is drawn from it.
 */
class AsvsMapTests {

  private static final Path MAP = Path.of("..", "docs", "asvs.csv");
  private static final Path PAGE = Path.of("..", "docs", "asvs.md");
  private static final Pattern PROOF = Pattern.compile("(\\w+Tests)#(\\w+)");
  private static final Pattern TEST = Pattern.compile(
      "((?:@[\\w.]+(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?\\s+)+)(?:static )?[\\w<>?, ]+? (\\w+)\\(");
  private static final Pattern CALLED_TEST =
      Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest|FuzzTest)\\b");

  /** How many rows each section has of level 1, of level 2, and of those of level 3 that we promise. */
  private static final Map<String, String> SECTIONS = sections("""
      1.1 0/2/0, 1.2 5/4/1, 1.3 2/9/1, 1.4 0/3/0, 1.5 1/1/1, 2.1 1/2/0, 2.2 2/1/0, 2.3 1/3/0,
      2.4 0/1/0, 3.2 2/0/0, 3.3 1/3/0, 3.4 2/4/0, 3.5 3/2/0, 3.7 0/2/0, 4.1 1/2/0, 4.2 0/1/0,
      4.3 0/2/0, 4.4 1/3/0, 5.1 0/1/0, 5.2 2/1/3, 5.3 2/0/1, 5.4 0/3/0, 6.1 1/2/0, 6.2 8/4/0,
      6.3 2/2/0, 6.4 2/2/0, 6.5 0/5/0, 6.6 0/3/0, 6.8 0/4/0, 7.1 0/3/0, 7.2 4/0/0, 7.3 0/2/0,
      7.4 2/3/0, 7.5 0/2/0, 7.6 0/2/0, 8.1 1/1/0, 8.2 2/1/0, 8.3 1/0/1, 8.4 0/1/0, 9.1 3/0/0,
      9.2 1/3/0, 10.1 0/2/0, 10.2 0/2/0, 10.3 0/4/0, 10.4 5/6/0, 10.5 0/5/0, 10.6 0/2/0, 10.7 0/3/0,
      11.1 0/2/0, 11.2 0/3/0, 11.3 2/1/0, 11.4 1/3/0, 11.5 0/1/0, 11.6 0/1/0, 12.1 1/2/0, 12.2 2/0/0,
      12.3 0/4/0, 13.1 0/1/0, 13.2 0/5/0, 13.3 0/2/0, 13.4 1/4/0, 14.1 0/2/0, 14.2 1/3/3, 14.3 1/2/0,
      15.1 1/2/0, 15.2 1/2/0, 15.3 1/6/0, 16.1 0/1/0, 16.2 0/5/0, 16.3 0/4/0, 16.4 0/3/0, 16.5 0/3/1,
      17.1 0/1/0, 17.2 0/4/0, 17.3 0/2/0""");

  private static final List<String> CHAPTERS = List.of(
      "Encoding and cleaning",
      "Checking and business rules",
      "Browser",
      "API and web service",
      "Files",
      "Signing in",
      "Sessions",
      "Rights",
      "Self-contained tokens",
      "OAuth and OpenID Connect",
      "Cryptography",
      "Connections",
      "Configuration",
      "Protection of data",
      "Writing code",
      "Logs and errors",
      "WebRTC");

  private enum State {
    PROVED,
    BY_DESIGN,
    NOT_APPLICABLE,
    OPEN;

    static State of(String word) {
      return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    String word() {
      return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
  }

  private record Row(String id, int level, String about, State state, String proof, String remark) {

    static Row read(String line) {
      String[] cells = line.split(";", -1);
      assertThat(cells).as(line).hasSize(6).allMatch(cell -> cell.equals(cell.strip()));
      return new Row(
          cells[0], Integer.parseInt(cells[1]), cells[2], State.of(cells[3]), cells[4], cells[5]);
    }

    int chapter() {
      return Integer.parseInt(id.substring(0, id.indexOf('.')));
    }

    String section() {
      return id.substring(0, id.lastIndexOf('.'));
    }
  }

  @Test
  void everyRowOfTheListIsThereOnceWithItsLevel() throws IOException {
    List<Row> rows = rows();
    assertThat(rows.stream().map(Row::id)).doesNotHaveDuplicates();
    assertThat(rows.stream().map(Row::id).toList())
        .isSortedAccordingTo(AsvsMapTests::inOrderOfNumbers);
    Map<String, String> found = new LinkedHashMap<>();
    rows.stream()
        .collect(Collectors.groupingBy(Row::section, LinkedHashMap::new, Collectors.toList()))
        .forEach((section, some) ->
            found.put(section, "%d/%d/%d".formatted(of(some, 1), of(some, 2), of(some, 3))));
    assertThat(found).isEqualTo(SECTIONS);
    assertThat(List.of(of(rows, 1), of(rows, 2), of(rows, 3))).containsExactly(70L, 183L, 12L);
    assertThat(rows.stream().filter(row -> row.level() == 3).map(Row::id))
        .containsExactly(
            "1.2.10", "1.3.12", "1.5.3", "5.2.4", "5.2.5", "5.2.6", "5.3.3", "8.3.2", "14.2.6",
            "14.2.7", "14.2.8", "16.5.4");
  }

  @Test
  void whatIsSaidToProveARowIsATestThatRuns() throws IOException {
    Map<String, String> tests = tests();
    assertThat(tests).hasSizeGreaterThan(300);
    List<String> wrong = new ArrayList<>();
    for (Row row : rows()) {
      if (row.proof().isBlank() || row.about().isBlank()) {
        wrong.add(row.id() + " says nothing");
      }
      if (row.state() == State.PROVED) {
        for (String proof : row.proof().split(" ")) {
          if (!tests.containsKey(proof)) {
            wrong.add("%s names %s, which is no test that runs".formatted(row.id(), proof));
          }
        }
      } else if (PROOF.matcher(row.proof()).matches()) {
        wrong.add(row.id() + " names a test and is not proved");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsSwitchedOffOrNoTestProvesNothing() {
    String body = "%s class XTests { %s void a() {} }";
    assertThat(tests("XTests", body.formatted("", "@Test"))).containsExactly("XTests#a");
    assertThat(tests("XTests", body.formatted("", "@Disabled(\"(later)\") @Test")))
        .isEmpty();
    assertThat(tests("XTests", body.formatted("@Disabled", "@Test"))).isEmpty();
    assertThat(tests("XTests", body.formatted("", "@BeforeEach"))).isEmpty();
  }

  @Test
  void thePageIsTheOneThatTheMapDraws() throws IOException {
    List<Row> rows = rows();
    String drawn = page(rows);
    if (Boolean.getBoolean("petadaya.update-golden")) {
      Files.writeString(PAGE, drawn);
    }
    Map<State, Long> states = states(rows);
    System.out.printf(
        "FIGURE asvs_rows=%d proved=%d by_design=%d not_applicable=%d open=%d%n",
        rows.size(),
        states.get(State.PROVED),
        states.get(State.BY_DESIGN),
        states.get(State.NOT_APPLICABLE),
        states.get(State.OPEN));
    String kept = Files.readString(PAGE);
    assertThat(drawn.lines().filter(line -> !kept.contains(line)))
        .as("Run bin/ci --update-golden to draw the page anew, and look at the difference.")
        .isEmpty();
    assertThat(kept.equals(drawn)).as("The page has more than is drawn.").isTrue();
  }

  private static List<Row> rows() throws IOException {
    try (var lines = Files.lines(MAP, StandardCharsets.UTF_8)) {
      return lines.skip(1).map(Row::read).toList();
    }
  }

  private static long of(List<Row> rows, int level) {
    return rows.stream().filter(row -> row.level() == level).count();
  }

  private static Map<State, Long> states(List<Row> rows) {
    Map<State, Long> states = new EnumMap<>(State.class);
    for (State state : State.values()) {
      states.put(state, rows.stream().filter(row -> row.state() == state).count());
    }
    return states;
  }

  private static int inOrderOfNumbers(String one, String other) {
    String[] left = one.split("\\.");
    String[] right = other.split("\\.");
    for (int at = 0; at < 3; at++) {
      int order = Integer.compare(Integer.parseInt(left[at]), Integer.parseInt(right[at]));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static Map<String, String> sections(String text) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String one : text.split(",\\s+")) {
      String[] words = one.strip().split(" ");
      sections.put(words[0], words[1]);
    }
    return sections;
  }

  /** Every test method of every module with the file it stands in; disabled ones are none. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    for (Path file : testFiles()) {
      String name = String.valueOf(file.getFileName()).replace(".java", "");
      tests(name, Files.readString(file)).forEach(one -> tests.put(one, file.toString()));
    }
    return tests;
  }

  private static List<String> tests(String name, String text) {
    List<String> tests = new ArrayList<>();
    int body = text.indexOf("class " + name);
    if (body < 0 || text.substring(0, body).contains("@Disabled")) {
      return tests;
    }
    Matcher methods = TEST.matcher(text);
    while (methods.find()) {
      String marks = methods.group(1);
      if (CALLED_TEST.matcher(marks).find() && !marks.contains("@Disabled")) {
        tests.add(name + "#" + methods.group(2));
      }
    }
    return tests;
  }

  private static List<Path> testFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    try (var modules = Files.newDirectoryStream(Path.of(".."))) {
      for (Path module : modules) {
        Path tests = module.resolve(Path.of("src", "test", "java"));
        if (Files.isDirectory(tests)) {
          try (var all = Files.walk(tests)) {
            all.filter(file -> file.toString().endsWith("Tests.java")).forEach(files::add);
          }
        }
      }
    }
    return files;
  }

  private static String page(List<Row> rows) {
    var page = new StringBuilder("""
        # OWASP ASVS 5.0, row by row

        Every requirement of level 1 and 2 and the twelve of level 3 that we promise, with the test that proves it. Drawn from [asvs.csv](asvs.csv) by `AsvsMapTests`, which fails when a row is missing or names a test that does not run. The words are ours; what a row asks stands in the [standard](https://github.com/OWASP/ASVS/tree/v5.0.0) under its number.

        *Proved*: a test of each build. *By design*: it follows from how the program or its running is set up, and the reason is given. *Not applicable*: there is nothing of the kind. *Open*: missing or in part, and what is missing is said.

        | chapter | rows | proved | by design | not applicable | open |
        |---|---:|---:|---:|---:|---:|
        """);
    for (int chapter = 1; chapter <= CHAPTERS.size(); chapter++) {
      int wanted = chapter;
      counted(
          page,
          "[%d %s](#%s)".formatted(chapter, CHAPTERS.get(chapter - 1), anchor(chapter)),
          rows.stream().filter(row -> row.chapter() == wanted).toList());
    }
    counted(page, "all", rows);
    for (int chapter = 1; chapter <= CHAPTERS.size(); chapter++) {
      int wanted = chapter;
      page.append("\n## %d %s\n\n".formatted(chapter, CHAPTERS.get(chapter - 1)))
          .append("| row | level | about | state | proof or reason |\n|---|---|---|---|---|\n");
      rows.stream()
          .filter(row -> row.chapter() == wanted)
          .forEach(row -> page.append("| %s | %d | %s | %s | %s |\n"
              .formatted(row.id(), row.level(), row.about(), row.state().word(), reason(row))));
    }
    return page.toString();
  }

  private static void counted(StringBuilder page, String name, List<Row> rows) {
    Map<State, Long> states = states(rows);
    page.append("| %s | %d |".formatted(name, rows.size()));
    states.values().forEach(count -> page.append(" %d |".formatted(count)));
    page.append('\n');
  }

  private static String anchor(int chapter) {
    return chapter + "-" + CHAPTERS.get(chapter - 1).toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String reason(Row row) {
    String proof = row.state() == State.PROVED
        ? PROOF.matcher(row.proof()).replaceAll("`$1#$2`").replace("` `", "`, `")
        : row.proof();
    return row.remark().isEmpty() ? proof : proof + ". " + row.remark();
  }
}
