package id.petadaya.collect.doubt;

import id.petadaya.analysis.area.AreaCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at of a received form; no answer in it names a person.
 *
 * @param instanceId the number that the phone gave it
 * @param edits the number of the one that it corrects
 * @param from when filling in began, by the clock of the phone
 * @param answers by place, of those questions that ask about the thing visited
 * @param figures what it would give if it were accepted
 * @param photos name by SHA-256
 * @param replayed it tells of other days than those on which it was sent, as the samples do
 */
public record Seen(
    UUID id,
    String instanceId,
    @Nullable String edits,
    String form,
    AreaCode area,
    String institution,
    @Nullable LocalDate day,
    String by,
    Instant receivedAt,
    @Nullable OffsetDateTime from,
    @Nullable OffsetDateTime to,
    @Nullable Point point,
    Map<String, String> answers,
    List<Figure> figures,
    Map<String, String> photos,
    boolean replayed) {

  public Seen {
    answers = Map.copyOf(answers);
    figures = List.copyOf(figures);
    photos = Map.copyOf(photos);
  }

  /** A figure in the answers. */
  public record Figure(String measure, String unit, AreaCode area, String label, double value) {

    boolean isSameAs(Figure other) {
      return measure.equals(other.measure) && unit.equals(other.unit) && label.equals(other.label);
    }
  }

  /** Degrees, and how many metres it may be off. */
  public record Point(double latitude, double longitude, double accuracy) {

    private static final double EARTH_METRES = 6_371_000;

    /** Metres on the sphere. */
    double to(Point other) {
      double latitudes = Math.toRadians(other.latitude - latitude);
      double longitudes = Math.toRadians(other.longitude - longitude);
      double a = Math.pow(Math.sin(latitudes / 2), 2)
          + Math.cos(Math.toRadians(latitude))
              * Math.cos(Math.toRadians(other.latitude))
              * Math.pow(Math.sin(longitudes / 2), 2);
      return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
  }

  /** How long filling in took; empty when the phone does not say, or says that it ended before it began. */
  Optional<Duration> took() {
    return from == null || to == null || to.isBefore(from)
        ? Optional.empty()
        : Optional.of(Duration.between(from, to));
  }

  /** Whether one is a version of the other. */
  boolean isVersionOf(Seen other) {
    return id.equals(other.id)
        || instanceId.equals(other.instanceId)
        || instanceId.equals(other.edits)
        || other.instanceId.equals(edits)
        || (edits != null && edits.equals(other.edits));
  }

  /** How many questions both answer, and how many of these alike. */
  Likeness likeness(Seen other) {
    int all = 0;
    int equal = 0;
    for (var answer : answers.entrySet()) {
      String theirs = other.answers.get(answer.getKey());
      if (theirs != null) {
        all++;
        equal += theirs.equals(answer.getValue()) ? 1 : 0;
      }
    }
    return new Likeness(equal, all);
  }

  /** Of all questions that two forms both answer, those with the same answer. */
  record Likeness(int equal, int all) {

    boolean isAtLeast(double share, int least) {
      return all >= least && equal >= share * all;
    }
  }
}
