package id.petadaya.analysis.indicator;

import java.time.LocalDate;

/**
 * One figure that stands for an indicator of an area: conflicts between sources are settled before.
 *
 * @param value finite, 0 or more, in the unit
 * @param unit as the threshold writes it, or {@link #ANSWER}
 * @param year the year the figure is about
 * @param statedOn the day the source gave it; its age counts from here
 */
public record Observed(double value, String unit, int year, Place place, LocalDate statedOn) {

  /**
   * The unit of an answer that is itself a finding, as in the 13-column sheet: 0 is not met, above 0
   * is met, whatever the threshold says.
   */
  public static final String ANSWER = "temuan";

  public Observed {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "An observed figure must be finite and 0 or more, not %s. Maybe a complaint is due instead."
              .formatted(value));
    }
  }

  boolean isAnswer() {
    return unit.equals(ANSWER);
  }
}
