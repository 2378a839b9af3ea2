package id.petadaya.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/** A key as it lies on disk: one line that only the owner of the file can read. */
record KeyFile(Path path) {

  Optional<RecoveryKey> read() throws IOException {
    return Files.exists(path)
        ? Optional.of(RecoveryKey.read(Files.readString(path)))
        : Optional.empty();
  }

  /** Whole or not at all, and on the medium when this returns. */
  void write(RecoveryKey key) throws IOException {
    Path folder = folder();
    Files.createDirectories(folder);
    Path part = Files.createTempFile(
        folder,
        "key-",
        ".tmp",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, key.written() + "\n", StandardOpenOption.SYNC);
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    settle();
  }

  private void settle() throws IOException {
    try (FileChannel names = FileChannel.open(folder(), StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private Path folder() {
    return Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file has a folder");
  }

  /** Where the key that is to follow lies until it is in its place. */
  KeyFile coming() {
    return beside(".baru");
  }

  /** Where a key that is left lies, for backups that it sealed; named after it. */
  KeyFile former(RecoveryKey left) {
    return beside(".lama-" + left.name());
  }

  /** Puts the coming key into the place of this one; there is always one of the two. */
  void replace() throws IOException {
    Files.move(
        coming().path(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    settle();
  }

  private KeyFile beside(String ending) {
    return new KeyFile(path.resolveSibling(path.getFileName() + ending));
  }
}
