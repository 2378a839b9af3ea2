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
 * @param template name of the template it is read with
 * @param complete the officer declares that the list holds all there is
 * @param simulated its figures are invented, and every screen that shows them says so
 */
public record TableImport(
    UUID id,
    String fileSha256,
    String fileName,
    AreaCode area,
    String institution,
    @Nullable UUID visit,
    LocalDate receivedOn,
    String template,
    State state,
    int rowsRead,
    int rowsClean,
    int complaints,
    boolean complete,
    boolean simulated,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable Instant savedAt) {

  /** Where an import stands; only a saved one gives figures. */
  public enum State {
    DIPERIKSA,
    DISIMPAN,
    DIURUNGKAN,
    DIBATALKAN
  }
}
