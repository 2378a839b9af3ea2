package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What only the sources still say: names of algorithms, scripts, templates, where a redirect leads. Each
 * rule is also shown a text that breaks it, so that a rule that sees nothing is found out.
 */
class SourceRulesTests {

  private static final Path HOUSE = Path.of("..");
  private static final Path WEB = HOUSE.resolve("web");
  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

  /** Every algorithm that is asked for by name; those with a file are for that file only. */
  private static final Map<String, String> ALGORITHMS = Map.of(
      "AES/GCM/NoPadding", "",
      "HmacSHA256", "",
      "HKDF-SHA256", "",
      "SHA-256", "",
      "Ed25519", "",
      // RFC 6238, as every authenticator knows it.
      "HmacSHA1", "Totp.java",
      // What public lists of leaked passwords are written in; nothing is kept under it.
      "SHA-1", "LeakedPasswords.java",
      // OpenRosa's mark of a changed form; guards nothing.
      "MD5", "OpenRosaXml.java");

  private static final Pattern ASKED = Pattern.compile(
      "\\b(?:Cipher|Mac|MessageDigest|Signature|KDF|KeyPairGenerator|KeyGenerator|KeyFactory|"
          + "SecretKeyFactory|KeyAgreement|SSLContext)\\s*\\.getInstance\\(\\s*(\"[^\"]+\"|\\w+)");

  private static final Pattern DANGEROUS = Pattern.compile(
      "\\beval\\(|new Function\\b|document\\.write|insertAdjacentHTML|outerHTML|postMessage|"
          + "\"message\"|document\\.cookie|WebSocket|EventSource|importScripts|serviceWorker|indexedDB|"
          + "createContextualFragment|setTimeout\\([\"'`]|[^=!]==[^=]|\"paste\"|"
          + "https?://(?!www\\.w3\\.org/)");

  /** The field app works without a network, and locks what it keeps with a key of the person. */
  private static final Map<String, String> MAY =
      Map.of("field.js", "serviceWorker", "database.js", "indexedDB");

  private static final Pattern INNER = Pattern.compile("innerHTML\\s*\\+?=\\s*(`[^`]*`|[^\\n]*)");
  private static final Pattern FILLED = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern CONSTANT_FILLING =
      Pattern.compile("icon\\(\"\\w+\"\\)|document\\.documentElement\\.dataset\\.icons");

  private static final Pattern STORED = Pattern.compile(
      "(?:local|session)Storage(?:\\.(?:get|set|remove)Item\\(\\s*([^,)\\s]+)|(\\[|\\.(?!get|set|remove)))");
  private static final Set<String> SETTINGS =
      Set.of("SETTING", "PLACE", "\"peta-tertutup\"", "DRAFT");

  private static final Pattern UNESCAPED =
      Pattern.compile("th:utext|th:inline|\\[\\(|(?:src|href|action)=\"(?:https?:)?//|th:on\\w+");

  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern OF_A_PASSWORD =
      Pattern.compile("name=\"(?:\\w*[pP]assword|sandi|repeat|now)\"");

  private static final Pattern REDIRECT =
      Pattern.compile("(?<!startsWith\\()\"redirect:([^\"]*)\"(?:\\s*\\+\\s*(\\w+))?"
          + "|sendRedirect\\(([^;]*)\\);");

  /** A path of ours with what is added to it, one of two, or what was looked through before. */
  private static final Pattern INSIDE = Pattern.compile(
      "\"/[a-z][^\"]*\".*|[^\"]*\\?\\s*\"/[a-z][^\"]*\"\\s*:\\s*\"/[a-z][^\"]*\""
          + "|InsideAddress\\..*",
      Pattern.DOTALL);

  @Test
  void onlyListedAlgorithmsAreAskedFor() throws IOException {
    Map<Path, String> sources = sources(HOUSE, "src/main/java", ".java");
    assertThat(sources).hasSizeGreaterThan(500);
    assertThat(each(sources, SourceRulesTests::algorithms)).isEmpty();
    assertThat(algorithms("X.java", "Cipher.getInstance(\"AES/ECB/PKCS5Padding\")"))
        .hasSize(1);
    assertThat(algorithms("X.java", "String WAY = \"SHA-1\"; MessageDigest.getInstance(WAY)"))
        .hasSize(1);
  }

  @Test
  void scriptsBuildNoPageFromTexts() throws IOException {
    Map<Path, String> scripts = scripts();
    assertThat(each(scripts, SourceRulesTests::dangerous)).isEmpty();
    assertThat(dangerous("map.js", "indexedDB.open(\"peta\")")).hasSize(1);
    assertThat(each(scripts, (name, text) -> fillings(text))).isEmpty();
    assertThat(fillings("a.innerHTML = `<b>${name}</b>`")).hasSize(1);
    assertThat(fillings("a.innerHTML = text")).hasSize(1);
    assertThat(found(DANGEROUS, "fetch(\"https://pelacak.example/\"); if (a == b) eval(c)"))
        .hasSize(3);
  }

  @Test
  void scriptsKeepOnlySettings() throws IOException {
    assertThat(each(scripts(), (name, text) -> stored(text))).isEmpty();
    assertThat(stored("localStorage.setItem(\"nama\", name); sessionStorage.nik = 1"))
        .hasSize(2);
  }

  @Test
  void templatesEscapeWhatTheyShow() throws IOException {
    Map<Path, String> templates = sources(TEMPLATES, "", ".html");
    assertThat(templates).hasSizeGreaterThan(20);
    assertThat(each(templates, (name, text) -> found(UNESCAPED, text))).isEmpty();
    assertThat(found(UNESCAPED, "<p th:utext=\"${name}\">[(${name})]</p>")).hasSize(2);
  }

  @Test
  void passwordsAreMaskedAndMayBeFilledIn() throws IOException {
    Map<Path, String> templates = sources(TEMPLATES, "", ".html");
    long fields = templates.values().stream()
        .flatMap(text -> found(INPUT, text).stream())
        .filter(field -> OF_A_PASSWORD.matcher(field).find())
        .count();
    assertThat(fields).isGreaterThan(5);
    assertThat(each(templates, (name, text) -> readable(text))).isEmpty();
    assertThat(readable("<input name=\"password\" type=\"text\" autocomplete=\"off\">"))
        .hasSize(1);
  }

  @Test
  void everyRedirectStaysInTheHouse() throws IOException {
    Map<Path, String> sources = sources(HOUSE, "src/main/java", ".java");
    assertThat(each(sources, (name, text) -> outside(text))).isEmpty();
    assertThat(outside("sendRedirect(request.getParameter(\"to\"));")).hasSize(1);
    assertThat(outside("sendRedirect(\"/\" + to);")).hasSize(1);
    assertThat(outside("return \"redirect:\" + to;")).hasSize(1);
  }

  private static List<String> algorithms(String file, String text) {
    List<String> wrong = new ArrayList<>();
    Matcher asked = ASKED.matcher(text);
    while (asked.find()) {
      String name = constant(asked.group(1), text);
      String only = ALGORITHMS.get(name);
      if (only == null || !only.isEmpty() && !only.equals(file)) {
        wrong.add(name);
      }
    }
    return wrong;
  }

  /** What stands between quotes, be it here or where a constant of this file is given its value. */
  private static String constant(String written, String text) {
    if (written.startsWith("\"")) {
      return written.substring(1, written.length() - 1);
    }
    Matcher given = Pattern.compile("String " + Pattern.quote(written) + "\\s*=\\s*\"([^\"]*)\"")
        .matcher(text);
    return given.find() ? given.group(1) : written;
  }

  private static List<String> fillings(String text) {
    List<String> wrong = new ArrayList<>();
    Matcher inner = INNER.matcher(text);
    while (inner.find()) {
      String value = inner.group(1);
      if (!value.startsWith("`") && !value.startsWith("\"")) {
        wrong.add(value);
      }
      Matcher filled = FILLED.matcher(value);
      while (filled.find()) {
        if (!CONSTANT_FILLING.matcher(filled.group(1)).matches()) {
          wrong.add(filled.group());
        }
      }
    }
    return wrong;
  }

  private static List<String> stored(String text) {
    List<String> wrong = new ArrayList<>();
    Matcher stored = STORED.matcher(text);
    while (stored.find()) {
      if (stored.group(1) == null || !SETTINGS.contains(stored.group(1))) {
        wrong.add(stored.group());
      }
    }
    return wrong;
  }

  private static List<String> readable(String text) {
    return found(INPUT, text).stream()
        .filter(field -> OF_A_PASSWORD.matcher(field).find())
        .filter(field -> !field.contains("type=\"password\"")
            || !field.matches("(?s).*autocomplete=\"(current|new)-password\".*")
            || field.contains("onpaste"))
        .toList();
  }

  private static List<String> outside(String text) {
    List<String> wrong = new ArrayList<>();
    Matcher redirect = REDIRECT.matcher(text);
    while (redirect.find()) {
      String to = redirect.group(1);
      if (to == null) {
        if (!INSIDE.matcher(redirect.group(3)).matches()) {
          wrong.add(redirect.group());
        }
      } else if (!to.matches("/(?!/).*|/")
          && !(to.isEmpty()
              && redirect.group(2) != null
              && constant(redirect.group(2), text).startsWith("/"))) {
        wrong.add(redirect.group());
      }
    }
    return wrong;
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group()).toList();
  }

  private interface Rule {
    List<String> broken(String file, String text);
  }

  private static List<String> each(Map<Path, String> sources, Rule rule) {
    List<String> wrong = new ArrayList<>();
    sources.forEach((file, text) -> rule.broken(String.valueOf(file.getFileName()), text)
        .forEach(one -> wrong.add(file + ": " + one)));
    return wrong;
  }

  private static List<String> dangerous(String name, String text) {
    String may = MAY.getOrDefault(name, "");
    return found(DANGEROUS, text).stream().filter(one -> !one.equals(may)).toList();
  }

  private static Map<Path, String> scripts() throws IOException {
    Map<Path, String> scripts = sources(WEB, "elements", ".js");
    scripts.putAll(sources(WEB, "field", ".js"));
    scripts.putAll(sources(WEB, "pages", ".js"));
    assertThat(scripts).hasSizeGreaterThan(15);
    return scripts;
  }

  /** Files of one kind below a folder, or below the folder of that name in each module. */
  private static Map<Path, String> sources(Path root, String inside, String kind)
      throws IOException {
    List<Path> folders = new ArrayList<>(List.of(root.resolve(inside)));
    if (root.equals(HOUSE)) {
      folders.clear();
      try (var modules = Files.newDirectoryStream(root)) {
        modules.forEach(module -> folders.add(module.resolve(inside)));
      }
    }
    Map<Path, String> sources = new LinkedHashMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (var all = Files.walk(folder)) {
          for (Path file : all.filter(one -> one.toString().endsWith(kind)).toList()) {
            sources.put(file, Files.readString(file));
          }
        }
      }
    }
    return sources;
  }
}
