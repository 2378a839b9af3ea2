package id.petadaya.collect.web;

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
    Matrix matrix) {

  public ActivityPage {
    plan = List.copyOf(plan);
    team = List.copyOf(team);
    letters = List.copyOf(letters);
    notes = List.copyOf(notes);
  }

  /** The one main button. */
  public record Deed(String label, String href) {}

  /**
   * One day.
   *
   * @param title "Hari 2, Selasa 21 Januari"
   * @param today "hari ini, 09.10 WITA"; null on other days
   * @param results what came of a finished day; empty before
   */
  public record Day(
      String title,
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
   * @param state {@code done}, {@code now}, {@code next} or {@code cancelled}
   * @param host "Kompol Ande Lopimanek, Kasubdit"
   * @param data "2 diterima, 1 ditolak"
   * @param expected what was asked for there, for the phone
   */
  public record Visit(
      String starts,
      @Nullable String ends,
      String institution,
      String state,
      String stateLabel,
      @Nullable String host,
      String purpose,
      @Nullable String summary,
      String data,
      List<Expected> expected,
      @Nullable String formHref) {
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
   * @param tone {@code good}, {@code wait} or {@code plain}
   */
  public record Letter(
      String title, String state, String tone, @Nullable String href) {}

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
   * @param href the file that came; null when there is none
   */
  public record Cell(
      String state,
      String label,
      boolean late,
      @Nullable String detail,
      @Nullable String href) {

    public static Cell none() {
      return new Cell("none", "", false, null, null);
    }
  }
}
