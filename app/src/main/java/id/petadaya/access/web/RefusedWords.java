package id.petadaya.access.web;

import id.petadaya.access.OpenAccount;
import id.petadaya.kernel.AnswerStatus;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a form says when its wish was refused. */
@Component
class RefusedWords {

  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private final MessageSource messages;

  RefusedWords(MessageSource messages) {
    this.messages = messages;
  }

  Trouble of(Refused refused) {
    AnswerStatus.of(refused);
    String key = "problem." + refused.problem().code();
    String advice = messages.getMessage(key + ".advice", null, INDONESIAN);
    return new Trouble(
        messages.getMessage(key + ".title", null, INDONESIAN),
        "",
        advice.replace("{least}", String.valueOf(OpenAccount.LEAST_LENGTH)));
  }
}
