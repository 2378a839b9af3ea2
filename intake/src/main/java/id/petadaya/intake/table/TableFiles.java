package id.petadaya.intake.table;

import java.io.IOException;
import java.nio.file.Path;

/** Opens table files under {@link Limits}. */
public final class TableFiles {

  private TableFiles() {}

  /**
   * Opens a file by what its bytes are, not by its name.
   *
   * <p>Never takes more than two seconds or 300 MiB to refuse a file, never touches the network,
   * never runs a macro or a formula, and never unpacks anything to a path.
   *
   * @throws RefusedFile with the true reason when the file may not or cannot be opened
   */
  public static TableFile open(Path file, Limits limits) throws IOException, RefusedFile {
    throw new RefusedFile(RefusedFile.Reason.WRONG_TYPE, "Jenis berkas ini belum dibaca.");
  }
}
