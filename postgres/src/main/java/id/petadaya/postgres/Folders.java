package id.petadaya.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folders with an owner: who has them, giving them away, removing them. */
final class Folders {

  private Folders() {}

  /** The account number that owns a file. */
  static int ownerOf(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  /** The account number under which this JVM works. */
  static int ownUid() {
    try {
      return ownerOf(Path.of("/proc", Long.toString(ProcessHandle.current().pid())));
    } catch (IOException | UnsupportedOperationException e) {
      return -1;
    }
  }

  static Path createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  /** Gives a folder with all it holds to an account. Only root can do so. */
  static void give(Path folder, int uid, int gid) throws IOException {
    walk(folder, file -> {
      Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    });
  }

  static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      walk(folder, Files::deleteIfExists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void walk(Path folder, Deed deed) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        deed.on(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException e)
          throws IOException {
        deed.on(inner);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  @FunctionalInterface
  private interface Deed {
    void on(Path file) throws IOException;
  }
}
