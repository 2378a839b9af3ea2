package id.petadaya.malformed;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.petadaya.access.AppUsers;
import id.petadaya.access.TestPhone;
import id.petadaya.access.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Hands an upload in where it belongs, and hears what is said: a status, a code, a reason. */
class Doors {

  private static final String SUBMISSION = "/openrosa/53.71/submission";
  private static final String PHONE = "multipart/form-data; boundary=batas";

  private final MockMvc web;
  private final DSLContext db;
  private final Viewer officer;
  private final String phone;
  private final JsonMapper json = JsonMapper.builder().build();

  Doors(MockMvc web, DSLContext db, AppUsers phones, Viewer officer) {
    this.web = web;
    this.db = db;
    this.officer = officer;
    this.phone = TestPhone.letIn(phones);
  }

  String hear(Upload upload, byte[] bytes) throws Exception {
    return switch (upload.door()) {
      case ANSWERS -> answers(bytes);
      case POST -> wholePost(bytes);
      case PHOTO -> photo(bytes);
      case TABLE -> table(bytes);
      case SHAPES -> shapes(bytes);
    };
  }

  private String answers(byte[] xml) throws Exception {
    return told(web.perform(post(SUBMISSION)
            .header("Authorization", phone)
            .contentType(PHONE)
            .content(body(xml, new byte[0], false)))
        .andReturn()
        .getResponse());
  }

  private String wholePost(byte[] headingAndBody) throws Exception {
    String text = new String(headingAndBody, StandardCharsets.UTF_8);
    int line = text.indexOf('\n');
    return told(web.perform(post(SUBMISSION)
            .header("Authorization", phone)
            .header("Content-Type", text.substring(0, line))
            .content(text.substring(line + 1).getBytes(StandardCharsets.UTF_8)))
        .andReturn()
        .getResponse());
  }

  /** The sentence that a phone shows; what was kept, by its state. */
  private String told(MockHttpServletResponse answer) throws Exception {
    if (answer.getStatus() != 201) {
      String sentence =
          answer.getContentAsString().replaceAll("(?s).*<message[^>]*>(.*?)</message>.*", "$1");
      return answer.getStatus() + " " + sentence;
    }
    var kept = db.fetchSingle(
        "select state, quarantine from collect.submission order by received_at desc limit 1");
    return "201 " + kept.get(0, String.class) + " " + kept.get(1, String.class);
  }

  /** Kept as it came, since a phone must be able to forget it; nobody is shown it. */
  private String photo(byte[] bytes) throws Exception {
    byte[] xml = Bytes.utf8(
        Corpus.visit("kunjungan-kelurahan", "uuid:" + UUID.randomUUID(), "<foto>a.jpg</foto>"));
    var answer = web.perform(post(SUBMISSION)
            .header("Authorization", phone)
            .contentType(PHONE)
            .content(body(xml, bytes, true)))
        .andReturn()
        .getResponse();
    if (answer.getStatus() != 201) {
      return told(answer);
    }
    var kept = db.fetchSingle("""
        select s.id::text, a.sha256 from collect.submission s join collect.attachment a on a.submission_id = s.id
        order by s.received_at desc limit 1""");
    var shown = web.perform(get("/kerja/kiriman/" + kept.get(0) + "/foto/a.jpg")
            .accept("application/json")
            .with(officer()))
        .andReturn()
        .getResponse();
    var reason =
        db.fetchOptional("select reason from files.picture where original = ?", kept.get(1));
    return shown.getStatus() + " " + code(shown) + " "
        + reason.map(row -> row.get(0, String.class)).orElse("none");
  }

  private String table(byte[] bytes) throws Exception {
    var answer = web.perform(multipart("/api/v1/imports")
            .file(new MockMultipartFile("file", "berkas.xlsx", null, bytes))
            .with(officer())
            .with(csrf()))
        .andReturn()
        .getResponse();
    String kind = answer.getStatus() == 200
        ? ""
        : json.readTree(answer.getContentAsString()).path("kind").asString();
    return answer.getStatus() + " " + code(answer) + " " + kind;
  }

  /** Looked through in the background; how it ended stands on the page of the work. */
  private String shapes(byte[] bytes) throws Exception {
    var begun = web.perform(multipart("/kerja/batas/baru")
            .file(new MockMultipartFile("berkas", "batas", null, bytes))
            .with(officer())
            .with(csrf()))
        .andReturn()
        .getResponse();
    if (begun.getStatus() != 302) {
      return begun.getStatus() + "";
    }
    String target = Objects.requireNonNull(begun.getRedirectedUrl());
    UUID job = UUID.fromString(target.substring(target.lastIndexOf('/') + 1));
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(20))
        .until(() -> !"BERJALAN".equals(one("select state from jobs.job where id = ?", job)));
    var page = web.perform(get(target).with(officer())).andReturn().getResponse();
    return page.getStatus() >= 500
        ? page.getStatus() + ""
        : String.valueOf(
            one("select state || ' ' || coalesce(reason, '') from jobs.job where id = ?", job));
  }

  private Object one(String query, UUID id) {
    return db.fetchSingle(query, id).get(0);
  }

  private String code(MockHttpServletResponse answer) throws Exception {
    return answer.getStatus() == 200
        ? "taken"
        : json.readTree(answer.getContentAsString())
            .path("type")
            .asString()
            .replace("urn:petadaya:problem:", "");
  }

  private static byte[] body(byte[] xml, byte[] photo, boolean withPhoto) {
    String part =
        "--batas\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n";
    return Bytes.joined(
        Bytes.utf8(part.formatted("xml_submission_file", "isian.xml", "text/xml")),
        xml,
        Bytes.utf8("\r\n" + (withPhoto ? part.formatted("a.jpg", "a.jpg", "image/jpeg") : "")),
        photo,
        Bytes.utf8((withPhoto ? "\r\n" : "") + "--batas--\r\n"));
  }

  private RequestPostProcessor officer() {
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(officer, null, java.util.List.of()));
  }
}
