package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.petadaya.TestDatabase;
import id.petadaya.analysis.area.AreaCode;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * R12: every route that the program has, asked by everybody, about something of Kota Kupang. What each
 * hears stands in {@code matrix.csv}; a route that is not in it fails the build. Write it anew with
 * {@code -Dpetadaya.update-golden=true}, and read what changed.
 */
@SpringBootTest(properties = {"petadaya.verb=demo", "petadaya.harness=R12"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesIntegrationTests {

  private static final Path MATRIX = Path.of("src/test/resources/matrix.csv");
  private static final String PASSWORD = "rumput-laut-sasando-7";
  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final Pattern VARIABLE =
      Pattern.compile("\\{([a-zA-Z0-9]+)(:(?:[^{}]|\\{[^}]*})*)?}");

  @Autowired
  private MockMvc web;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private ChangeAccount changeAccount;

  @Autowired
  private DSLContext db;

  private final Map<String, Actor> actors = new LinkedHashMap<>();

  /** Somebody with a session of a real sign-in, or none. */
  private record Actor(String username, Cookie session) {}

  @BeforeAll
  void signIn() throws Exception {
    actors.put("anonim", new Actor(null, null));
    for (Role role : Role.values()) {
      actors.put(role.key(), actor(role, KUPANG));
    }
    Actor shut = actor(Role.DIVISION_HEAD, KUPANG);
    actors.put("ditutup", shut);
    shut(shut.username());
    actors.put("operator_lain", actor(Role.OPERATOR, new AreaCode("53.06")));
    actors.put("kepala_lain", actor(Role.SECTION_HEAD, new AreaCode("53.06")));
    actors.put("pengelola_lain", actor(Role.ADMINISTRATOR, new AreaCode("53.06")));
  }

  @Test
  void everybodyHearsAtEveryRouteWhatTheMatrixSays() throws Exception {
    RouteMatrix found = ask();
    if (Boolean.getBoolean("petadaya.update-golden")) {
      Files.writeString(
          MATRIX,
          "# Who may do what. Written by RoutesIntegrationTests, read by people.\n"
              + found.written());
    }
    RouteMatrix expected = RouteMatrix.read(Files.readString(MATRIX));
    var differences = found.against(expected);
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R12\",\"routes\":%d,\"actors\":%d,\"cells\":%d,\"mismatches\":%d,\"refusals_under_200\":%d,\"unlisted\":%d,\"met\":%b}%n",
        found.routes().size(),
        actors.size(),
        found.cells(),
        differences.mismatches().size(),
        found.count("menyamar"),
        differences.unlisted().size(),
        differences.isNone());
    assertThat(differences.mismatches()).isEmpty();
    assertThat(differences.unlisted()).isEmpty();
    assertThat(differences.gone()).as("listed, but no route").isEmpty();
  }

  @Test
  void whoeverIsShutOutOrWorksElsewhereFindsNothingOfKupang() throws Exception {
    RouteMatrix expected = RouteMatrix.read(Files.readString(MATRIX));
    expected.routes().forEach((route, cells) -> {
      int anonymous = expected.actors().indexOf("anonim");
      int shut = expected.actors().indexOf("ditutup");
      assertThat(cells.get(shut)).as(route).isEqualTo(cells.get(anonymous));
    });
  }

  /** A route that nobody listed, and one that forgot its lock. */
  @Test
  void theHarnessFindsWhatItIsFor() throws Exception {
    RouteMatrix expected = RouteMatrix.read(Files.readString(MATRIX));
    RequestMappingInfo extra = RequestMappingInfo.paths("/health/mutan")
        .methods(RequestMethod.GET)
        .options(mapping.getBuilderConfiguration())
        .build();
    mapping.registerMapping(extra, this, RoutesIntegrationTests.class.getDeclaredMethod("nothing"));
    try {
      assertThat(routes()).containsKey("GET /health/mutan");
      assertThat(expected.routes()).doesNotContainKey("GET /health/mutan");
    } finally {
      mapping.unregisterMapping(extra);
    }
    var pretending = new MockHttpServletResponse();
    pretending.setContentType("text/html;charset=UTF-8");
    pretending.getWriter().write("<div class=\"alert\" data-trouble>Bukan untuk peran Anda</div>");
    assertThat(heard("GET /mutan", pretending)).as("a refusal under 200").isEqualTo("menyamar");
    Map<String, List<String>> open = new TreeMap<>(expected.routes());
    open.replaceAll((route, cells) -> cells.stream().map(cell -> "boleh").toList());
    assertThat(new RouteMatrix(expected.actors(), open).against(expected).mismatches())
        .hasSizeGreaterThan(100);
  }

  void nothing() {}

  private RouteMatrix ask() throws Exception {
    Map<String, List<String>> answers = new TreeMap<>();
    for (var route : routes().entrySet()) {
      List<String> cells = new ArrayList<>();
      for (Actor actor : actors.values()) {
        cells.add(heard(route.getKey(), send(route.getKey(), route.getValue(), actor)));
      }
      answers.put(route.getKey(), cells);
    }
    return new RouteMatrix(List.copyOf(actors.keySet()), answers);
  }

  private Map<String, HandlerMethod> routes() {
    Map<String, HandlerMethod> routes = new TreeMap<>();
    mapping.getHandlerMethods().forEach((info, method) -> {
      Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
      for (String path : info.getPatternValues()) {
        // A phone's own address is the same door with the secret in the path; who asks there is
        // nobody's
        // role, and the tests of the door ask with right, wrong and foreign secrets.
        if (!path.equals("/error") && !path.startsWith("/openrosa/key/")) {
          (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
              .forEach(one -> routes.put(one + " " + path, method));
        }
      }
    });
    return routes;
  }

  private MockHttpServletResponse send(String route, HandlerMethod handler, Actor actor)
      throws Exception {
    String[] words = route.split(" ", 2);
    HttpMethod method = HttpMethod.valueOf(words[0]);
    String path = filled(words[1]);
    boolean takesFile = false;
    Map<String, String> values = new LinkedHashMap<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      var named = parameter.getParameterAnnotation(RequestParam.class);
      boolean file = MultipartFile.class.isAssignableFrom(parameter.getParameterType())
          || parameter.hasParameterAnnotation(RequestPart.class);
      takesFile |= file;
      if (named != null && !file) {
        parameter.initParameterNameDiscovery(
            new org.springframework.core.DefaultParameterNameDiscoverer());
        String name = named.name().isEmpty() ? parameter.getParameterName() : named.name();
        values.put(name, value(parameter.getParameterType(), name));
      }
    }
    AbstractMockHttpServletRequestBuilder<?> asked = takesFile
        ? multipart(method, java.net.URI.create(path))
            .file(new MockMultipartFile(
                "berkas", "uji.csv", "text/csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)))
            .file(new MockMultipartFile(
                "file", "uji.csv", "text/csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)))
        : request(method, java.net.URI.create(path));
    values.forEach(asked::param);
    if (!path.startsWith("/openrosa/")) {
      asked.with(csrf());
      if (actor.session() != null) {
        asked.cookie(actor.session());
      }
    } else if (actor.username() != null) {
      asked.with(httpBasic(actor.username(), PASSWORD));
    }
    return web.perform(asked).andReturn().getResponse();
  }

  /** What the sign-in page says is about the attempt before it. */
  private static String heard(String route, MockHttpServletResponse answer) throws Exception {
    String to = String.valueOf(answer.getRedirectedUrl());
    int status = answer.getStatus();
    if (status == 200 && saysNo(answer) && !route.equals("GET /masuk")) {
      return "menyamar";
    }
    if (status >= 500 && status != 503) {
      return "rusak";
    }
    if (status == 404) {
      return "tiada";
    }
    return status == 401 || status == 403 || status == 302 && to.endsWith("/masuk")
        ? "tidak"
        : "boleh";
  }

  /** A page with the alert of a refusal, the page of a problem, or a problem for programs. */
  private static boolean saysNo(MockHttpServletResponse answer) throws Exception {
    String type = String.valueOf(answer.getContentType());
    String body = type.startsWith("text/html") ? answer.getContentAsString() : "";
    return body.contains(" data-trouble")
        || body.contains("class=\"error-page\"")
        || type.startsWith("application/problem");
  }

  /** Good enough to get past the reading of the request, so that the lock itself answers. */
  private static String value(Class<?> type, String name) {
    if (type == boolean.class || type == Boolean.class) {
      return "false";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "1";
    }
    if (type == UUID.class) {
      return new UUID(0, 1).toString();
    }
    if (type == java.time.LocalDate.class) {
      return "2020-02-13";
    }
    if (type == java.time.LocalTime.class) {
      return "09:00";
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0].toString();
    }
    return name.equals("role") ? "operator" : name.equals("area") ? "53.71" : "Contoh uji matriks";
  }

  /** A path about something that is in Kota Kupang. */
  private String filled(String pattern) {
    Matcher variables = VARIABLE.matcher(pattern);
    var path = new StringBuilder();
    while (variables.find()) {
      variables.appendReplacement(
          path, Matcher.quoteReplacement(value(pattern, variables.group(1))));
    }
    return variables.appendTail(path).toString();
  }

  private String value(String pattern, String variable) {
    return switch (variable) {
      case "code" -> "53.71.01.1008";
      case "project" -> "53.71";
      case "year" -> "2020";
      case "ruleSet" -> "klasik-default@1";
      case "indicator" -> "P1";
      case "level" -> "deskel";
      case "boundary" -> one("select id from territory.boundary limit 1");
      case "z", "x", "y" -> "1";
      case "visit" -> one("select id::text from collect.visit order by day, starts_at limit 1");
      case "id" -> {
        if (pattern.startsWith("/kerja/data-masuk")) {
          yield one("select id::text from collect.table_import order by uploaded_at limit 1");
        }
        if (pattern.startsWith("/kerja/kegiatan")) {
          yield one("select id::text from collect.activity limit 1");
        }
        if (pattern.startsWith("/kerja/akun/{id}")) {
          yield one(
              "select id::text from access.account where area_code = '53.71' and display_name <> 'Orang Uji' order by username limit 1");
        }
        yield new UUID(0, 1).toString();
      }
      default -> "contoh";
    };
  }

  private String one(String query) {
    return db.fetchSingle(query).get(0, String.class);
  }

  private Actor actor(Role role, AreaCode area) throws Exception {
    String name = "m" + UUID.randomUUID().toString().substring(0, 12);
    openAccount.open("test", name, "Orang Uji", PASSWORD, Set.of(role), area);
    var answer = web.perform(
            post("/masuk").param("username", name).param("password", PASSWORD).with(csrf()))
        .andReturn()
        .getResponse();
    return new Actor(name, answer.getCookie("petadaya"));
  }

  private void shut(String username) {
    Viewer by = openAccount.open(
        "test",
        "m" + UUID.randomUUID().toString().substring(0, 12),
        "Orang Uji",
        PASSWORD,
        Set.of(Role.ADMINISTRATOR),
        KUPANG);
    UUID id = openAccount.people(by).stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow()
        .id();
    changeAccount.disable(by, id, "Untuk matriks");
  }
}
