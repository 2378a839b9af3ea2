package id.petadaya.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where unpacked programs are kept: {@code PETADAYA_CACHE}, else the user's cache folder, else a
 * folder for temporary files. An account without rights must be able to read it, so root does not
 * take its home when PostgreSQL runs as somebody else.
 */
final class CacheFolder {

  private CacheFolder() {}

  static Path find(RunAs account) throws IOException {
    List<String> tried = new ArrayList<>();
    for (Path folder : candidates(account)) {
      if (isUsable(folder, account)) {
        return folder.toRealPath();
      }
      tried.add(folder.toString());
    }
    throw new RefusedStart(
        "Tidak ada folder untuk membongkar PostgreSQL; sudah dicoba %s.\nSebut folder yang dapat ditulis, misalnya: PETADAYA_CACHE=/var/tmp/petadaya"
            .formatted(String.join(", ", tried)));
  }

  private static List<Path> candidates(RunAs account) {
    List<Path> folders = new ArrayList<>();
    String chosen = System.getenv("PETADAYA_CACHE");
    if (chosen != null && !chosen.isBlank()) {
      folders.add(Path.of(chosen).toAbsolutePath());
    }
    if (!(account instanceof RunAs.Account)) {
      String cache = System.getenv("XDG_CACHE_HOME");
      folders.add(
          cache != null && cache.startsWith("/")
              ? Path.of(cache, "petadaya")
              : Path.of(System.getProperty("user.home"), ".cache", "petadaya"));
    }
    if (Folders.ownUid() == 0) {
      folders.add(Path.of("/var/cache/petadaya"));
    }
    folders.add(Path.of(System.getProperty("java.io.tmpdir"), "petadaya-" + Folders.ownUid()));
    return folders;
  }

  /** Ours, writable, programs may run in it, and the account that runs them can reach them. */
  private static boolean isUsable(Path folder, RunAs account) {
    try {
      Files.createDirectories(folder);
      if (Files.isSymbolicLink(folder) || Folders.ownerOf(folder) != Folders.ownUid()) {
        return false;
      }
      if (account instanceof RunAs.Account) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      Path probe = Files.createTempFile(folder, "probe-", ".sh");
      try {
        Files.writeString(probe, "#!/bin/sh\nexit 0\n");
        Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.isRegularFile(probe, LinkOption.NOFOLLOW_LINKS)
            && Commands.succeeds(account.command(List.of(probe.toString())));
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException e) {
      return false;
    }
  }
}
