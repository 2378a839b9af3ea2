package id.petadaya.kernel;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A page that shows a refusal above what was typed answers with the status of the refusal, so that
 * whoever reads only the status hears it too.
 */
public final class AnswerStatus {

  private AnswerStatus() {}

  /** Gives the answer of the request that is being answered the status of a refusal. */
  public static void of(Refused refused) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && request.getResponse() != null) {
      request.getResponse().setStatus(refused.problem().status());
    }
  }
}
