package id.petadaya.collect.web;

import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.LetterState;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.Activity.VisitState;
import id.petadaya.kernel.Indonesian;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What an institution still owes, and what there is to do about it.
 *
 * @param since the day on which it became late
 * @param why "Dijanjikan 27 Januari 2020, lewat 3 hari"
 */
record Owed(String institution, String dataSet, LocalDate since, String why) {

  static final String REQUEST_LETTER = "surat-permohonan-data";

  private static final int LONG_AGO_DAYS = 99;

  /** Promises past their day, and what did not come although the visit is over; oldest first. */
  static List<Owed> of(Activity activity, LocalDate today) {
    return activity.requests().stream()
        .flatMap(one -> owed(activity, one, today).stream())
        .sorted(java.util.Comparator.comparing(Owed::since).thenComparing(Owed::institution))
        .toList();
  }

  private static Optional<Owed> owed(Activity activity, DataRequest one, LocalDate today) {
    LocalDate due = one.due();
    if (one.state() == RequestState.DIJANJIKAN && due != null && due.isBefore(today)) {
      return Optional.of(new Owed(one.institution(), one.dataSet(), due, promised(due, today)));
    }
    if (one.state() != RequestState.BELUM) {
      return Optional.empty();
    }
    return activity.visits().stream()
        .filter(visit -> visit.institution().equals(one.institution())
            && visit.state() == VisitState.SELESAI
            && !visit.day().isAfter(today))
        .findFirst()
        .map(visit -> new Owed(
            one.institution(),
            one.dataSet(),
            visit.day(),
            "Belum diterima, padahal kunjungan %s sudah selesai%s"
                .formatted(
                    Indonesian.day(visit.day()),
                    letter(activity, one.institution())
                        .map(letter -> ". Diminta dengan surat " + letter.number())
                        .orElse(""))));
  }

  private static String promised(LocalDate due, LocalDate today) {
    long late = ChronoUnit.DAYS.between(due, today);
    return late > LONG_AGO_DAYS
        ? "Dijanjikan %s dan belum diterima".formatted(Indonesian.day(due))
        : "Dijanjikan %s, lewat %d hari".formatted(Indonesian.day(due), late);
  }

  /** The letter that asked the institution for data, once it was sent. */
  static Optional<Activity.Letter> letter(Activity activity, String institution) {
    return activity.letters().stream()
        .filter(one -> one.kind().equals(REQUEST_LETTER)
            && institution.equals(one.institution())
            && one.state().compareTo(LetterState.TERKIRIM) >= 0)
        .findFirst();
  }
}
