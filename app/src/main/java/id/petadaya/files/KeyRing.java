package id.petadaya.files;

import static id.petadaya.files.sql.Tables.STORED_FILE;

import id.petadaya.kernel.RefusedSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's key, in a file that only its owner can read; made at the first start. {@code
 * --key-file} puts it elsewhere, such as on a stick that is taken along; {@code --key-command} asks another
 * program for it, such as the client of a vault; {@code PETADAYA_KEY} gives the key itself, for machines
 * that keep secrets in the environment. It is read once and held in memory.
 */
@Component
public class KeyRing {

  private final KeyFile file;
  private final String given;
  private final String command;
  private final DSLContext db;
  private final KeyNames names;
  private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();
  private volatile @Nullable RecoveryKey held;

  KeyRing(
      @Value("${petadaya.data}") Path data,
      @Value("${petadaya.key-file:}") String keyFile,
      @Value("${petadaya.key:}") String given,
      @Value("${petadaya.key-command:}") String command,
      DSLContext db,
      KeyNames names) {
    this.file = new KeyFile(
        keyFile.isBlank() ? data.resolve("keys").resolve("files.key") : Path.of(keyFile));
    this.given = given;
    this.command = command;
    this.db = db;
    this.names = names;
  }

  /**
   * The key in use.
   *
   * @throws RefusedSetting when the installation is sealed with another one
   */
  public RecoveryKey key() {
    RecoveryKey known = held;
    return known != null ? known : first();
  }

  private synchronized RecoveryKey first() {
    RecoveryKey known = held;
    if (known == null) {
      known = present().orElseGet(this::make);
      check(known);
      held = known;
    }
    return known;
  }

  /**
   * A key of its own for one use, such as {@code vault.master}; see {@link RecoveryKey#derived}.
   *
   * @param algorithm what it is for: {@code AES} or {@code HmacSHA256}
   */
  public SecretKey derived(String use, String algorithm) {
    RecoveryKey key = key();
    return derived.computeIfAbsent(use + "|" + algorithm, any -> key.derived(use, algorithm));
  }

  /** A new key, as long as nothing is sealed with the old one; else the old one stays. */
  public synchronized RecoveryKey renewWhileUnused() {
    if (isKeptInFile() && !db.fetchExists(STORED_FILE)) {
      names.forget();
      RecoveryKey fresh = RecoveryKey.fresh();
      write(file, fresh);
      names.note(fresh.name(), KeyNames.IN_USE);
      held = fresh;
      derived.clear();
    }
    return key();
  }

  /** Works on with this key, whatever its name says: while it is being changed. */
  synchronized void hold(RecoveryKey key) {
    held = key;
    derived.clear();
  }

  /** What is given or lies in the file, whether it fits or not. */
  Optional<RecoveryKey> present() {
    if (given.isBlank() && !command.isBlank()) {
      return Optional.of(new KeyCommand(command).ask());
    }
    try {
      return isKeptInFile() ? file.read() : Optional.of(RecoveryKey.read(given));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException noKey) {
      throw new RefusedSetting(
          "Isi berkas kunci bukan kunci: 52 huruf dan angka dalam 13 kelompok. Salin lagi dari cetakan kunci pemulihan.");
    }
  }

  private boolean isKeptInFile() {
    return given.isBlank() && command.isBlank();
  }

  /** The file of the key; empty when it comes from elsewhere. */
  Optional<KeyFile> file() {
    return isKeptInFile() ? Optional.of(file) : Optional.empty();
  }

  private RecoveryKey make() {
    // A new key would make everything that is sealed unreadable for good.
    if (names.find(KeyNames.IN_USE).isPresent() || db.fetchExists(STORED_FILE)) {
      throw new RefusedSetting(
          "Berkas kunci %s tidak ada, padahal ada isi yang terkunci dengannya. Kembalikan dari kunci pemulihan."
              .formatted(file.path()));
    }
    RecoveryKey fresh = RecoveryKey.fresh();
    write(file, fresh);
    return fresh;
  }

  private void check(RecoveryKey key) {
    if (names.find(KeyNames.COMING).isPresent()) {
      throw new RefusedSetting(
          "Penggantian kunci pemasangan belum selesai. Jalankan lagi sampai selesai: bin/petadaya key change dengan pilihan yang sama.");
    }
    names.find(KeyNames.IN_USE).filter(name -> !name.equals(key.name())).ifPresent(name -> {
      throw new RefusedSetting(
          "Kunci ini bukan kunci pemasangan ini: yang dipakai bernama %s, yang diberikan %s. Sebut kunci yang benar dengan --key-file BERKAS. Bila kunci baru saja diganti, jalankan lagi bin/petadaya key change sampai selesai."
              .formatted(name, key.name()));
    });
  }

  private static void write(KeyFile file, RecoveryKey key) {
    try {
      file.write(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
