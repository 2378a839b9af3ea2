package id.petadaya.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * R17: fifty invented persons come in by a list, are worked with, and are looked for where nobody may
 * find them: in tables, logs, files, and pages of those whom they do not concern.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.class)
class CanaryIntegrationTests {

  private static final int PERSONS = 50;
  private static final long SEED = 17;
  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final List<String> VILLAGES =
      List.of("Alak", "Oesapa", "Naikoten I", "Sikumana", "Liliba");

  @Autowired
  private MockMvc web;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private DSLContext db;

  @Autowired
  private OpenPerson open;

  @Value("${petadaya.data}")
  private Path data;

  private final List<String> canaries = new ArrayList<>();

  @Test
  void nothingOfFiftyPersonsIsFoundWhereItMayNotBe() throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    root.addAppender(log);
    root.setLevel(ch.qos.logback.classic.Level.INFO);
    Set<Path> before = temporary();
    Viewer operator = account(KUPANG, Role.OPERATOR);
    Viewer verifier = account(KUPANG, Role.VERIFIER);
    UUID id = importList(operator);
    workWith(operator, verifier, id);
    breakDown(operator);

    var places = new ArrayList<String>();
    places.add("tables: " + tables());
    log.list.forEach(line -> places.add(
        "log: " + line.getFormattedMessage() + " " + Arrays.toString(line.getArgumentArray())
            + (line.getThrowableProxy() == null ? "" : line.getThrowableProxy().getMessage())));
    files(data).forEach(file -> places.add(read(file)));
    for (Path file : temporary()) {
      if (!before.contains(file)) {
        files(file).forEach(one -> places.add(read(one)));
      }
    }
    int files = places.size() - 1 - log.list.size();
    int pages = pagesOfOthers(id, places);
    long hits = places.stream().mapToLong(this::hits).sum();

    db.transaction(any -> any.dsl()
        .execute(
            "insert into vault.notice (area_code, kind, actor, subject, at) values ('53.71', 'many_persons', 'uji', ?, now())",
            canaries.getFirst()));
    long inTables = hits(tables());
    int logLines = log.list.size();
    LoggerFactory.getLogger("id.petadaya.uji").info("Orang {} dicatat", canaries.getLast());
    long inLog = log.list.subList(logLines, log.list.size()).stream()
        .mapToLong(line -> hits(line.getFormattedMessage()))
        .sum();
    root.detachAppender(log);
    root.setLevel(ch.qos.logback.classic.Level.WARN);
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R17\",\"canaries\":%d,\"hits\":%d,\"tables\":%d,\"pages\":%d,\"files\":%d,\"log_lines\":%d,\"mutants_seen\":%d,\"seed\":%d,\"met\":%b}%n",
        canaries.size(),
        hits,
        tableNames().size(),
        pages,
        files,
        logLines,
        inTables + inLog,
        SEED,
        hits == 0 && logLines > 0 && inTables == 1 && inLog == 1);
    assertThat(hits).isZero();
    assertThat(logLines).as("lines of the log that were searched").isPositive();
    assertThat(List.of(inTables, inLog))
        .as("a scan that sees no planted name is broken")
        .containsOnly(1L);
    assertThat(open.list(verifier, 500)).hasSize(PERSONS);
  }

  private UUID importList(Viewer operator) throws Exception {
    var random = new Random(SEED);
    var list =
        new StringBuilder("DAFTAR ORANG DAMPINGAN DINAS SOSIAL KOTA KUPANG TAHUN 2019;;;;;;;\n");
    list.append("No;NIK;Nama Lengkap;Tanggal Lahir;JK;Kelurahan;Jenis Zat;No HP\n");
    for (int at = 1; at <= PERSONS; at++) {
      String nik = "537101%02d%02d%02d%04d"
          .formatted(
              1 + random.nextInt(28),
              1 + random.nextInt(12),
              70 + random.nextInt(29),
              1 + random.nextInt(9998));
      String name = word(random) + " " + word(random);
      String phone = "0812" + (30_000_000 + random.nextInt(60_000_000));
      canaries.addAll(List.of(nik, name, phone));
      list.append("%d;%s;%s;12-03-19%d;L;%s;ganja;%s%n"
          .formatted(
              at, nik, name, 70 + random.nextInt(29), VILLAGES.get(at % VILLAGES.size()), phone));
    }
    var answer = send(
        operator,
        multipart("/kerja/data-masuk")
            .file(new MockMultipartFile(
                "berkas", "dampingan.csv", null, list.toString().getBytes(StandardCharsets.UTF_8)))
            .param("institution", "Dinas Sosial, uji"));
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    String target = String.valueOf(answer.getRedirectedUrl());
    return UUID.fromString(target.substring(target.lastIndexOf('/') + 1));
  }

  /** Review, saving, opening, searching, a refused purpose, and a page that fails. */
  private void workWith(Viewer operator, Viewer verifier, UUID id) throws Exception {
    page(operator, "/kerja/data-masuk/" + id);
    assertThat(send(operator, post("/kerja/data-masuk/" + id + "/penyimpanan")).getStatus())
        .isEqualTo(302);
    page(operator, "/kerja/data-masuk/" + id);
    List<Person> persons = open.list(verifier, 500);
    for (Person one : persons.subList(0, 5)) {
      String path = "/kerja/orang/" + one.ref();
      String opened = send(verifier, post(path + "/pembukaan").param("tujuan", "pendampingan"))
          .getContentAsString();
      assertThat(hits(opened)).as("the one who may sees the person").isPositive();
      assertThat(hits(page(verifier, path))).as("closed").isZero();
      send(verifier, post(path + "/pembukaan").param("tujuan", "seleksi_peserta"));
      send(verifier, post(path + "/darurat").param("alasan", "pendek"));
    }
    send(verifier, post("/kerja/orang/pencarian").param("nik", canaries.getFirst()));
    send(
        verifier,
        post("/kerja/orang/pencarian").param("nama", canaries.get(1)).param("tahun", "tahun"));
    send(verifier, post("/kerja/orang/" + canaries.get(1) + "/pembukaan").param("tujuan", "x"));
  }

  /** A page that fails over a name: what is logged of it must not hold the name. */
  private void breakDown(Viewer operator) throws Exception {
    RequestMappingInfo broken = RequestMappingInfo.paths("/kerja/uji-rusak")
        .options(mapping.getBuilderConfiguration())
        .build();
    mapping.registerMapping(broken, this, CanaryIntegrationTests.class.getDeclaredMethod("fails"));
    try {
      assertThat(hits(page(operator, "/kerja/uji-rusak"))).isZero();
    } finally {
      mapping.unregisterMapping(broken);
    }
  }

  void fails() {
    throw new IllegalStateException(
        "Tidak dapat membaca " + canaries.get(1),
        new IllegalArgumentException("NIK " + canaries.getFirst()));
  }

  /** Pages and exports as people see them whom the persons do not concern. */
  private int pagesOfOthers(UUID id, List<String> places) throws Exception {
    List<String> paths = new ArrayList<>(List.of(
        "/kerja/orang",
        "/kerja/pengawasan",
        "/kerja/pengawasan/catatan.jsonl",
        "/kerja/orang/tinjauan",
        "/kerja/data-masuk",
        "/kerja/data-masuk/" + id,
        "/kerja/peta",
        "/kerja/antrean",
        "/kerja/cari?q=a",
        "/api/v1/audit/verify",
        "/api/v1/areas",
        "/api/v1/assessments"));
    for (String ref : db.fetch("select ref from vault.person limit 3").getValues(0, String.class)) {
      paths.add("/kerja/orang/" + ref);
    }
    int seen = 0;
    for (Role role : Role.values()) {
      for (AreaCode area : List.of(KUPANG, new AreaCode("53.06"))) {
        Viewer other = account(area, role);
        for (String path : paths) {
          // The operator of the city received the list and may look at it as it came.
          if (path.endsWith(id.toString()) && area.equals(KUPANG) && mayReview(role)) {
            continue;
          }
          places.add("page " + path + " " + page(other, path));
          seen++;
        }
      }
    }
    return seen;
  }

  private static boolean mayReview(Role role) {
    return Set.of(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR).contains(role);
  }

  private long hits(String text) {
    return canaries.stream()
        .filter(canary -> {
          byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
          return text.contains(canary)
              || text.contains(HexFormat.of().formatHex(bytes))
              || text.contains(
                  Base64.getEncoder().withoutPadding().encodeToString(bytes).substring(0, 12));
        })
        .count();
  }

  private List<String> tableNames() {
    return db.fetch("""
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""").getValues(0, String.class);
  }

  private String tables() {
    var all = new StringBuilder();
    for (String table : tableNames()) {
      db.fetch("select t::text from " + table + " t")
          .forEach(row -> all.append(row.get(0)).append('\n'));
    }
    return all.toString();
  }

  private static Set<Path> temporary() throws IOException {
    try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new java.util.HashSet<>(
          all.filter(one -> one.getFileName().toString().startsWith("petadaya")).toList());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String read(Path file) {
    try {
      return file.getFileName() + " "
          + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int at = 0; at < 4; at++) {
      word.append("bdfgklmnprst".charAt(random.nextInt(12)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String page(Viewer viewer, String path) throws Exception {
    return web.perform(get(java.net.URI.create(path)).with(signedIn(viewer)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletResponse send(
      Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(signedIn(viewer)).with(csrf())).andReturn().getResponse();
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor signedIn(
      Viewer viewer) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
  }

  private Viewer account(AreaCode area, Role role) {
    return openAccount.open(
        "test",
        "uji-" + UUID.randomUUID().toString().substring(0, 12).toLowerCase(Locale.ROOT),
        "Petugas Uji",
        "rumput-laut-sasando-7",
        Set.of(role),
        area);
  }
}
