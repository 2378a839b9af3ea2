package id.petadaya.collect;

import id.petadaya.analysis.area.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A planned round of visits: days, team, institutions, and what each of them is asked for. */
public record Activity(
    UUID id,
    String title,
    int year,
    AreaCode area,
    String purpose,
    boolean simulated,
    Frame frame,
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

  /** One whose days are those of its visits. */
  public Activity(
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
    this(id, title, year, area, purpose, simulated, Frame.NONE, team, visits, requests, letters);
  }

  /** The days set aside and those of the visits, in order, each once. */
  public List<LocalDate> days() {
    return Stream.concat(frame.days().stream(), visits.stream().map(Visit::day))
        .distinct()
        .sorted()
        .toList();
  }

  public Optional<Visit> visit(UUID id) {
    return visits.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Institutions in the order of the visits, then those that are only asked for data. */
  public List<String> institutions() {
    return Stream.concat(
            visits.stream().map(Visit::institution),
            requests.stream().map(DataRequest::institution))
        .distinct()
        .toList();
  }

  /** The same with other visits, in the order of the clock. */
  public Activity withVisits(List<Visit> changed) {
    return new Activity(
        id,
        title,
        year,
        area,
        purpose,
        simulated,
        frame,
        team,
        changed.stream().sorted(Visit.IN_ORDER).toList(),
        requests,
        letters);
  }

  /** The same with one visit in place of the one that has its id, or added. */
  public Activity withVisit(Visit changed) {
    List<Visit> all = new ArrayList<>(visits);
    all.removeIf(one -> one.id().equals(changed.id()));
    all.add(changed);
    return withVisits(all);
  }

  public Activity withRequests(List<DataRequest> changed) {
    return new Activity(
        id, title, year, area, purpose, simulated, frame, team, visits, changed, letters);
  }

  /**
   * What surrounds the visits.
   *
   * @param days set aside, also those that have no visit yet
   * @param agenda a point in each line
   * @param funding what pays for it: "DIPA BNN Provinsi … Tahun Anggaran 2020"
   */
  public record Frame(
      List<LocalDate> days,
      @Nullable String agenda,
      @Nullable String funding) {

    static final Frame NONE = new Frame(List.of(), null, null);

    public Frame {
      days = days.stream().distinct().sorted().toList();
    }
  }

  /**
   * Somebody of the team, with the office held.
   *
   * @param rank as in letters of assignment, "Penata (III/c)"
   * @param nip number of a civil servant, 18 digits
   * @param crew 1 to 9: a team may split, each crew is at one place at a time
   */
  public record Member(
      String name,
      String office,
      @Nullable String rank,
      @Nullable String nip,
      int crew) {

    public Member {
      if (crew < 1 || crew > 9) {
        throw new IllegalArgumentException(
            "A crew is 1 to 9, not %d. Maybe the team was not split.".formatted(crew));
      }
    }

    public Member(String name, String office) {
      this(name, office, null, null, 1);
    }
  }

  /** One call at an institution. */
  public record Visit(
      UUID id,
      LocalDate day,
      LocalTime startsAt,
      LocalTime endsAt,
      int crew,
      String institution,
      @Nullable String host,
      String purpose,
      VisitState state,
      @Nullable String stateReason,
      @Nullable String summary,
      Needs needs) {

    static final java.util.Comparator<Visit> IN_ORDER = java.util.Comparator.comparing(Visit::day)
        .thenComparing(Visit::startsAt)
        .thenComparing(Visit::institution);

    /** What a visit lasts when nobody said otherwise. */
    public static final int USUAL_MINUTES = 90;

    public Visit {
      if (!endsAt.isAfter(startsAt)) {
        throw new IllegalArgumentException(
            "A visit from %s cannot end at %s. Maybe the two were exchanged."
                .formatted(startsAt, endsAt));
      }
    }

    /** A visit of the usual length that asks nothing special. */
    public Visit(
        UUID id,
        LocalDate day,
        LocalTime startsAt,
        String institution,
        @Nullable String host,
        String purpose,
        VisitState state,
        @Nullable String summary) {
      this(
          id,
          day,
          startsAt,
          startsAt.plusMinutes(USUAL_MINUTES),
          1,
          institution,
          host,
          purpose,
          state,
          null,
          summary,
          Needs.NONE);
    }

    /** The same at another time; it lasts as long as before. */
    public Visit at(LocalDate otherDay, LocalTime start, int otherCrew) {
      return new Visit(
          id,
          otherDay,
          start,
          start.plus(java.time.Duration.between(startsAt, endsAt)),
          otherCrew,
          institution,
          host,
          purpose,
          state,
          stateReason,
          summary,
          needs);
    }

    public Visit in(VisitState other, @Nullable String reason) {
      return new Visit(
          id,
          day,
          startsAt,
          endsAt,
          crew,
          institution,
          host,
          purpose,
          other,
          reason,
          summary,
          needs);
    }

    Visit finished(String summaryOfIt) {
      return new Visit(
          id,
          day,
          startsAt,
          endsAt,
          crew,
          institution,
          host,
          purpose,
          VisitState.SELESAI,
          null,
          summaryOfIt,
          needs);
    }

    /** Whether it may still be moved or taken out of the plan. */
    public boolean open() {
      return state == VisitState.BELUM_MULAI;
    }
  }

  /**
   * What a visit asks of the plan.
   *
   * @param area where the office stands
   * @param latitude degrees north; known together with the longitude or not at all
   * @param opensAt since when the office receives people; null: usual office hours
   * @param attendees names of the team who must be there; empty: whoever is in the crew
   */
  public record Needs(
      @Nullable AreaCode area,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable LocalTime opensAt,
      @Nullable LocalTime closesAt,
      List<String> attendees) {

    public static final Needs NONE = new Needs(null, null, null, null, null, List.of());

    public Needs {
      attendees = List.copyOf(attendees);
      if ((latitude == null) != (longitude == null)) {
        throw new IllegalArgumentException("A point has two numbers. Maybe one was left out.");
      }
    }
  }

  /** How far a visit is. */
  public enum VisitState {
    BELUM_MULAI,
    BERLANGSUNG,
    SELESAI,
    BATAL
  }

  /**
   * What an institution is asked for, and how it answered.
   *
   * @param noted who noted the answer; null while nobody did
   */
  public record DataRequest(
      String institution,
      String dataSet,
      RequestState state,
      @Nullable LocalDate due,
      @Nullable String reason,
      @Nullable UUID importId,
      @Nullable Noted noted) {

    /** One whose answer nobody noted. */
    public DataRequest(
        String institution,
        String dataSet,
        RequestState state,
        @Nullable LocalDate due,
        @Nullable String reason,
        @Nullable UUID importId) {
      this(institution, dataSet, state, due, reason, importId, null);
    }

    /** The same, received. */
    public DataRequest answered(String how, @Nullable UUID file) {
      return new DataRequest(institution, dataSet, RequestState.DITERIMA, due, how, file, noted);
    }
  }

  /** An account id, and when. */
  public record Noted(String by, Instant at) {}

  /** How an institution answered a request. */
  public enum RequestState {
    DITERIMA,
    DIJANJIKAN,
    DITOLAK,
    BELUM
  }

  /**
   * A letter of the activity and how far it is.
   *
   * @param kind name of the document in {@code instruments/documents}
   * @param institution whom it goes to; null when it concerns the whole activity
   * @param number as it stands on the letter; null until it was given one
   * @param copies who gets one besides, in the order of the paper
   */
  public record Letter(
      UUID id,
      String kind,
      String title,
      LetterState state,
      @Nullable String institution,
      @Nullable String number,
      @Nullable LocalDate dated,
      List<String> copies) {

    public Letter {
      // What was kept before letters had copies names none.
      copies = copies == null ? List.of() : List.copyOf(copies);
    }

    /** One without copies. */
    public Letter(
        UUID id,
        String kind,
        String title,
        LetterState state,
        @Nullable String institution,
        @Nullable String number,
        @Nullable LocalDate dated) {
      this(id, kind, title, state, institution, number, dated, List.of());
    }

    Letter in(LetterState other) {
      return new Letter(id, kind, title, other, institution, number, dated, copies);
    }

    Letter numbered(String given, LocalDate day) {
      return new Letter(
          id, kind, title, LetterState.PERLU_TANDA_TANGAN, institution, given, day, copies);
    }

    Letter withCopies(List<String> others) {
      return new Letter(id, kind, title, state, institution, number, dated, others);
    }
  }

  /** How far a letter is, in the order of its life. */
  public enum LetterState {
    RANCANGAN,
    PERLU_TANDA_TANGAN,
    DITANDATANGANI,
    TERKIRIM,
    DITERIMA
  }
}
