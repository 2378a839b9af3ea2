package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.registry.NoteFinding;
import id.petadaya.registry.Observation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON answers, over HTTP as a program asks for them, and their description beside them. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class ApiIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final AreaCode ALAK = new AreaCode("53.71.01.1008");
  private static final String PASSWORD = "rumput-laut-sasando-7";

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private NoteFinding noteFinding;

  @Autowired
  private JsonMapper json;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  private Viewer operator;

  @BeforeEach
  void openAccount() {
    String name = "operator-" + UUID.randomUUID().toString().substring(0, 8);
    operator =
        openAccount.open("test", name, "Operator Uji", PASSWORD, Set.of(Role.OPERATOR), KUPANG);
  }

  @Test
  void theDescriptionHoldsEveryRouteAndNoOther() throws Exception {
    Set<String> there = new TreeSet<>();
    routes
        .getHandlerMethods()
        .keySet()
        .forEach(info -> info.getPatternValues().stream()
            .filter(pattern -> pattern.startsWith("/api"))
            .forEach(pattern -> info.getMethodsCondition()
                .getMethods()
                .forEach(method ->
                    there.add(method + " " + pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}")))));
    Set<String> described = new TreeSet<>();
    description()
        .get("paths")
        .properties()
        .forEach(path -> path.getValue()
            .propertyNames()
            .forEach(
                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(described)
        .isEqualTo(there)
        .contains(
            "GET /api/v1/me",
            "GET /api/v1/areas",
            "GET /api/v1/assessments",
            "POST /api/v1/imports",
            "GET /api/openapi.json");
  }

  @Test
  void everyAnswerHasTheShapeThatIsDescribed() throws Exception {
    note("P1", 7);
    for (String address : List.of(
        "/api/v1/me",
        "/api/v1/areas?size=3",
        "/api/v1/areas/53.71.01.1008",
        "/api/v1/assessments?size=2",
        "/api/v1/assessments?area=53.71.01.1008&period=2020")) {
      String path = address.replaceAll("\\?.*", "").replace("53.71.01.1008", "{code}");
      JsonNode schema = description()
          .at("/paths")
          .get(path)
          .at("/get/responses/200/content/application~1json/schema");
      fits(read(address), schema, description(), address);
    }
  }

  @Test
  void aProgramLearnsForWhomItWorks() throws Exception {
    JsonNode me = read("/api/v1/me");
    assertThat(me.get("area").asString()).isEqualTo("53.71");
    assertThat(me.get("areaName").asString()).isEqualTo("Kota Kupang");
    assertThat(me.get("roles").get(0).asString()).isEqualTo("operator");
  }

  @Test
  void areasAreFoundByCodeParentAndSpellingAndComeInPages() throws Exception {
    assertThat(read("/api/v1/areas").get("total").asInt()).isEqualTo(6);
    JsonNode villages = read("/api/v1/areas?level=deskel&size=20&page=3");
    assertThat(villages.get("total").asInt()).isEqualTo(51);
    assertThat(villages.get("items").size()).isEqualTo(11);
    assertThat(villages.get("next").isNull()).isTrue();
    assertThat(read("/api/v1/areas?code=5371011008").at("/items/0/displayName").asString())
        .isEqualTo("Kelurahan Alak");
    assertThat(read("/api/v1/areas?parent=53.71.01&level=deskel&q=Kel. Alak")
            .at("/items/0/code")
            .asString())
        .isEqualTo("53.71.01.1008");
  }

  @Test
  void findingsComeWithTheirFiguresAndUnknownStaysUnknown() throws Exception {
    note("P1", 7);
    JsonNode answer = read("/api/v1/assessments?area=53.71.01.1008&period=2020");
    JsonNode alak = answer.at("/assessments/items/0");
    assertThat(alak.get("state").asString()).isEqualTo("BELUM_DINILAI");
    assertThat(alak.get("best").isNull()).isTrue();
    assertThat(alak.get("findings").size()).isEqualTo(13);
    JsonNode cases = alak.at("/findings/0");
    assertThat(cases.get("state").asString()).isEqualTo("MET");
    assertThat(cases.at("/sources/0/institution").asString()).isEqualTo("Ditresnarkoba");
    JsonNode other = alak.at("/findings/1");
    assertThat(other.get("state").asString()).isEqualTo("UNKNOWN");
    assertThat(other.get("value").isNull()).isTrue();
    assertThat(other.get("reason").asString()).isNotBlank();
    assertThat(answer.at("/coverage/assessed").asInt()).isZero();
    assertThat(answer.at("/coverage/total").asInt()).isEqualTo(1);
  }

  @Test
  void everyVillageHasARowAlsoWhereNothingIsKnown() throws Exception {
    JsonNode answer = read("/api/v1/assessments?area=53.71.02&period=2019&size=1000");
    assertThat(answer.at("/assessments/total").asInt())
        .isEqualTo(answer.at("/coverage/total").asInt())
        .isPositive();
    answer.at("/assessments/items").forEach(one -> {
      assertThat(one.get("state").asString()).isEqualTo("BELUM_DINILAI");
      assertThat(one.get("mainUnknown").asInt() + one.get("supportingUnknown").asInt())
          .isEqualTo(13);
    });
  }

  @Test
  void whatIsOutsideTheOwnAreaIsAsAbsentAsWhatDoesNotExist() throws Exception {
    JsonNode foreign = problem("/api/v1/areas/53.06", 404);
    JsonNode absent = problem("/api/v1/areas/53.71.99", 404);
    assertThat(foreign).isEqualTo(absent);
    assertThat(foreign.get("type").asString())
        .isEqualTo("urn:petadaya:problem:territory.not-found");
    problem("/api/v1/areas?parent=53", 404);
    problem("/api/v1/assessments?area=53.06.01", 404);
    problem("/api/v1/assessments?ruleSet=bukan@9", 404);
    problem("/api/v1/tidak-ada", 404);
  }

  @Test
  void whatCannotBeMeantIsSaidWithoutRepeatingIt() throws Exception {
    problem("/api/v1/areas?page=dua", 400);
    problem("/api/v1/assessments?period=12", 400);
    assertThat(problem("/api/v1/areas?level=rahasia", 400).toString()).doesNotContain("rahasia");
  }

  @Test
  void withoutAnAccountThereIsAProblemAndNoFrame() throws Exception {
    MockHttpServletResponse answer = web.perform(get("/api/v1/me")).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic");
    assertThat(web.perform(get("/api/openapi.json")).andReturn().getResponse().getStatus())
        .isEqualTo(401);
  }

  @Test
  void whoHasTheNewestAnswerIsToldSo() throws Exception {
    String etag = answer("/api/v1/areas").getHeader("ETag");
    assertThat(etag).isNotBlank();
    var again = web.perform(get("/api/v1/areas")
            .header("If-None-Match", etag)
            .with(httpBasic(operator.username(), PASSWORD)))
        .andReturn()
        .getResponse();
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsString()).isEmpty();
  }

  private void note(String measure, double value) {
    noteFinding.said(
        operator,
        new Observation(
            UUID.randomUUID(),
            ALAK,
            measure,
            value,
            "kasus",
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2019, 12, 31),
            Place.TKP,
            "Ditresnarkoba",
            null,
            List.of(),
            0,
            false,
            true,
            LocalDate.of(2020, 1, 16),
            Instant.parse("2020-01-16T06:00:00Z")));
  }

  private JsonNode description() throws Exception {
    return read("/api/openapi.json");
  }

  private JsonNode read(String address) throws Exception {
    MockHttpServletResponse answer = answer(address);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return json.readTree(answer.getContentAsByteArray());
  }

  private JsonNode problem(String address, int status) throws Exception {
    MockHttpServletResponse answer = answer(address);
    assertThat(answer.getStatus()).as(address).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    JsonNode problem = json.readTree(answer.getContentAsByteArray());
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    ((tools.jackson.databind.node.ObjectNode) problem).remove("instance");
    return problem;
  }

  private MockHttpServletResponse answer(String address) throws Exception {
    return web.perform(get(java.net.URI.create(address.replace(" ", "%20")))
            .with(httpBasic(operator.username(), PASSWORD)))
        .andReturn()
        .getResponse();
  }

  /** The part of JSON Schema that the description uses, held against an answer. */
  private static void fits(JsonNode value, JsonNode schema, JsonNode all, String where) {
    if (schema.has("$ref")) {
      fits(value, all.at(schema.get("$ref").asString().substring(1)), all, where);
      return;
    }
    if (schema.has("anyOf")) {
      if (!value.isNull()) {
        fits(value, schema.at("/anyOf/0"), all, where);
      }
      return;
    }
    assertThat(types(schema)).as(where).contains(typeOf(value));
    if (value.isArray()) {
      value.forEach(item -> fits(item, schema.get("items"), all, where + "[]"));
    }
    if (value.isObject() && schema.has("properties")) {
      assertThat(List.copyOf(value.propertyNames()))
          .as(where)
          .containsExactlyElementsOf(schema.get("properties").propertyNames());
      value
          .properties()
          .forEach(member -> fits(
              member.getValue(),
              schema.get("properties").get(member.getKey()),
              all,
              where + "." + member.getKey()));
    }
    if (schema.has("enum")) {
      List<String> words = new ArrayList<>();
      schema.get("enum").forEach(word -> words.add(word.asString()));
      assertThat(words).as(where).contains(value.asString());
    }
  }

  private static List<String> types(JsonNode schema) {
    List<String> types = new ArrayList<>();
    if (schema.get("type").isArray()) {
      schema.get("type").forEach(one -> types.add(one.asString()));
    } else {
      types.add(schema.get("type").asString());
    }
    if (types.contains("number")) {
      types.add("integer");
    }
    return types;
  }

  private static String typeOf(JsonNode value) {
    return value.isNull()
        ? "null"
        : value.isObject()
            ? "object"
            : value.isArray()
                ? "array"
                : value.isBoolean()
                    ? "boolean"
                    : value.isIntegralNumber() ? "integer" : value.isNumber() ? "number" : "string";
  }
}
