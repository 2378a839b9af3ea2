package id.petadaya.kernel;

/**
 * One line of a select on a page.
 *
 * @param none stands for "nothing taken": drawn grey
 */
public record Choice(String value, String label, boolean selected, boolean none) {

  public static Choice of(String value, String label, boolean selected) {
    return new Choice(value, label, selected, false);
  }

  public static Choice none(String label, boolean selected) {
    return new Choice("", label, selected, true);
  }
}
