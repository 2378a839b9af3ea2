package id.petadaya.collect.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity: its days with their visits, the team, the letters, and the matrix of what was asked for.
 *
 * @param days "16 dan 21 Januari 2020"
 * @param visits "6 kunjungan, 2 selesai"
 * @param deed the next deed, "Isi formulir Kelurahan Alak"; null when nothing is to be done
 * @param notes what everybody must know: "**Ditresnarkoba menolak acuan peserta.** Alasan: …"
 * @param missing what somebody has to ask for again
 * @param planning what the viewer may change; null for those who only look
 */
public record ActivityPage(
    String title,
    int year,
    boolean simulated,
    String days,
    String visits,
    @Nullable Deed deed,
    List<Day> plan,
    List<Member> team,
    List<Letter> letters,
    List<Words> notes,
    Matrix matrix,
    List<Words> missing,
    @Nullable Planning planning) {

  public ActivityPage {
    plan = List.copyOf(plan);
    team = List.copyOf(team);
    letters = List.copyOf(letters);
    notes = List.copyOf(notes);
    missing = List.copyOf(missing);
  }

  /** The one main button. */
  public record Deed(String label, String href) {}

  /**
   * What somebody who plans may do here.
   *
   * @param base address of the activity, before which deeds stand
   * @param undo what would be taken back, "kunjungan dipindah"; null when there is nothing
   * @param kinds of letters that can be written
   * @param institutions to which letters may go
   */
  public record Planning(
      String base, @Nullable String undo, List<Choice> kinds, List<Choice> institutions) {
    public Planning {
      kinds = List.copyOf(kinds);
      institutions = List.copyOf(institutions);
    }
  }

  /**
   * One day.
   *
   * @param title "Hari 2, Selasa 21 Januari"
   * @param date as browsers write it, "2020-01-21"
   * @param today "hari ini, 09.10 WITA"; null on other days
   * @param results what came of a finished day; empty before
   */
  public record Day(
      String title,
      String date,
      @Nullable String today,
      List<Visit> visits,
      @Nullable String resultsTitle,
      List<Result> results) {
    public Day {
      visits = List.copyOf(visits);
      results = List.copyOf(results);
    }
  }

  /**
   * One call at an institution.
   *
   * @param id its id; empty where nothing can be changed
   * @param state {@code done}, {@code now}, {@code next} or {@code cancelled}
   * @param crew "Regu 2"; null when the team does not split
   * @param data "1 diterima, 2 belum"; empty when nothing was asked
   * @param reason why it was called off; null otherwise
   * @param expected shown while the visit runs
   * @param formHref the form of a running visit
   * @param movable it may be moved to another day and time
   */
  public record Visit(
      String id,
      String starts,
      @Nullable String ends,
      String institution,
      String state,
      String stateLabel,
      @Nullable String crew,
      @Nullable String host,
      String purpose,
      @Nullable String summary,
      @Nullable String reason,
      String data,
      List<Expected> expected,
      @Nullable String formHref,
      boolean movable) {
    public Visit {
      expected = List.copyOf(expected);
    }
  }

  /** A data set that a visit should bring. State as in the matrix. */
  public record Expected(String dataSet, String state, String label) {}

  /** "Laporan kunjungan", "2 siap diperiksa". */
  public record Result(String name, String value, @Nullable String href) {}

  /** "Maria Tnunay", "Kepala Seksi Dayamas, ketua tim", "2 hari". */
  public record Member(String name, String office, String days) {}

  /**
   * @param number as on the letter; null until it has one
   * @param tone {@code good}, {@code wait} or {@code plain}
   */
  public record Letter(
      String title,
      @Nullable String number,
      String state,
      String tone,
      @Nullable String href) {}

  /**
   * Sources in rows, data sets in columns.
   *
   * @param summary "11 diminta: 4 diterima, 2 dijanjikan, 1 ditolak, 4 belum"
   */
  public record Matrix(String summary, List<String> dataSets, List<Source> sources) {
    public Matrix {
      dataSets = List.copyOf(dataSets);
      sources = List.copyOf(sources);
    }
  }

  /** One source; as many cells as there are data sets. */
  public record Source(String name, List<Cell> cells) {
    public Source {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param state {@code diterima}, {@code dijanjikan}, {@code ditolak}, {@code belum}; {@code none} when not asked
   * @param label "dijanjikan 27 Jan"
   * @param late a promise past its date
   * @param detail date, person and reason, for the reader and the title
   * @param href the file that came, or where the cell is changed; null when there is neither
   */
  public record Cell(
      String state,
      String label,
      boolean late,
      @Nullable String detail,
      @Nullable String href) {

    public static Cell none() {
      return none(null);
    }

    public static Cell none(@Nullable String href) {
      return new Cell("none", "", false, null, href);
    }
  }
}
