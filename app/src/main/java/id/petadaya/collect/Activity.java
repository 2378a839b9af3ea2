package id.petadaya.collect;

import id.petadaya.analysis.area.AreaCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A planned round of visits: days, team, institutions, and what each of them is asked for. */
public record Activity(
    UUID id,
    String title,
    int year,
    AreaCode area,
    String purpose,
    boolean simulated,
    List<Member> team,
    List<Visit> visits,
    List<DataRequest> requests,
    List<Letter> letters) {

  public Activity {
    team = List.copyOf(team);
    visits = List.copyOf(visits);
    requests = List.copyOf(requests);
    letters = List.copyOf(letters);
  }

  /** The days of the visits, in order, each once. */
  public List<LocalDate> days() {
    return visits.stream().map(Visit::day).distinct().sorted().toList();
  }

  /** Somebody of the team, with the office held. */
  public record Member(String name, String office) {}

  /** One call at an institution. */
  public record Visit(
      UUID id,
      LocalDate day,
      LocalTime startsAt,
      String institution,
      @Nullable String host,
      String purpose,
      VisitState state,
      @Nullable String summary) {}

  /** How far a visit is. */
  public enum VisitState {
    BELUM_MULAI,
    BERLANGSUNG,
    SELESAI,
    BATAL
  }

  /** What an institution is asked for, and how it answered. */
  public record DataRequest(
      String institution,
      String dataSet,
      RequestState state,
      @Nullable LocalDate due,
      @Nullable String reason,
      @Nullable UUID importId) {}

  /** How an institution answered a request. */
  public enum RequestState {
    DITERIMA,
    DIJANJIKAN,
    DITOLAK,
    BELUM
  }

  /** A letter of the activity and how far it is. */
  public record Letter(UUID id, String kind, String title, LetterState state) {}

  /** How far a letter is. */
  public enum LetterState {
    RANCANGAN,
    PERLU_TANDA_TANGAN,
    DITANDATANGANI,
    TERKIRIM,
    DITERIMA
  }
}
