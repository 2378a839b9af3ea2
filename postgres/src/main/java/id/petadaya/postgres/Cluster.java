package id.petadaya.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * A kept folder: {@code cluster} holds the data as PostgreSQL lays it out, beside it stand the
 * passwords and the log. The server is started inside {@code cluster} and calls it {@code
 * /proc/self/cwd}, so that an account without rights reaches the data even where the folders above
 * are closed to it.
 */
record Cluster(Path folder, Binaries binaries, RunAs account, Passwords passwords) {

  /** Of the superuser and of the owner. */
  record Passwords(String superuser, String owner) {

    @Override
    public String toString() {
      return "Passwords";
    }
  }

  private static final String SUPERUSER_FILE = "superuser-password";
  private static final String OWNER_FILE = "password";

  /** The database, and the role that owns it; it is no superuser, so that row rules bind it. */
  static final String DATABASE = "petadaya";

  static final String OWNER = "petadaya";

  /** The role of the running program: owns nothing, so that it cannot switch row rules off. */
  static final String WORKER = "petadaya_app";

  static final String HERE = "/proc/self/cwd";

  private static final long LARGE_LOG = 5_000_000;

  Path data() {
    return folder.resolve("cluster");
  }

  /** The server's own messages; the last one is kept when it has grown large. */
  Path log() throws IOException {
    Path log = folder.resolve("postgres.log");
    if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
      Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  static Cluster open(Path folder, Binaries binaries, RunAs account) throws IOException {
    boolean isNew = !Files.exists(folder.resolve("cluster"));
    Cluster cluster = new Cluster(
        folder,
        binaries,
        account,
        new Passwords(
            password(folder.resolve(SUPERUSER_FILE), isNew),
            password(folder.resolve(OWNER_FILE), isNew)));
    if (isNew) {
      cluster.initialise();
    } else {
      cluster.takeOver();
    }
    return cluster;
  }

  /** Under another name until it is complete: a start that was cut off begins anew. */
  private void initialise() throws IOException {
    Folders.delete(folder.resolve("cluster.new"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(folderPermissions()));
    Path fresh = Folders.createPrivate(folder.resolve("cluster.new"));
    Path secret = fresh.resolveSibling("cluster.secret");
    writePrivate(secret, passwords.superuser());
    own(fresh);
    own(secret);
    try {
      Commands.run(fresh, account.command(initdb()));
    } finally {
      Files.deleteIfExists(secret);
    }
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> initdb() {
    return List.of(
        binaries.program("initdb").toString(),
        "--pgdata=" + HERE,
        "--username=postgres",
        "--auth=scram-sha-256",
        "--pwfile=" + HERE + "/../cluster.secret",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        "--sync-method=syncfs",
        "--no-instructions");
  }

  /** Another account may pass through, and see nothing; the files with passwords are ours alone. */
  private String folderPermissions() {
    return account instanceof RunAs.Account ? "rwx--x--x" : "rwx------";
  }

  /** Data written under another account (say in a container without namespaces) changes hands. */
  private void takeOver() throws IOException {
    int owner = Folders.ownerOf(data());
    if (owner == account.uid()) {
      return;
    }
    if (Folders.ownUid() != 0) {
      throw new RefusedStart(
          "Folder %s dimiliki akun lain (nomor %d).\nJalankan sebagai akun itu, atau berikan folder data itu kepada akun ini dengan chown -R."
              .formatted(data(), owner));
    }
    own(data());
  }

  private void own(Path file) throws IOException {
    if (Folders.ownUid() == 0 && Folders.ownerOf(file) != account.uid()) {
      Folders.give(file, account.uid(), account.gid());
    }
  }

  /**
   * Gives the superuser of the running server and the owner new passwords. The superuser's next one lies
   * beside the present one until the server has it, so that a start that was cut off locks nobody out.
   */
  Passwords renewed(String url) throws IOException {
    Path present = folder.resolve(SUPERUSER_FILE);
    Path next = folder.resolve(SUPERUSER_FILE + ".next");
    var known = new Superuser(url, passwords.superuser());
    if (Files.exists(next) && !known.mayEnter()) {
      known = new Superuser(url, Files.readString(next).strip());
    }
    var fresh = new Passwords(freshPassword(), freshPassword());
    writePrivate(next, fresh.superuser());
    known.renew("postgres", fresh.superuser());
    Files.move(next, present, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    var superuser = new Superuser(url, fresh.superuser());
    superuser.renew(OWNER, fresh.owner());
    writePrivate(folder.resolve(OWNER_FILE), fresh.owner());
    return fresh;
  }

  private static String password(Path file, boolean isNew) throws IOException {
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    if (!isNew) {
      throw new RefusedStart(
          "Berkas %s hilang, sehingga basis data di folder itu tidak dapat dibuka.\nKembalikan berkas itu dari cadangan."
              .formatted(file));
    }
    String password = freshPassword();
    writePrivate(file, password);
    return password;
  }

  static String freshPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static void writePrivate(Path file, String text) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
