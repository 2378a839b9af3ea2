package id.petadaya.intake.template;

import java.util.List;

/**
 * One thing a person should know about a cell or row.
 *
 * @param id the same for the same file and template, so that an answer finds it again
 * @param row from 1, as Excel counts
 * @param column letters, as Excel names it; empty when the whole row is meant
 * @param heading path of headings, such as "TKP / KELURAHAN"; empty when the whole row is meant
 * @param value as written; "(data pribadi)" for a personal column
 * @param code stable, small letters and hyphens
 * @param message Indonesian, with advice
 * @param field name of the template's field; empty when the whole row is meant
 * @param actions what a person may do, the first is what happens when nobody does anything
 */
public record Complaint(
    String id,
    String sheet,
    int row,
    String column,
    String heading,
    String value,
    String code,
    String message,
    String field,
    List<Action> actions) {

  static final String MASKED = "(data pribadi)";

  public Complaint {
    actions = List.copyOf(actions);
  }

  /**
   * Something a person may do.
   *
   * @param value the value to accept for the written word; empty for the other kinds
   * @param label Indonesian, for a menu
   */
  public record Action(Kind kind, String value, String label) {

    /** Kinds of answer. */
    public enum Kind {
      /** The row stays, what could not be read is unknown. */
      KEEP_UNKNOWN,
      /** The row stays as it was read. */
      KEEP,
      /** The row is left out. */
      SKIP_ROW,
      /** The written word means this value. */
      ACCEPT
    }
  }
}
