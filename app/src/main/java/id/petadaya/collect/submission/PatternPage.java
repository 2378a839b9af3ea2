package id.petadaya.collect.submission;

import java.util.List;

/**
 * Pola petugas: how forms were filled in, by sender, in the order of names. No count is compared with
 * another's.
 *
 * @param looked how many forms were looked at
 */
record PatternPage(int looked, List<Sender> senders) {

  PatternPage {
    senders = List.copyOf(senders);
  }

  /**
   * Somebody who sent forms.
   *
   * @param sent "12 isian"
   */
  record Sender(String name, String sent, List<Pattern> patterns) {

    Sender {
      patterns = List.copyOf(patterns);
    }
  }

  /** What was noticed of one form. */
  record Pattern(String title, String sentence, String form, String href) {}
}
