package id.petadaya.files;

import id.petadaya.kernel.RefusedSetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the installation a new key while nobody works: files one by one, each naming its key; then all
 * rows in one transaction; then the file of the key. Stopped anywhere, it goes on there when it is called
 * again: until the rows are through the old key is in its place and the new one beside it.
 */
@Component
class ChangeKey {

  /** After how many files a sign of life is given. */
  private static final int SOME = 500;

  private final Path folder;
  private final KeyRing keys;
  private final KeyNames names;
  private final NameKey naming;
  private final OlderHashKeys hashes;
  private final Shelf shelf;
  private final Disk disk;
  private final ObjectProvider<KeptUnderKey> rooms;
  private final DSLContext db;
  private final TransactionTemplate transactions;

  ChangeKey(
      @Value("${petadaya.data}") Path data,
      KeyRing keys,
      KeyNames names,
      NameKey naming,
      OlderHashKeys hashes,
      Shelf shelf,
      Disk disk,
      ObjectProvider<KeptUnderKey> rooms,
      DSLContext db,
      PlatformTransactionManager transactions) {
    this.folder = data.resolve("files");
    this.keys = keys;
    this.names = names;
    this.naming = naming;
    this.hashes = hashes;
    this.shelf = shelf;
    this.disk = disk;
    this.rooms = rooms;
    this.db = db;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * What was done.
   *
   * @param broken files that the old key did not open, by hash; they are left as they are
   * @param former where the old key lies now; null when it was left where it was
   */
  record Done(
      String name, Path place, @Nullable Path former, int files, int values, List<String> broken) {}

  /**
   * Changes the key, or goes on with it; {@code told} hears each step once it is on the medium.
   *
   * @param elsewhere where the new key is to lie, or lies already; null for the place of the old one
   * @throws RefusedSetting when the present key is another one, or others are working
   */
  Done change(@Nullable Path elsewhere, Consumer<String> told) throws IOException {
    refuseWhileOthersWork();
    RecoveryKey present = keys.present()
        .orElseThrow(
            () -> new RefusedSetting("Kunci yang sekarang tidak ada. Sebut: --key-file BERKAS."));
    KeyFile fresh = elsewhere != null
        ? new KeyFile(elsewhere)
        : keys.file()
            .map(KeyFile::coming)
            .orElseThrow(
                () -> new RefusedSetting(
                    "Kunci yang sekarang diberikan tanpa berkas. Sebut tempat kunci yang baru: --new BERKAS."));
    Optional<String> inUse = names.find(KeyNames.IN_USE);
    if (inUse.isEmpty()) {
      naming.refuseWhatOpensNothing(present);
      names.note(present.name(), KeyNames.IN_USE);
      inUse = Optional.of(present.name());
    }
    var count = new Counted();
    if (inUse.get().equals(present.name())) {
      keys.hold(present);
      var change = new KeyChange(present, begin(present, fresh, told));
      sealFiles(change, count, told);
      count.values = sealRows(change);
      told.accept("Isian disegel ulang: %d.".formatted(count.values));
    } else if (!fresh.read().map(RecoveryKey::name).equals(inUse)) {
      throw new RefusedSetting(
          "Kunci yang diberikan bukan kunci pemasangan ini: yang dipakai bernama %s, yang diberikan %s."
              .formatted(inUse.get(), present.name()));
    }
    return settle(present, fresh, elsewhere == null, count, told);
  }

  private static final class Counted {
    private int files;
    private int values;
    private final List<String> broken = new ArrayList<>();
  }

  private void refuseWhileOthersWork() {
    Integer others = db.fetchOne("""
            select count(*)::int from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
              and usename is not null""").into(Integer.class);
    if (others != null && others > 0) {
      throw new RefusedSetting(
          "Program lain sedang memakai basis data ini. Hentikan Petadaya dahulu; kunci hanya diganti selagi tidak ada yang bekerja.");
    }
  }

  /** The new key is on the medium before its name is noted, and its name before anything is sealed. */
  private RecoveryKey begin(RecoveryKey present, KeyFile fresh, Consumer<String> told)
      throws IOException {
    Optional<String> coming = names.find(KeyNames.COMING);
    Optional<RecoveryKey> there = fresh.read();
    if (coming.isPresent()) {
      return there
          .filter(key -> key.name().equals(coming.get()))
          .orElseThrow(() -> new RefusedSetting(
              "Penggantian ke kunci %s sudah dimulai, tetapi kunci itu tidak ada di %s. Sebut tempatnya: --new BERKAS."
                  .formatted(coming.get(), fresh.path())));
    }
    if (there.filter(key -> key.name().equals(present.name())).isPresent()) {
      throw new RefusedSetting(
          "Kunci yang baru sama dengan yang lama. Sebut berkas lain: --new BERKAS.");
    }
    RecoveryKey next = there.isPresent() ? there.get() : RecoveryKey.fresh();
    fresh.write(next);
    told.accept("Kunci baru ditulis: %s.".formatted(fresh.path()));
    names.note(next.name(), KeyNames.COMING);
    told.accept("Penggantian ke kunci %s dimulai.".formatted(next.name()));
    return next;
  }

  private void sealFiles(KeyChange change, Counted count, Consumer<String> told)
      throws IOException {
    List<String> all = new ArrayList<>();
    shelf.each(item -> all.add(item.hash()));
    for (String hash : all) {
      if (!isUnder(change.name(), hash)) {
        try {
          sealFile(change, hash);
          count.files++;
          if (count.files % SOME == 1) {
            told.accept("Berkas disegel ulang: %d.".formatted(count.files));
          }
        } catch (Seal.Broken broken) {
          count.broken.add(hash);
        }
      }
    }
  }

  private boolean isUnder(String name, String hash) throws IOException {
    try (InputStream sealed = shelf.open(hash)) {
      return Seal.keyName(sealed).equals(name);
    }
  }

  private void sealFile(KeyChange change, String hash) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "part-", ".tmp");
    try {
      var sha = FileStore.sha256();
      try (var in = new DigestInputStream(Seal.opening(shelf.open(hash), change.from()), sha);
          OutputStream out = Seal.sealing(disk.create(part), change.to())) {
        in.transferTo(out);
      }
      if (!HexFormat.of().formatHex(sha.digest()).equals(hash)) {
        throw new Seal.Broken("The file is not what its name says.", null);
      }
      shelf.put(part, hash);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private int sealRows(KeyChange change) {
    Integer sealed = transactions.execute(any -> {
      int values = 0;
      List<String> purposes = new ArrayList<>();
      for (KeptUnderKey room : rooms) {
        values += room.sealAnew(change);
        purposes.addAll(room.hashedFor());
      }
      values += hashes.sealAnew(change, purposes);
      names.arrive();
      return values;
    });
    return sealed == null ? 0 : sealed;
  }

  /** The former key is copied aside before the new one takes its place, so that there is always one. */
  private Done settle(
      RecoveryKey present, KeyFile fresh, boolean inPlace, Counted count, Consumer<String> told)
      throws IOException {
    String name = names.find(KeyNames.IN_USE).orElseThrow();
    if (!inPlace) {
      return new Done(name, fresh.path(), null, count.files, count.values, count.broken);
    }
    KeyFile place = keys.file().orElseThrow();
    KeyFile former = place.former(present);
    former.write(present);
    told.accept("Kunci lama disalin: %s.".formatted(former.path()));
    place.replace();
    told.accept("Kunci baru di tempatnya: %s.".formatted(place.path()));
    return new Done(name, place.path(), former.path(), count.files, count.values, count.broken);
  }
}
