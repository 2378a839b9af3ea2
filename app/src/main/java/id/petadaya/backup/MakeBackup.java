package id.petadaya.backup;

import id.petadaya.files.RecoveryKey;
import id.petadaya.postgres.Keeper;
import id.petadaya.postgres.Snapshot;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes everything into one sealed file, also while the program runs: rows as they are at one moment,
 * then the files, which are on disk before a row names them. It counts as made once it was read back.
 */
public final class MakeBackup {

  private final DataFolder data;
  private final RecoveryKey key;
  private final Clock clock;

  public MakeBackup(Path data, RecoveryKey key, Clock clock) {
    this.data = new DataFolder(data);
    this.key = key;
    this.clock = clock;
  }

  /**
   * Makes the file and says what is in it, one line a table and one line a folder.
   *
   * @throws RefusedBackup when there is nothing to copy, the file exists, or it does not read back
   */
  public List<String> to(Path file) throws IOException, SQLException {
    if (!Files.isDirectory(data.postgres())) {
      throw new RefusedBackup("Folder %s tidak berisi data Petadaya.".formatted(data.folder()));
    }
    if (Files.exists(file)) {
      throw new RefusedBackup(
          "Berkas %s sudah ada. Cadangan tidak pernah menimpa; pilih nama lain.".formatted(file));
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      List<String> written = write(part).lines();
      if (!ReadBackup.check(part, key).lines().equals(written)) {
        throw Envelope.changed(part, null);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      settle(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Tally write(Path part) throws IOException, SQLException {
    var tally = new Tally();
    try (Keeper keeper = Keeper.open(data.postgres());
        Snapshot rows = keeper.snapshot();
        var out = new DataOutputStream(Envelope.write(part, key))) {
      refuseAnotherKey(rows);
      out.writeUTF(clock.instant().toString());
      writeMigrations(rows.migrations(), out);
      for (Snapshot.Table table : rows.tables()) {
        if (Part.isKept(table.name())) {
          writeTable(rows, table, out, tally);
        }
      }
      for (Map.Entry<String, Long> sequence : rows.sequences().entrySet()) {
        out.writeByte(Part.SEQUENCE);
        out.writeUTF(sequence.getKey());
        out.writeLong(sequence.getValue());
      }
      for (String path : data.files()) {
        writeFile(path, out, tally);
      }
      out.writeByte(Part.END);
    }
    return tally;
  }

  /** Sealed with a key that opens nothing of what is inside, the file would be worth nothing. */
  private void refuseAnotherKey(Snapshot rows) throws IOException, SQLException {
    Map<String, String> names = rows.keyNames();
    if (names.containsKey("coming")) {
      throw new RefusedBackup(
          "Penggantian kunci belum selesai. Jalankan bin/petadaya key change sampai selesai, lalu cadangkan.");
    }
    String inUse = names.get("in_use");
    if (inUse != null && !inUse.equals(key.name())) {
      throw new RefusedBackup(
          "Kunci ini bukan kunci pemasangan ini: yang dipakai bernama %s, yang diberikan %s. Sebut kunci yang sekarang: --key-file BERKAS."
              .formatted(inUse, key.name()));
    }
  }

  private static void writeMigrations(Map<String, List<String>> rooms, DataOutputStream out)
      throws IOException {
    out.writeInt(rooms.size());
    for (Map.Entry<String, List<String>> room : rooms.entrySet()) {
      out.writeUTF(room.getKey());
      out.writeUTF(String.join(",", room.getValue()));
    }
  }

  private static void writeTable(
      Snapshot rows, Snapshot.Table table, DataOutputStream out, Tally tally)
      throws IOException, SQLException {
    out.writeByte(Part.TABLE);
    out.writeUTF(table.name());
    out.writeUTF(table.columns());
    out.writeUTF(table.order());
    try (var content = new Chunks.Out(out)) {
      rows.copy(table, content);
      content.close();
      tally.table(table.name(), content.lines(), content.digest());
    }
  }

  /** A file that went away since the folder was read is no loss: no row of the snapshot names it. */
  private void writeFile(String path, DataOutputStream out, Tally tally) throws IOException {
    try (InputStream in = Files.newInputStream(data.folder().resolve(path))) {
      out.writeByte(Part.FILE);
      out.writeUTF(path);
      try (var content = new Chunks.Out(out)) {
        in.transferTo(content);
        content.close();
        tally.file(path, content.digest());
      }
    } catch (NoSuchFileException gone) {
      return;
    }
  }

  private static void settle(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
