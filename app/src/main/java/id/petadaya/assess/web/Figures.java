package id.petadaya.assess.web;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Observed;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.assess.Judged;
import id.petadaya.kernel.Indonesian;
import id.petadaya.registry.Observation;

/** How a figure, its unit, its period and its threshold are written. */
final class Figures {

  private Figures() {}

  /** "18 kasus"; "ada" and "tidak ada" for an answer without a count; "–" when nothing is known. */
  static String of(Judged one) {
    boolean answer = isAnswer(one);
    String unit = one.used().isEmpty() ? "" : one.used().getFirst().unit();
    return switch (one.finding()) {
      case Finding.Met met -> answer ? answer(met.observed()) : figure(met.observed(), unit);
      case Finding.NotMet notMet ->
        answer ? answer(notMet.observed()) : figure(notMet.observed(), unit);
      case Finding.Unknown unknown -> "–";
    };
  }

  static String of(Observation one) {
    return isAnswer(one) ? answer(one.value()) : figure(one.value(), one.unit());
  }

  /** Judged by an answer of the 13-column sheet, not by a figure against the threshold. */
  static boolean isAnswer(Judged one) {
    return !one.used().isEmpty() && isAnswer(one.used().getFirst());
  }

  static boolean isAnswer(Observation one) {
    return one.unit().equals(Observed.ANSWER);
  }

  /** Without the unit, for a narrow column whose figures carry it: "≥ 1". */
  static String shortThreshold(Threshold threshold) {
    return threshold.direction().sign() + " " + Indonesian.number(threshold.value());
  }

  static String threshold(Threshold threshold) {
    return threshold.direction().sign() + " " + figure(threshold.value(), threshold.unit());
  }

  /** "2019", or "2017–2019". */
  static String period(Observation one) {
    int from = one.from().getYear();
    int to = one.to().getYear();
    return from == to ? String.valueOf(to) : from + "–" + to;
  }

  private static String figure(double value, String unit) {
    return Indonesian.number(value) + " " + unit;
  }

  private static String answer(double value) {
    return value == 0 ? "0" : value == 1 ? "ada" : "ada, " + Indonesian.number(value);
  }
}
