package id.petadaya.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
   * @param answer what came out, or its hash; must be the same for both and every time
   */
  record Sample(double seconds, String answer) {}

  /**
   * Compares the answers, then times ours and theirs in turn.
   *
   * @throws IllegalStateException when any answer differs: a faster wrong answer is no result
   */
  Outcome fight(int pairs) throws Exception {
    String answer = ours.run().answer();
    refuseOther(answer, theirs.run(), peer);
    List<Double> mine = new ArrayList<>();
    List<Double> peers = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      mine.add(refuseOther(answer, ours.run(), "petadaya").seconds());
      peers.add(refuseOther(answer, theirs.run(), peer).seconds());
    }
    return new Outcome(this, List.copyOf(mine), List.copyOf(peers));
  }

  private Sample refuseOther(String answer, Sample sample, String who) {
    if (!sample.answer().equals(answer)) {
      throw new IllegalStateException("%s: %s answers %s, the first answer was %s."
          .formatted(measure, who, sample.answer(), answer));
    }
    return sample;
  }

  /** All times of a duel, in the order of the run. */
  record Outcome(Duel duel, List<Double> ours, List<Double> theirs) {

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

    private static double median(List<Double> times) {
      double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
      Arrays.sort(sorted);
      int middle = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
  }
}
