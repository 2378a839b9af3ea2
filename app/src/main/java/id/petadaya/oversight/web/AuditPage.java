package id.petadaya.oversight.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The auditor's page. Filters come as {@code siapa}, {@code bagian}, {@code perihal}, {@code dari},
 * {@code sampai} on {@code /kerja/pengawasan}; the check is asked anew by a post to {@code
 * /kerja/pengawasan/pemeriksaan}.
 *
 * @param summary how many entries fit
 * @param older address of the next page; null at the end of the book
 */
public record AuditPage(
    Chain chain,
    List<Notice> notices,
    Asked asked,
    List<Choice> rooms,
    Words summary,
    List<Row> rows,
    @Nullable String older,
    String exportHref) {

  public AuditPage {
    notices = List.copyOf(notices);
    rooms = List.copyOf(rooms);
    rows = List.copyOf(rows);
  }

  /** Whether the book is whole: {@code tone} is good or bad. */
  public record Chain(String tone, Words words, List<String> findings, String checked) {}

  /** What else should be known: {@code tone} is good, bad or plain. */
  public record Notice(String tone, Words words) {}

  /** What the form holds. */
  public record Asked(String actor, String subject, String from, String to) {}

  /** One entry. */
  public record Row(
      String number,
      String when,
      String who,
      String deed,
      String subject,
      String area,
      String purpose,
      List<String> details) {}
}
