package id.petadaya.collect.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review of an agency's file before anything is saved: the sheet as it came, what each column is
 * read as, and what needs a look.
 *
 * <p>Addresses under {@code href}: {@code POST /pembacaan} reads again ({@code lembar}, {@code kepala},
 * {@code cetakan}, {@code kolom-X} for each column X); {@code POST /keputusan} settles a complaint
 * ({@code complaint}, {@code action}, {@code value}, {@code remember}); {@code POST /penyimpanan} saves
 * ({@code complete}, {@code rows}, {@code earlier}); {@code POST /pembatalan} throws the review away; {@code GET /bertanda} gives the
 * workbook with marked cells.
 *
 * @param total rows read, {@code clean} of them without complaint, {@code toSee} with one
 * @param totals the check of totals: "Jumlah di berkas dan hasil baca sama: 2.577,16 gram"; null without totals
 * @param totalsDiffer the check found a difference, drawn in danger
 * @param save what a saving takes
 * @param mayTake the reader may save, cancel, and take the file out
 * @param headNote "Kepala tabel di baris 5–6. Judul, nomor kolom, baris kosong, dan baris jumlah dilewati."
 * @param headMoved somebody chose the heading rows
 * @param recognised how the template was found: "dikenali dari isi", "dipilih dengan tangan"
 * @param near templates beside a file that none fits; empty once one is chosen
 * @param missing what the template wants and the file lacks
 * @param completeLabel the tick that the list holds all there is; null where it has no meaning
 * @param markedHint what the marked workbook keeps of the file's look
 * @param view what is on the screen, as the end of an address
 * @param notice said above everything: "Tidak ada baris data. Kepala tabel mungkin di baris lain."
 */
public record ImportReviewPage(
    String href,
    String origin,
    String fileName,
    boolean simulated,
    int total,
    int clean,
    int toSee,
    @Nullable String totals,
    boolean totalsDiffer,
    Save save,
    boolean mayTake,
    List<Choice> sheets,
    String headNote,
    boolean headMoved,
    List<Column> columns,
    List<SheetRow> rows,
    List<Choice> templates,
    @Nullable String recognised,
    List<Nearby> near,
    List<Mapped> mapping,
    @Nullable Words missing,
    List<Complaint> complaints,
    @Nullable Pager complaintPages,
    @Nullable String completeLabel,
    boolean complete,
    @Nullable String notice,
    String markedHint,
    String view) {

  public ImportReviewPage {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    templates = List.copyOf(templates);
    near = List.copyOf(near);
    mapping = List.copyOf(mapping);
    complaints = List.copyOf(complaints);
  }

  /**
   * What a saving takes.
   *
   * @param label "Simpan 171 baris"
   * @param labelAll "Simpan 178 baris": the same with the rows that wait
   * @param may there is something to save
   * @param alsoWaiting the tick that takes the waiting rows too; null when none waits
   * @param onlyWaiting nothing can be saved but rows that wait
   * @param earlier the saved import that holds the same rows
   */
  public record Save(
      String label,
      String labelAll,
      boolean may,
      @Nullable String alsoWaiting,
      boolean onlyWaiting,
      @Nullable Earlier earlier) {}

  /**
   * A saved import with the same rows.
   *
   * @param newerCopy this file has most of its rows: replacing it is proposed
   */
  public record Earlier(String sentence, String fileName, String href, boolean newerCopy) {}

  /**
   * A template beside a file that none fits.
   *
   * @param found "nomor laporan polisi, tanggal kejadian"; empty when nothing fits
   * @param missing what it cannot do without
   */
  public record Nearby(String name, String title, String found, String missing) {}

  /**
   * One column of the sheet.
   *
   * @param letters "E", or "G–J" for columns drawn as one
   * @param personal holds personal data: hatched, its text never sent to the page
   */
  public record Column(String letters, boolean personal) {}

  /**
   * One row of the sheet as it came.
   *
   * @param kind {@code heading}, {@code skipped}, {@code clean}, {@code marked} or {@code fold}
   * @param number row number of the file; "…" for a fold
   * @param note "Baris 10–22 bersih, dilipat."; null but for a fold, which has no cells
   * @param openHref where a fold is opened
   */
  public record SheetRow(
      String kind,
      String number,
      List<Cell> cells,
      @Nullable String note,
      @Nullable String openHref) {
    public SheetRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell, with the original text.
   *
   * @param at "E23"
   * @param columns how many columns it covers, at least 1
   * @param rows how many rows it covers, at least 1
   * @param marked a complaint names it
   * @param why not of the file: says why the row is skipped ("Baris jumlah, tidak dihitung sebagai kasus")
   */
  public record Cell(
      String at,
      String text,
      int columns,
      int rows,
      boolean numeric,
      boolean marked,
      boolean personal,
      boolean why) {

    public static Cell of(String at, String text, boolean numeric) {
      return new Cell(at, text, 1, 1, numeric, false, false, false);
    }

    public static Cell heading(String at, String text, int columns, int rows) {
      return new Cell(at, text, columns, rows, false, false, false, false);
    }

    public static Cell marked(String at, String text, boolean numeric) {
      return new Cell(at, text, 1, 1, numeric, true, false, false);
    }

    /** A cell of a personal column: its text stays in the file. */
    public static Cell personal(String at) {
      return new Cell(at, "", 1, 1, false, false, true, false);
    }

    public static Cell why(String at, String reason, int columns) {
      return new Cell(at, reason, columns, 1, false, false, false, true);
    }
  }

  /**
   * What a column is read as.
   *
   * @param heading path of headings, "TKP / KELURAHAN"
   * @param result "155 ejaan, 48 nama", "data pribadi"
   */
  public record Mapped(String letters, String heading, List<Choice> choices, String result) {
    public Mapped {
      choices = List.copyOf(choices);
    }
  }

  /**
   * What needs a look.
   *
   * @param rows "23", or "5 baris" when equal complaints are joined
   * @param column "E, KELURAHAN"
   * @param cell the first cell, "E23"
   * @param cellHref where the cell is drawn, when it is not on this page
   * @param value as written; empty is shown as "(kosong)"
   * @param actions the first is what stands when nothing is chosen: the row is not saved
   * @param asks label of a value to type with the chosen action; null when choosing is enough
   * @param mayRemember the answer can be kept as an alias for the next file
   */
  public record Complaint(
      String id,
      String sheet,
      String rows,
      String column,
      String cell,
      @Nullable String cellHref,
      String value,
      String advice,
      List<Choice> actions,
      @Nullable String asks,
      @Nullable String typed,
      boolean mayRemember,
      boolean remembered,
      boolean solved) {
    public Complaint {
      actions = List.copyOf(actions);
    }
  }
}
