package id.petadaya.collect;

import id.petadaya.analysis.area.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody handed over, on its way in.
 *
 * @param area the office's area, inside which its names are understood
 * @param receivedOn day the institution handed it over
 * @param template how it is read
 * @param rowsClean rows on which no complaint is open
 * @param complete the officer declares that the list holds all there is
 * @param simulated its figures are invented, and every screen that shows them says so
 * @param saving what was saved of it; null until then
 */
public record TableImport(
    UUID id,
    String fileSha256,
    String fileName,
    AreaCode area,
    String institution,
    @Nullable UUID visit,
    LocalDate receivedOn,
    ReadAs template,
    State state,
    int rowsRead,
    int rowsClean,
    int complaints,
    boolean complete,
    boolean simulated,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable Saving saving) {

  /** When it was saved; null while it was not. */
  public @Nullable Instant savedAt() {
    return saving == null ? null : saving.at();
  }

  /** Rows saved, or without an open complaint so far. */
  public int rowsTaken() {
    return saving == null ? rowsClean : saving.count();
  }

  /** Where an import stands; only a saved one gives figures. */
  public enum State {
    DIPERIKSA,
    DISIMPAN,
    DIURUNGKAN,
    DIBATALKAN
  }

  /** Which rows of a file become figures. */
  public enum Rows {
    /** Those on which no complaint is open. */
    BERSIH,
    /** All; a cell that could not be read stays unknown. */
    SEMUA
  }

  /**
   * The template a file is read with.
   *
   * @param name empty while none was recognised or chosen
   * @param hash of the template's content, so that a result names what it was read by
   * @param recognised name of the template that the content speaks for; empty when none does
   * @param recalled read as a person had the last such file of the institution read
   */
  public record ReadAs(String name, int version, String hash, String recognised, boolean recalled) {

    public boolean isChosen() {
      return !name.isEmpty();
    }

    /** name@version. */
    public String id() {
      return name + "@" + version;
    }
  }

  /**
   * A saving.
   *
   * @param by id of the account that saved, which need not be the one that uploaded
   * @param count rows saved
   * @param replaces the earlier import of the same list that was taken back for it
   */
  public record Saving(
      String by, Instant at, Rows rows, int count, @Nullable UUID replaces) {}
}
