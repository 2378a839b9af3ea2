package id.petadaya.assess.web;

import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.kernel.Indonesian;
import id.petadaya.registry.Observation;

/** How a threshold and the years of a figure are written on the page of an area. */
final class Figures {

  private Figures() {}

  static String threshold(Threshold threshold) {
    return "%s %s %s"
        .formatted(
            threshold.direction().sign(), Indonesian.number(threshold.value()), threshold.unit());
  }

  /** "2019", or "2017–2019". */
  static String period(Observation one) {
    int from = one.from().getYear();
    int to = one.to().getYear();
    return from == to ? String.valueOf(to) : from + "–" + to;
  }
}
