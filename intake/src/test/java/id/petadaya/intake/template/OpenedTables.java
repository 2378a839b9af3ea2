package id.petadaya.intake.template;

import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.table.TableFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the files of the tests as the product does. */
final class OpenedTables {

  private OpenedTables() {}

  static TableFile open(Path path) throws IOException {
    try {
      return TableFiles.open(path, Limits.OFFICE);
    } catch (RefusedFile refused) {
      throw new IOException(refused.reason() + ": " + refused.getMessage(), refused);
    }
  }
}
