package id.petadaya.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs {@code initdb} and {@code postgres}, unpacked once per machine into a folder named
 * after their content. Two programs may unpack at the same time; a half unpacked folder never has
 * the final name, and a folder from which something was removed is unpacked anew.
 */
record Binaries(Path home) {

  private static final String LIST = "complete.txt";

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  static Binaries unpacked(RunAs account) throws IOException {
    String archive = "/postgres-linux-" + RunAs.processor() + ".txz";
    if (!System.getProperty("os.name").equals("Linux")
        || Binaries.class.getResource(archive) == null) {
      throw new RefusedStart(noBinaries());
    }
    Path cache = CacheFolder.find(account);
    Path home = cache.resolve("postgres-" + hashOf(archive));
    if (!isComplete(home)) {
      unpackAlone(archive, cache, home);
    }
    return new Binaries(home);
  }

  private static void unpackAlone(String archive, Path cache, Path home) throws IOException {
    synchronized (Binaries.class) {
      try (var channel = FileChannel.open(
              cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (lock.isValid() && !isComplete(home)) {
          Folders.delete(home);
          removeHalfMade(cache);
          Path fresh = Files.createTempDirectory(cache, "unpack-");
          unpack(archive, fresh);
          Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  /** The lock is ours, so nobody is still filling them. */
  private static void removeHalfMade(Path cache) throws IOException {
    try (var left = Files.newDirectoryStream(cache, "unpack-*")) {
      left.forEach(Folders::delete);
    }
  }

  private static void unpack(String archive, Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> list = new ArrayList<>();
    try (var tar = new TarArchiveInputStream(
        new BufferedInputStream(new XZInputStream(open(archive)), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String line = isNeeded(entry.getName()) ? write(entry, tar, folder) : null;
        if (line != null) {
          list.add(line);
        }
      }
    }
    Files.write(folder.resolve(LIST), list);
  }

  /** What is only for compiling against PostgreSQL stays packed. */
  private static boolean isNeeded(String name) {
    return !name.endsWith(".a") && !name.contains("/pkgconfig") && !name.contains("/pgxs");
  }

  private static @Nullable String write(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive of PostgreSQL leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return null;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return null;
    }
    Files.copy(content, target);
    boolean runs = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    return Files.size(target) + " " + folder.relativize(target);
  }

  private static boolean isComplete(Path home) {
    try {
      for (String line : Files.readAllLines(home.resolve(LIST))) {
        int space = line.indexOf(' ');
        Path file = home.resolve(line.substring(space + 1));
        if (Files.size(file) != Long.parseLong(line.substring(0, space))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String hashOf(String archive) throws IOException {
    try (InputStream content = open(archive)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[1 << 16];
      for (int read = content.read(block); read >= 0; read = content.read(block)) {
        sha.update(block, 0, read);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static InputStream open(String archive) throws IOException {
    InputStream content = Binaries.class.getResourceAsStream(archive);
    if (content == null) {
      throw new IOException("The archive of PostgreSQL is gone: " + archive);
    }
    return content;
  }

  private static String noBinaries() {
    return String.join(
        "\n",
        "PostgreSQL bawaan belum ada untuk sistem ini (%s, %s)."
            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
        "Pasang PostgreSQL 17.6 atau lebih baru, buat satu basis data kosong, lalu sebut alamatnya, misalnya:",
        "  PETADAYA_DATABASE_URL=jdbc:postgresql://localhost:5432/petadaya",
        "  PETADAYA_DATABASE_USER=petadaya_app  PETADAYA_DATABASE_PASSWORD=...",
        "  PETADAYA_DATABASE_OWNERUSER=petadaya  PETADAYA_DATABASE_OWNERPASSWORD=...");
  }
}
