package id.petadaya.collect.doubt;

/**
 * A reason to look twice.
 *
 * @param sentence Indonesian, with the figures that speak for it
 */
public record Doubt(Kind kind, String title, String sentence) {

  /** What is noticed; the order is that of the page. */
  public enum Kind {
    SAME_VISIT,
    SAME_PHOTO,
    FAR_FIGURE,
    CHANGED_FIGURE,
    TOO_FAST,
    SAME_ANSWERS,
    SAME_POINT,
    OUTSIDE_AREA,
    ODD_HOUR,
    PHONE_CLOCK;

    /** Whether it is about how somebody works rather than about one form. */
    public boolean isPattern() {
      return switch (this) {
        case SAME_VISIT, SAME_PHOTO, FAR_FIGURE, CHANGED_FIGURE -> false;
        case TOO_FAST, SAME_ANSWERS, SAME_POINT, OUTSIDE_AREA, ODD_HOUR, PHONE_CLOCK -> true;
      };
    }
  }
}
