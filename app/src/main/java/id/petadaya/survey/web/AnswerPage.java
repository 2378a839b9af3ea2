package id.petadaya.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of somebody who is asked, ready to show. */
final class AnswerPage {

  private AnswerPage() {}

  /**
   * The first page.
   *
   * @param leftOut questions of the form that are not asked this way
   */
  record Invitation(
      String office,
      String title,
      String purpose,
      String start,
      List<Fact> facts,
      String who,
      String source,
      boolean simulated,
      List<String> leftOut) {
    Invitation {
      facts = List.copyOf(facts);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** An icon, a word in bold and a sentence. */
  record Fact(String icon, String title, String text) {}

  /**
   * All questions.
   *
   * @param letter proves that the form came from here
   * @param wrong how many answers have to be changed; 0 on the first time
   */
  record Questions(
      String office,
      String title,
      String action,
      String back,
      String letter,
      int wrong,
      List<Ask> asks) {
    Questions {
      asks = List.copyOf(asks);
    }
  }

  /**
   * One question.
   *
   * @param kind {@code satu}, {@code banyak}, {@code angka}, {@code pecahan}, {@code tanggal} or {@code teks}
   * @param relevant when it is asked; null when always
   * @param constraint what an answer must fulfil; null when nothing
   * @param fault what is wrong with the answer; null when nothing
   */
  record Ask(
      String name,
      String section,
      String label,
      String hint,
      String kind,
      List<Option> options,
      String value,
      @Nullable String relevant,
      @Nullable String constraint,
      String message,
      @Nullable String fault) {
    Ask {
      options = List.copyOf(options);
    }
  }

  record Option(String value, String label, boolean chosen) {}

  record Thanks(String office, int answered, int seen, String next, String code, String until) {}

  /** A link that leads to no questions. */
  record Shut(String office, String title, String text, String advice) {}

  /** @param told what became of a code; null before one was typed */
  record Withdraw(String office, @Nullable String told, boolean done) {}
}
