package id.petadaya.collect.submission;

import id.petadaya.collect.doubt.Doubt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of submissions, ready to show. */
final class SubmissionPage {

  private SubmissionPage() {}

  /**
   * Kiriman lapangan: what phones sent, newest first.
   *
   * @param summary "12 diterima, 2 perlu dilihat"
   * @param patternsHref where patterns are told; null for whom they are not
   * @param waiting those in quarantine, with the reason
   */
  record AList(String summary, @Nullable String patternsHref, List<Row> waiting, List<Row> rows) {

    AList {
      waiting = List.copyOf(waiting);
      rows = List.copyOf(rows);
    }
  }

  /**
   * One submission in the list.
   *
   * @param files "2 foto" or "1 dari 2 foto"
   * @param tone how the state is drawn: {@code good}, {@code wait}, {@code bad} or {@code plain}
   * @param reason why it needs a look; null when it does not
   * @param doubts titles of what deserves a second look
   */
  record Row(
      String href,
      String title,
      String place,
      String visited,
      String files,
      String state,
      String tone,
      String when,
      @Nullable String reason,
      List<String> doubts,
      boolean simulated) {}

  /**
   * One submission.
   *
   * @param deeds what this person may do with it now
   * @param versions other versions of it; empty when there is none
   * @param doubts what deserves a second look before it is decided
   */
  record One(
      Row row,
      String action,
      int revision,
      List<Section> sections,
      List<AFile> files,
      List<String> missing,
      List<Version> versions,
      List<Deed> deeds,
      List<Doubt> doubts,
      @Nullable String visitHref) {

    One {
      sections = List.copyOf(sections);
      files = List.copyOf(files);
      missing = List.copyOf(missing);
      versions = List.copyOf(versions);
      deeds = List.copyOf(deeds);
      doubts = List.copyOf(doubts);
    }

    /** Whether one of the buttons asks for a reason. */
    public boolean needsReason() {
      return deeds.stream().anyMatch(Deed::reason);
    }
  }

  /** A group of the form with what was answered in it. */
  record Section(String title, List<Answer> answers) {}

  /**
   * One question.
   *
   * @param fault what is wrong with the answer; null when nothing is
   * @param hidden the answer names a person and this viewer need not know it
   */
  record Answer(String question, String answer, @Nullable String fault, boolean hidden) {}

  /**
   * A file that came.
   *
   * @param picture where it is shown, made anew from its pixels; null when it is no photo
   * @param original where it is as it came; null for whom the photo made anew is enough
   */
  record AFile(
      String name,
      String size,
      String hash,
      @Nullable String picture,
      @Nullable String original) {}

  record Version(String href, String title, String state, boolean current) {}

  /** A button: where to, what it says, whether a reason is asked, whether it is the main one. */
  record Deed(String to, String label, boolean reason, boolean main) {}
}
