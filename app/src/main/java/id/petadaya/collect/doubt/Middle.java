package id.petadaya.collect.doubt;

import java.util.Arrays;
import java.util.List;

/**
 * The middle of some numbers and how far they usually lie from it. One wild number among many moves
 * neither.
 *
 * @param spread the middle distance from the median, scaled to a standard deviation of normal values
 */
record Middle(int count, double median, double spread, double lowest, double highest) {

  private static final double TO_DEVIATION = 1.4826;

  static Middle of(List<Double> numbers) {
    double[] sorted = sorted(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    double median = median(sorted);
    double[] distances =
        sorted(Arrays.stream(sorted).map(one -> Math.abs(one - median)).toArray());
    return new Middle(
        sorted.length,
        median,
        TO_DEVIATION * median(distances),
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static double[] sorted(double[] numbers) {
    Arrays.sort(numbers);
    return numbers;
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
