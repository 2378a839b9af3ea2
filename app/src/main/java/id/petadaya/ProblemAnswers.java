package id.petadaya;

import id.petadaya.access.SecurityLog;
import id.petadaya.kernel.Period;
import id.petadaya.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns whatever went wrong into a page for people or an RFC 9457 answer for programs. Says what
 * happened, what is safe and what to do; never shows a stack trace, a class name or a value that was
 * sent.
 */
@ControllerAdvice
class ProblemAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private final MessageSource messages;

  private final SecurityLog log;

  ProblemAnswers(MessageSource messages, SecurityLog log) {
    this.messages = messages;
    this.log = log;
  }

  @ExceptionHandler(Refused.class)
  Object refused(Refused refused, HttpServletRequest request) {
    int status = refused.problem().status();
    // What lies elsewhere answers as if it did not exist.
    if (status == 403 || status == 404) {
      log.refused(refused.problem().code());
    }
    if (status == 400 || status == 413 || status == 415) {
      log.turnedAway(refused.problem().code(), request);
    }
    return answer(refused.problem().code(), status, refused.details(), request);
  }

  @ExceptionHandler(AccessDeniedException.class)
  Object denied(AccessDeniedException denied) {
    log.refused("access.denied");
    throw denied;
  }

  @ExceptionHandler(Exception.class)
  Object failed(Exception failed, HttpServletRequest request, HttpServletResponse response) {
    if (failed instanceof ErrorResponse known) {
      int status = known.getStatusCode().value();
      if (status == 403 || status == 404 && !(failed instanceof NoResourceFoundException)) {
        log.refused("http." + status);
      }
      if (status == 400 || status == 413 || status == 415) {
        log.turnedAway("http." + status, request);
      }
      return answer("http." + status, status, Map.of(), request);
    }
    if (failed instanceof TypeMismatchException
        || failed instanceof HttpMessageNotReadableException
        || failed instanceof MultipartException
        || isOutsideWhatMayBeAsked(failed)) {
      log.turnedAway("http.400", request);
      return answer("http.400", 400, Map.of(), request);
    }
    if (Busy.isCauseOf(failed)) {
      LOG.warn("A request found the database busy: {}", failed.getClass().getName());
      response.setHeader(HttpHeaders.RETRY_AFTER, Busy.RETRY_SECONDS);
      return answer("http.503", 503, Map.of(), request);
    }
    LOG.error("A request failed: {}", traceOf(failed));
    return answer("http.500", 500, Map.of(), request);
  }

  /** A year or a code in an address that no record takes; deeper mistakes are ours. */
  private static boolean isOutsideWhatMayBeAsked(Exception failed) {
    return failed instanceof IllegalArgumentException
        && failed.getStackTrace().length > 0
        && failed.getStackTrace()[0].getClassName().equals(Period.class.getName());
  }

  /** What went wrong outside of all pages. */
  Object answer(int status, String address, HttpServletRequest request) {
    return answer("http." + status, status, Map.of(), address, request);
  }

  private Object answer(
      String code, int status, Map<String, Object> details, HttpServletRequest request) {
    return answer(code, status, details, request.getRequestURI(), request);
  }

  private Object answer(
      String code,
      int status,
      Map<String, Object> details,
      String address,
      HttpServletRequest request) {
    String title = text(code, "title", details);
    String safe = text(code, "safe", details);
    String advice = text(code, "advice", details);
    if (address.startsWith("/api/") || wantsJson(request)) {
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), advice);
      problem.setType(URI.create("urn:petadaya:problem:" + code));
      problem.setTitle(title);
      new TreeMap<>(details).forEach(problem::setProperty);
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    var page =
        new ModelAndView("problem", Map.of("page", new ProblemPage(title, safe, advice, code)));
    page.setStatus(HttpStatusCode.valueOf(status));
    return page;
  }

  private String text(String code, String part, Map<String, Object> details) {
    String key = "problem." + code + "." + part;
    String ofAny = messages.getMessage("problem.any." + part, null, INDONESIAN);
    String text =
        Objects.requireNonNullElse(messages.getMessage(key, null, ofAny, INDONESIAN), ofAny);
    for (var detail : details.entrySet()) {
      text = text.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
    }
    return text;
  }

  /** Types and places only: a message may hold what somebody typed. */
  private static String traceOf(Throwable failed) {
    var trace = new StringBuilder();
    for (Throwable one = failed; one != null; one = one.getCause()) {
      trace.append(one.getClass().getName());
      for (StackTraceElement place : one.getStackTrace()) {
        trace.append("\n  at ").append(place);
      }
      trace.append(one.getCause() == null ? "" : "\ncaused by ");
    }
    return trace.toString();
  }

  private static boolean wantsJson(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("json") && !accept.contains("text/html");
  }
}
