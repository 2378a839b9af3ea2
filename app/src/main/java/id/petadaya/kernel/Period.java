package id.petadaya.kernel;

import java.time.LocalDate;

/** The year that an assessment speaks of. */
public record Period(int year) {

  public Period {
    if (year < 1990 || year > 2200) {
      throw new IllegalArgumentException(
          "%d is not a year of this work. Maybe it is a day or a code.".formatted(year));
    }
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }

  @Override
  public String toString() {
    return Integer.toString(year);
  }
}
