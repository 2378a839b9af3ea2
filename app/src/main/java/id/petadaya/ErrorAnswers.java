package id.petadaya;

import id.petadaya.access.SecurityLog;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a request ends that was refused or broke before it came to a page: the same words as inside. */
@Controller
class ErrorAnswers implements ErrorController {

  private final ProblemAnswers problems;
  private final SecurityLog log;

  ErrorAnswers(ProblemAnswers problems, SecurityLog log) {
    this.problems = problems;
    this.log = log;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
        ? told
        : 404;
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (thrown instanceof Throwable failed && Busy.isCauseOf(failed)) {
      status = 503;
      response.setHeader(HttpHeaders.RETRY_AFTER, Busy.RETRY_SECONDS);
    }
    if (status == 401 || status == 403) {
      log.refused("http." + status);
    }
    String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    return problems.answer(status, address, request);
  }
}
