package id.petadaya.collect.web;

import id.petadaya.kernel.AnswerStatus;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lets a form show a refusal above what was typed, instead of losing it on a page of its own. Refusals
 * that the form cannot help (role, area, absence) go on to the one handler.
 */
@Component
class Troubles {

  private final MessageSource messages;

  Troubles(MessageSource messages) {
    this.messages = messages;
  }

  /** Does the deed; the trouble when it was refused for something that the form can mend. */
  Optional<Trouble> of(Runnable deed) {
    try {
      deed.run();
      return Optional.empty();
    } catch (Refused refused) {
      int status = refused.problem().status();
      if (status == 403 || status == 404) {
        throw refused;
      }
      return Optional.of(trouble(refused));
    }
  }

  private Trouble trouble(Refused refused) {
    AnswerStatus.of(refused);
    return new Trouble(text(refused, "title"), text(refused, "safe"), text(refused, "advice"));
  }

  private String text(Refused refused, String part) {
    String any = messages.getMessage("problem.any." + part, null, "", Indonesian.LOCALE);
    String text = Objects.requireNonNullElse(
        messages.getMessage(
            "problem.%s.%s".formatted(refused.problem().code(), part),
            null,
            any,
            Indonesian.LOCALE),
        "");
    for (Map.Entry<String, Object> detail : refused.details().entrySet()) {
      text = text.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
    }
    return text;
  }
}
