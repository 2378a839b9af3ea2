package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The activity of the sample: its days and visits, who went, what was asked and what came of it.
 *
 * <p>Institutions, places, days and purposes are those of the source page; persons, hours, letters
 * and the states of requests are simulated.
 *
 * @param area the city that is mapped
 * @param focus the kelurahan whose potential is mapped
 */
public record Activity(
    String title,
    int year,
    AreaCode area,
    AreaCode focus,
    String office,
    String unit,
    String purpose,
    String source,
    List<Member> team,
    List<Day> days,
    List<LooseFile> otherFiles,
    List<DataSet> dataSets,
    List<Request> requests,
    List<Letter> letters,
    Letterhead letterhead) {

  /** A made-up member of the team; the NIP begins with 99. */
  public record Member(
      String name,
      String nip,
      String rank,
      String position,
      String username,
      boolean leads,
      List<Integer> days) {}

  /** A day with its visits in the order of the clock. */
  public record Day(int number, LocalDate date, List<Visit> visits) {}

  /**
   * A visit to an institution.
   *
   * @param id short name, unique in the activity; requests and letters refer to it
   * @param area what the institution answers for
   * @param files names of the files received there
   * @param statements figures that the host said aloud
   */
  public record Visit(
      String id,
      LocalTime from,
      LocalTime to,
      String institution,
      InstitutionKind kind,
      AreaCode area,
      String host,
      String hostOffice,
      String purpose,
      String result,
      List<String> files,
      List<Statement> statements) {}

  /** What an institution is in this work. */
  public enum InstitutionKind {
    POLISI,
    PELATIHAN,
    KELURAHAN,
    PASAR,
    SOSIAL,
    PERAJIN
  }

  /** A figure said by a host; may contradict a file. */
  public record Statement(String indicator, int value, String unit, int year, String text) {}

  /** A file that came without a visit. */
  public record LooseFile(String file, String institution, AreaCode area, LocalDate received) {}

  /** A column of the matrix of requested data. */
  public record DataSet(String id, String title) {}

  /**
   * One cell of the matrix: what was asked at a visit and how it stands.
   *
   * @param promised the day it should come; present when the state is DIJANJIKAN
   * @param reason why it was refused, or what is still to come
   */
  public record Request(
      String visit,
      String dataSet,
      RequestState state,
      Optional<LocalDate> promised,
      Optional<String> reason,
      Optional<String> file) {}

  /** How a request stands. */
  public enum RequestState {
    DITERIMA,
    DIJANJIKAN,
    DITOLAK,
    BELUM
  }

  /** A letter; the visit is absent when it concerns the whole activity. */
  public record Letter(
      LetterKind kind, Optional<String> visit, String number, LocalDate date, LetterState state) {}

  /** Kinds of letters of the activity. */
  public enum LetterKind {
    SURAT_TUGAS,
    PERMOHONAN_DATA,
    PENGANTAR
  }

  /** How far a letter is. */
  public enum LetterState {
    RANCANGAN,
    PERLU_TANDA_TANGAN,
    DITANDATANGANI,
    TERKIRIM,
    DITERIMA
  }

  /** What the letters of the sample office look like; address and persons are made up. */
  public record Letterhead(
      List<String> lines, String address, String place, List<Signatory> signatories) {}

  /** A made-up person who signs; the NIP begins with 99. */
  public record Signatory(String role, String title, String name, String nip) {}

  private static Letterhead letterhead(Manifest m) {
    return new Letterhead(
        m.texts("lines"),
        m.text("address"),
        m.text("place"),
        m.each(
            "signatories",
            each -> new Signatory(
                each.text("role"), each.text("title"), each.text("name"), each.text("nip"))));
  }

  /** All visits in the order of the calendar. */
  public List<Visit> visits() {
    return days.stream().flatMap(day -> day.visits().stream()).toList();
  }

  static Activity read(Manifest m) {
    return new Activity(
        m.text("title"),
        m.whole("year"),
        new AreaCode(m.text("area")),
        new AreaCode(m.text("focus")),
        m.text("office"),
        m.text("unit"),
        m.text("purpose"),
        m.text("source"),
        m.each("team", Activity::member),
        m.each(
            "days",
            d -> new Day(d.whole("number"), d.date("date"), d.each("visits", Activity::visit))),
        m.each("otherFiles", Activity::looseFile),
        m.each("dataSets", d -> new DataSet(d.text("id"), d.text("title"))),
        m.each("requests", Activity::request),
        m.each("letters", Activity::letter),
        letterhead(m.at("letterhead")));
  }

  private static Member member(Manifest m) {
    return new Member(
        m.text("name"),
        m.text("nip"),
        m.text("rank"),
        m.text("position"),
        m.text("username"),
        m.flag("leads"),
        m.texts("days").stream().map(Integer::valueOf).toList());
  }

  private static Visit visit(Manifest m) {
    return new Visit(
        m.text("id"),
        m.time("from"),
        m.time("to"),
        m.text("institution"),
        InstitutionKind.valueOf(m.text("kind")),
        new AreaCode(m.text("area")),
        m.at("host").text("name"),
        m.at("host").text("office"),
        m.text("purpose"),
        m.text("result"),
        m.texts("files"),
        m.each("statements", Activity::statement));
  }

  private static Statement statement(Manifest m) {
    return new Statement(
        m.text("indicator"), m.whole("value"), m.text("unit"), m.whole("year"), m.text("text"));
  }

  private static LooseFile looseFile(Manifest m) {
    return new LooseFile(
        m.text("file"), m.text("institution"), new AreaCode(m.text("area")), m.date("received"));
  }

  private static Request request(Manifest m) {
    return new Request(
        m.text("visit"),
        m.text("dataSet"),
        RequestState.valueOf(m.text("state")),
        m.findDate("promised"),
        m.findText("reason"),
        m.findText("file"));
  }

  private static Letter letter(Manifest m) {
    return new Letter(
        LetterKind.valueOf(m.text("kind")),
        m.findText("visit"),
        m.text("number"),
        m.date("date"),
        LetterState.valueOf(m.text("state")));
  }
}
