package id.petadaya.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program at the door why it does not come in, as an RFC 9457 answer. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private final MessageSource messages;
  private final JsonMapper json;
  private final SecurityLog log;

  ApiRefusals(MessageSource messages, JsonMapper json, SecurityLog log) {
    this.messages = messages;
    this.json = json;
    this.log = log;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Basic realm=\"Petadaya\"");
    answer(response, 401);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    log.refused("http.403");
    answer(response, 403);
  }

  private void answer(HttpServletResponse response, int status) throws IOException {
    String key = "problem.http." + status;
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:petadaya:problem:http." + status);
    problem.put("title", messages.getMessage(key + ".title", null, INDONESIAN));
    problem.put("status", status);
    problem.put("detail", messages.getMessage(key + ".advice", null, INDONESIAN));
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }
}
