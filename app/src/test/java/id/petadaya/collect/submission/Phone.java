package id.petadaya.collect.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks OpenRosa as ODK Collect does. */
final class Phone {

  private static final String BOUNDARY = "batas-ponsel";

  private final HttpClient http = HttpClient.newBuilder()
      .followRedirects(HttpClient.Redirect.NEVER)
      .connectTimeout(Duration.ofSeconds(10))
      .build();
  private final String base;
  private final String authorization;

  /**
   * A phone that sends what it was set up with.
   *
   * @param base ends with the project, without a slash
   * @param authorization empty for one that says nothing of itself
   */
  Phone(String base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  private HttpRequest.Builder to(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> head() throws Exception {
    return http.send(
        to("/submission").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(String xml) throws Exception {
    return send(xml, Map.of());
  }

  HttpResponse<String> send(String xml, Map<String, byte[]> files) throws Exception {
    return post(body(xml, files, false));
  }

  HttpResponse<String> sendIncomplete(String xml, Map<String, byte[]> files) throws Exception {
    return post(body(xml, files, true));
  }

  HttpResponse<String> post(byte[] body) throws Exception {
    return http.send(
        to("/submission")
            .header("X-OpenRosa-Version", "1.0")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static byte[] body(String xml, Map<String, byte[]> files, boolean incomplete) throws IOException {
    var out = new ByteArrayOutputStream();
    part(out, "xml_submission_file", "isian.xml", "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    for (var file : files.entrySet()) {
      part(out, file.getKey(), file.getKey(), "image/jpeg", file.getValue());
    }
    if (incomplete) {
      text(
          out,
          "--" + BOUNDARY
              + "\r\nContent-Disposition: form-data; name=\"*isIncomplete*\"\r\n\r\nyes\r\n");
    }
    text(out, "--" + BOUNDARY + "--\r\n");
    return out.toByteArray();
  }

  private static void part(
      ByteArrayOutputStream out, String name, String file, String type, byte[] bytes)
      throws IOException {
    text(
        out,
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, name, file, type));
    out.write(bytes);
    text(out, "\r\n");
  }

  private static void text(ByteArrayOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A kelurahan visit to Alak with all that is needed, and what is given besides. */
  static String visit(String instanceId, String deprecatedId, Map<String, String> given) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("wilayah", "53.71.01.1008");
    answers.put("tanggal", "2020-01-21");
    answers.put("instansi", "Kantor Kelurahan Alak");
    answers.put("cara", "wawancara");
    answers.put("dari", "2019-01-01");
    answers.put("sampai", "2019-12-31");
    for (String code : new String[] {"p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "d1", "d2"}) {
      answers.put(code, "belum_diketahui");
    }
    answers.put("d4_sarana", "belum_diketahui");
    answers.put("keyakinan", "2");
    answers.putAll(given);
    return xml("kunjungan-kelurahan", "1", instanceId, deprecatedId, answers);
  }

  static String xml(
      String form,
      String version,
      String instanceId,
      String deprecatedId,
      Map<String, String> answers) {
    var xml = new StringBuilder(
        "<?xml version='1.0' ?><data id=\"%s\" version=\"%s\" xmlns:orx=\"http://openrosa.org/xforms\">"
            .formatted(form, version));
    answers.forEach((name, answer) -> xml.append("<%1$s>%2$s</%1$s>".formatted(name, answer)));
    xml.append("<orx:meta><orx:instanceID>").append(instanceId).append("</orx:instanceID>");
    if (!deprecatedId.isEmpty()) {
      xml.append("<orx:deprecatedID>").append(deprecatedId).append("</orx:deprecatedID>");
    }
    return xml.append("</orx:meta></data>").toString();
  }
}
