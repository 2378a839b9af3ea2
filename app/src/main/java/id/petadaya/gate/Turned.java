package id.petadaya.gate;

import id.petadaya.access.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says no at the gate, in the caller's language: a short page to people, RFC 9457 to programs, OpenRosa
 * to phones, which keep what they have and try again. Costs next to nothing.
 */
@Component
class Turned {

  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private static final String PHONE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="submit_error">%s %s</message></OpenRosaResponse>
      """;

  private static final String PAGE = """
      <!DOCTYPE html>
      <html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s · Petadaya</title><link rel="stylesheet" href="/assets/office.css"></head>
      <body class="plain"><main id="isi" class="plain-page"><section class="error-page">
      <h1>%1$s</h1><p>%2$s</p></section></main></body></html>
      """;

  private final MessageSource messages;
  private final JsonMapper json;
  private final SecurityLog log;

  Turned(MessageSource messages, JsonMapper json, SecurityLog log) {
    this.messages = messages;
    this.json = json;
    this.log = log;
  }

  /** Answers; {@code wait} is in seconds, 0 when waiting does not help. */
  void away(HttpServletRequest request, HttpServletResponse response, int status, long wait)
      throws IOException {
    away(request, response, status, wait, "http." + status);
  }

  /** As above, in the words of a problem of its own. */
  void away(
      HttpServletRequest request, HttpServletResponse response, int status, long wait, String code)
      throws IOException {
    log.turnedAway(code, request);
    String title = text(code, "title");
    String advice = text(code, "advice");
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    if (wait > 0) {
      response.setHeader("Retry-After", String.valueOf(wait));
    }
    if (request.getRequestURI().startsWith("/openrosa/")) {
      response.setHeader("X-OpenRosa-Version", "1.0");
      write(response, "text/xml;charset=UTF-8", PHONE.formatted(title + ".", advice));
    } else if (isProgram(request)) {
      Map<String, Object> problem = new LinkedHashMap<>();
      problem.put("type", "urn:petadaya:problem:" + code);
      problem.put("title", title);
      problem.put("status", status);
      problem.put("detail", advice);
      write(response, "application/problem+json", json.writeValueAsString(problem));
    } else {
      write(response, "text/html;charset=UTF-8", PAGE.formatted(title, advice));
    }
  }

  private static boolean isProgram(HttpServletRequest request) {
    String accept = String.valueOf(request.getHeader("Accept"));
    return request.getRequestURI().startsWith("/api/")
        || accept.contains("json") && !accept.contains("text/html");
  }

  private String text(String code, String part) {
    String any = messages.getMessage("problem.any." + part, null, INDONESIAN);
    return String.valueOf(
        messages.getMessage("problem." + code + "." + part, null, any, INDONESIAN));
  }

  private static void write(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
