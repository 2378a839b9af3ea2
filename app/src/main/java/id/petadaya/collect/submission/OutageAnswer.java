package id.petadaya.collect.submission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the database is away nobody can be let in: a phone is told to come again, not that it is wrong. */
class OutageAnswer extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OutageAnswer.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (DataAccessException
        | TransactionException
        | org.jooq.exception.DataAccessException away) {
      LOG.error("A phone could not be let in: {}", away.getClass().getName());
      answer(response);
    }
  }

  private static void answer(HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, OpenRosaController.RETRY_SECONDS);
    response.setHeader("X-OpenRosa-Version", "1.0");
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getOutputStream()
        .write(OpenRosaXml.message("submit_error", OpenRosaController.sentence(503)));
  }
}
