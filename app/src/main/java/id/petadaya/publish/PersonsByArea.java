package id.petadaya.publish;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.disclosure.Count;
import id.petadaya.analysis.disclosure.CountTable;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.registry.Observation;
import id.petadaya.registry.Observations;
import id.petadaya.territory.Areas;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Persons whom the social services accompany, by the kelurahan where they live, with the totals of the
 * kecamatan and of the area. A kelurahan for which nobody gave a count is not in it: unknown is no zero.
 */
@Component
class PersonsByArea {

  static final String SERIES = "orang-didampingi";
  private static final String MEASURE = "P5";
  private static final String UNIT = "orang";

  private final Observations observations;
  private final Areas areas;

  PersonsByArea(Observations observations, Areas areas) {
    this.observations = observations;
    this.areas = areas;
  }

  /** The table of a year; empty when nobody counted. */
  Optional<CountTable> of(AreaCode area, int year) {
    List<AreaCode> villages =
        areas.villages(area).stream().map(village -> village.code()).toList();
    Map<String, List<Count>> counts = new LinkedHashMap<>();
    // Newest first, so the first count of a kelurahan is the one that stands.
    for (Observation one :
        observations.of(villages, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
      if (one.measure().equals(MEASURE)
          && one.unit().equals(UNIT)
          && one.place() == Place.DOMISILI) {
        counts.putIfAbsent(one.area().value(), List.of(Count.of(Math.round(one.value()))));
      }
    }
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(CountTable.of(List.of(), parents(area, counts), counts));
  }

  private static Map<String, String> parents(AreaCode area, Map<String, List<Count>> counts) {
    Map<String, String> parents = new LinkedHashMap<>();
    for (String village : counts.keySet()) {
      String below = village;
      while (!below.equals(area.value()) && below.contains(".")) {
        String above = below.substring(0, below.lastIndexOf('.'));
        parents.put(below, above);
        below = above;
      }
    }
    return parents;
  }
}
