package id.petadaya.files;

import static id.petadaya.files.sql.Tables.STORED_FILE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's key, in a file that only its owner can read; made at the first start. {@code
 * --key-file} puts it elsewhere, such as on a stick that is taken along; {@code PETADAYA_KEY} gives the
 * key itself, for machines that keep secrets in the environment.
 */
@Component
public class KeyRing {

  private final Path file;
  private final String given;
  private final DSLContext db;

  KeyRing(
      @Value("${petadaya.data}") Path data,
      @Value("${petadaya.key-file:}") String keyFile,
      @Value("${petadaya.key:}") String given,
      DSLContext db) {
    this.file = keyFile.isBlank() ? data.resolve("keys").resolve("files.key") : Path.of(keyFile);
    this.given = given;
    this.db = db;
  }

  /** The key in use. */
  public synchronized RecoveryKey key() {
    if (!given.isBlank()) {
      return RecoveryKey.read(given);
    }
    try {
      if (!Files.exists(file)) {
        refuseWhenFilesAreSealed();
        write(RecoveryKey.fresh());
      }
      return RecoveryKey.read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A key of its own for one use, such as {@code vault.master}: made from the installation's key with
   * HKDF-SHA-256, so that one recovery key brings all of them back and none tells another.
   *
   * @param algorithm what it is for: {@code AES} or {@code HmacSHA256}
   */
  public SecretKey derived(String use, String algorithm) {
    try {
      var parameters = HKDFParameterSpec.ofExtract()
          .addIKM(key().bytes())
          .addSalt("petadaya".getBytes(StandardCharsets.UTF_8))
          .thenExpand(use.getBytes(StandardCharsets.UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java from 25 on has HKDF.", e);
    }
  }

  /** A new key, as long as nothing is sealed with the old one; else the old one stays. */
  public synchronized RecoveryKey renewWhileUnused() {
    if (given.isBlank() && !db.fetchExists(STORED_FILE)) {
      try {
        write(RecoveryKey.fresh());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return key();
  }

  /** A new key would make everything that is sealed unreadable for good. */
  private void refuseWhenFilesAreSealed() {
    if (db.fetchExists(STORED_FILE)) {
      throw new IllegalStateException(
          "Berkas kunci %s tidak ada, padahal ada berkas yang terkunci dengannya. Kembalikan dari kunci pemulihan."
              .formatted(file.getFileName()));
    }
  }

  private void write(RecoveryKey key) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path part = Files.createTempFile(
        folder,
        "key-",
        ".tmp",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, key.written() + "\n", StandardOpenOption.SYNC);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
