package id.petadaya.analysis.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Turns the figures of one indicator of one area into a finding. Holds what an office decides: how
 * much is "many", over how many years, counted where, and how old a figure may be.
 *
 * @param value finite, in the unit
 * @param lookBackYears 1 or more, the last year included
 * @param yearsNeeded 1 to lookBackYears: years that must have a figure before "not met" is said
 * @param maximumAgeDays 1 or more; an older statement does not count
 * @param verified whether BNN states it; false is shown as BELUM DIVERIFIKASI
 */
public record Threshold(
    Direction direction,
    double value,
    String unit,
    Aggregate aggregate,
    int lookBackYears,
    int yearsNeeded,
    Place place,
    int maximumAgeDays,
    boolean verified) {

  public Threshold {
    if (!Double.isFinite(value) || value < 0) {
      throw new IllegalArgumentException(
          "A threshold must be finite and 0 or more, not %s.".formatted(value));
    }
    if (direction == Direction.AT_LEAST && value == 0) {
      throw new IllegalArgumentException(
          "A threshold of at least 0 is met by every area. Maybe it is 1.");
    }
    if (unit.isBlank()) {
      throw new IllegalArgumentException("A threshold needs a unit. Maybe \"kasus\" or \"orang\".");
    }
    if (lookBackYears < 1 || yearsNeeded < 1 || yearsNeeded > lookBackYears) {
      throw new IllegalArgumentException(
          "Of %d years looked back, %d cannot be needed. Maybe 3 and 1."
              .formatted(lookBackYears, yearsNeeded));
    }
    if (maximumAgeDays < 1) {
      throw new IllegalArgumentException(
          "The greatest age of a figure must be 1 day or more, not %d.".formatted(maximumAgeDays));
    }
  }

  /**
   * Judges the figures of one indicator of one area.
   *
   * <p>Input: figures in any order, those of one year in one unit add up; the last year of the
   * look-back; the day of judging. Output: a finding with the aggregated figure, unknown when no
   * figure counts. Figures in the threshold's own unit go before plain answers. Never says "not met"
   * for want of figures.
   */
  public Finding judge(Collection<Observed> observed, int lastYear, LocalDate on) {
    List<Observed> inYears = observed.stream()
        .filter(each -> each.year() <= lastYear && each.year() > lastYear - lookBackYears)
        .toList();
    List<Observed> fresh =
        inYears.stream().filter(each -> ageDays(each, on) <= maximumAgeDays).toList();
    List<Observed> measured = fresh.stream().filter(this::fits).toList();
    if (!measured.isEmpty()) {
      return judgeFigures(measured);
    }
    List<Observed> answers = fresh.stream().filter(Observed::isAnswer).toList();
    if (!answers.isEmpty()) {
      return judgeAnswers(answers);
    }
    return new Finding.Unknown(whyNone(observed, inYears, fresh));
  }

  private Finding judgeFigures(List<Observed> measured) {
    TreeMap<Integer, Double> byYear = byYear(measured);
    double figure = aggregate.of(byYear.values());
    if (direction.fits(figure, value)) {
      return canStillTurn(byYear.size(), true)
          ? tooFewYears(byYear.size())
          : new Finding.Met(figure);
    }
    return canStillTurn(byYear.size(), false)
        ? tooFewYears(byYear.size())
        : new Finding.NotMet(figure);
  }

  /** A sum or a maximum can only grow, so with years missing only one of the two answers is firm. */
  private boolean canStillTurn(int years, boolean fits) {
    return aggregate != Aggregate.LATEST
        && years < yearsNeeded
        && fits == (direction == Direction.AT_MOST);
  }

  private Finding tooFewYears(int years) {
    return new Finding.Unknown("baru ada angka %d dari %d tahun".formatted(years, yearsNeeded));
  }

  private static Finding judgeAnswers(List<Observed> answers) {
    return Finding.ofAnswer(byYear(answers).lastEntry().getValue());
  }

  private boolean fits(Observed each) {
    return each.unit().equals(unit) && each.place() == place;
  }

  private String whyNone(Collection<Observed> all, List<Observed> inYears, List<Observed> fresh) {
    if (all.isEmpty()) {
      return "belum ada data";
    }
    if (inYears.isEmpty()) {
      return "tidak ada angka dari %d tahun terakhir".formatted(lookBackYears);
    }
    if (fresh.isEmpty()) {
      return "kedaluwarsa: semua angka lebih tua dari %d hari".formatted(maximumAgeDays);
    }
    Observed other = fresh.get(0);
    return other.unit().equals(unit)
        ? "hanya ada angka menurut %s, sedangkan ambang memakai %s"
            .formatted(other.place().word(), place.word())
        : "satuannya \"%s\", sedangkan ambang memakai \"%s\"".formatted(other.unit(), unit);
  }

  private static TreeMap<Integer, Double> byYear(List<Observed> figures) {
    TreeMap<Integer, Double> sums = new TreeMap<>();
    figures.forEach(each -> sums.merge(each.year(), each.value(), Double::sum));
    return sums;
  }

  private static long ageDays(Observed each, LocalDate on) {
    return ChronoUnit.DAYS.between(each.statedOn(), on);
  }

  /** Which side of the value is vulnerable. */
  public enum Direction {
    AT_LEAST("≥"),
    AT_MOST("≤");

    private final String sign;

    Direction(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    boolean fits(double figure, double value) {
      return this == AT_LEAST ? figure >= value : figure <= value;
    }
  }

  /** How the figures of several years become one. */
  public enum Aggregate {
    /** All years of the look-back added. */
    SUM,
    /** The last year that has a figure. */
    LATEST,
    /** The year with the greatest figure. */
    MAX;

    double of(Collection<Double> oldestFirst) {
      double figure = 0;
      for (double each : oldestFirst) {
        figure = this == SUM ? figure + each : this == MAX ? Math.max(figure, each) : each;
      }
      return figure;
    }
  }
}
