package id.petadaya.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The same work done by us and by a peer.
 *
 * @param measure what is timed, as in "whole process"
 * @param peer the peer with its version
 */
record Duel(String measure, String peer, Runner ours, Runner theirs) {

  /** Does the work once. */
  interface Runner {
    Sample run() throws Exception;
  }

  /**
   * One doing of the work.
   *
   * @param seconds above 0
   * @param cpu seconds of processor time, user and system; NaN where only the clock was read
   * @param answer what came out, or its hash; must be the same for both and every time
   */
  record Sample(double seconds, double cpu, String answer) {

    Sample(double seconds, String answer) {
      this(seconds, Double.NaN, answer);
    }
  }

  /**
   * Compares the answers, then times ours and theirs in turn.
   *
   * @throws IllegalStateException when any answer differs: a faster wrong answer is no result
   */
  Outcome fight(int pairs) throws Exception {
    String answer = ours.run().answer();
    refuseOther(answer, theirs.run(), peer);
    List<Sample> mine = new ArrayList<>();
    List<Sample> peers = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      mine.add(refuseOther(answer, ours.run(), "petadaya"));
      peers.add(refuseOther(answer, theirs.run(), peer));
    }
    return new Outcome(
        this, seconds(mine), seconds(peers), cpu(mine, peers) ? cpu(mine) : List.of(), cpu(peers));
  }

  private static List<Double> seconds(List<Sample> samples) {
    return samples.stream().map(Sample::seconds).toList();
  }

  private static List<Double> cpu(List<Sample> samples) {
    return samples.stream().map(Sample::cpu).toList();
  }

  private static boolean cpu(List<Sample> mine, List<Sample> peers) {
    return !Double.isNaN(mine.getFirst().cpu())
        && !Double.isNaN(peers.getFirst().cpu());
  }

  private Sample refuseOther(String answer, Sample sample, String who) {
    if (!sample.answer().equals(answer)) {
      throw new IllegalStateException("%s: %s answers %s, the first answer was %s."
          .formatted(measure, who, sample.answer(), answer));
    }
    return sample;
  }

  /** All times of a duel, in the order of the run. */
  record Outcome(
      Duel duel,
      List<Double> ours,
      List<Double> theirs,
      List<Double> ourCpu,
      List<Double> theirCpu) {

    /** The same duel by processor time, which other work on the machine disturbs less. */
    Optional<Outcome> cpu() {
      Duel named = new Duel(duel.measure + " by CPU", duel.peer, duel.ours, duel.theirs);
      return ourCpu.isEmpty()
          ? Optional.empty()
          : Optional.of(new Outcome(named, ourCpu, theirCpu, List.of(), List.of()));
    }

    double ourMedian() {
      return median(ours);
    }

    double theirMedian() {
      return median(theirs);
    }

    /** How many times as long the peer took; above 1 means we are faster. */
    double ratio() {
      return theirMedian() / ourMedian();
    }
  }

  static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
