package id.petadaya.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a data folder that belong into a backup: all but the database, which is copied row by
 * row, keys, without which the backup is worth nothing to a thief, and what is only there for the
 * moment.
 */
record DataFolder(Path folder) {

  private static final Set<String> NOT_KEPT =
      Set.of("postgres", "accounts.json", RestoreBackup.WORK);

  /** The key in use, one that is to follow, and those that are left. */
  private static final String KEYS = "keys/files.key";

  Path postgres() {
    return folder.resolve("postgres");
  }

  Path key() {
    return folder.resolve("keys").resolve("files.key");
  }

  /** Paths inside the folder with slashes, in a fixed order. Files that come later are not seen. */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(DataFolder::isKept)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isKept(String path) {
    return !path.endsWith(".tmp")
        && !path.endsWith(".part")
        && !path.startsWith(KEYS)
        && NOT_KEPT.stream().noneMatch(none -> path.equals(none) || path.startsWith(none + "/"));
  }
}
