package id.petadaya.backup;

import id.petadaya.files.RecoveryKey;
import id.petadaya.postgres.EmbeddedPostgres;
import id.petadaya.postgres.Keeper;
import id.petadaya.postgres.Refill;
import id.petadaya.postgres.Snapshot;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings a backup back into an empty folder. The file is read whole and checked before anything is
 * made; what is made stands in a folder of its own inside until it is complete and counted again, and
 * the database comes last, so that a restore that was cut off never looks like an office.
 */
public final class RestoreBackup {

  static final String WORK = "pemulihan.tmp";
  private static final String TOMBSTONES = "tombstones.jsonl";

  private final RecoveryKey key;
  private final Migrate migrate;

  public RestoreBackup(RecoveryKey key, Migrate migrate) {
    this.key = key;
    this.migrate = migrate;
  }

  /** Makes the schemas as they were. */
  public interface Migrate {

    /** The versions of a room that this program knows. */
    List<String> known(String room) throws IOException;

    /** Brings an empty database of an owner to the given versions, and no further. */
    void to(EmbeddedPostgres.Database owner, Map<String, List<String>> rooms);
  }

  /**
   * Restores and says what is there now, counted in the new folder; the same lines as when the backup
   * was made.
   *
   * @throws RefusedBackup when the folder is in use, or the file cannot be trusted or understood
   */
  public List<String> from(Path file, Path folder) throws IOException, SQLException {
    return from(file, folder, null);
  }

  /**
   * As the short form; lines of {@code tombstones} that the backup does not have are added to its
   * {@code tombstones.jsonl}, so that who was erased since then is erased again before the office opens.
   */
  public List<String> from(Path file, Path folder, @Nullable Path tombstones)
      throws IOException, SQLException {
    refuseUsed(folder);
    List<String> stones = tombstones == null ? List.of() : Files.readAllLines(tombstones);
    List<String> wanted = ReadBackup.read(file, key, new Known()).lines();
    Path work = folder.resolve(WORK);
    delete(work);
    Files.createDirectories(work);
    try {
      List<String> found = fill(file, new DataFolder(work));
      if (!found.equals(wanted)) {
        throw new RefusedBackup("Hasil pemulihan tidak sama dengan cadangan: "
            + found.stream()
                .filter(line -> !wanted.contains(line))
                .findFirst()
                .orElse("ada yang kurang"));
      }
      addTombstones(work.resolve(TOMBSTONES), stones);
      open(work, folder);
      return found;
    } finally {
      delete(work);
    }
  }

  private static void addTombstones(Path file, List<String> stones) throws IOException {
    var lines = new LinkedHashSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
    if (lines.addAll(stones)) {
      try (FileChannel out = FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
          OutputStream written = Channels.newOutputStream(out)) {
        for (String line : lines) {
          written.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.force(true);
      }
    }
  }

  private static void refuseUsed(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.anyMatch(one -> !one.getFileName().toString().equals(WORK))) {
        throw new RefusedBackup(
            "Folder %s tidak kosong. Pemulihan tidak pernah menimpa data; sebut folder baru: --data DIR."
                .formatted(folder));
      }
    }
  }

  /** Refuses what this program cannot make. */
  private final class Known implements ReadBackup.Taker {

    @Override
    public void migrations(Map<String, List<String>> rooms) throws IOException {
      for (Map.Entry<String, List<String>> room : rooms.entrySet()) {
        var unknown = new HashSet<>(room.getValue());
        unknown.removeAll(migrate.known(room.getKey()));
        if (!unknown.isEmpty()) {
          throw new RefusedBackup(
              "Cadangan ini dari program yang lebih baru (%s versi %s tidak dikenal di sini). Pasang program yang sama barunya, lalu ulangi."
                  .formatted(room.getKey(), String.join(", ", unknown)));
        }
      }
    }
  }

  private List<String> fill(Path file, DataFolder data) throws IOException, SQLException {
    try (Keeper keeper = Keeper.open(data.postgres())) {
      ReadBackup.read(file, key, new Filling(data, keeper));
    }
    try (Keeper keeper = Keeper.open(data.postgres())) {
      return count(data, keeper);
    }
  }

  /** Puts each part where it belongs. */
  private final class Filling implements ReadBackup.Taker {

    private final DataFolder data;
    private final Keeper keeper;
    private @Nullable Refill rows;

    Filling(DataFolder data, Keeper keeper) {
      this.data = data;
      this.keeper = keeper;
    }

    @Override
    public void migrations(Map<String, List<String>> rooms) throws IOException, SQLException {
      migrate.to(keeper.owner(), rooms);
      List<Snapshot.Table> tables;
      try (Snapshot made = keeper.snapshot()) {
        if (!sameVersions(made.migrations(), rooms)) {
          throw new RefusedBackup(
              "Susunan tabel cadangan ini tidak dapat dibuat lagi oleh program ini. Pulihkan dengan program yang membuatnya, lalu perbarui.");
        }
        tables = made.tables();
      }
      rows = keeper.refill();
      rows.empty(tables);
    }

    @Override
    public void table(Snapshot.Table table, InputStream content) throws IOException, SQLException {
      filling().copy(table, content);
    }

    @Override
    public void sequence(String name, long last) throws SQLException {
      filling().sequence(name, last);
    }

    @Override
    public void file(String path, InputStream bytes) throws IOException {
      Path place = data.folder().resolve(path).normalize();
      if (!place.startsWith(data.folder())) {
        throw new RefusedBackup("Cadangan menyebut berkas di luar folder data: " + path);
      }
      Files.createDirectories(place.getParent());
      try (FileChannel channel =
              FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        bytes.transferTo(out);
        channel.force(true);
      }
    }

    @Override
    public void end() throws SQLException {
      try (Refill filled = filling()) {
        filled.commit();
      }
    }

    private Refill filling() {
      if (rows == null) {
        throw new IllegalStateException("Rows come after the migrations.");
      }
      return rows;
    }
  }

  private static boolean sameVersions(
      Map<String, List<String>> made, Map<String, List<String>> wanted) {
    return made.keySet().equals(wanted.keySet())
        && wanted.entrySet().stream()
            .allMatch(room -> new HashSet<>(room.getValue())
                .equals(new HashSet<>(made.getOrDefault(room.getKey(), List.of()))));
  }

  /** Counts the new folder as if it were to be backed up. */
  private static List<String> count(DataFolder data, Keeper keeper)
      throws IOException, SQLException {
    var tally = new Tally();
    var nowhere = new DataOutputStream(OutputStream.nullOutputStream());
    try (Snapshot rows = keeper.snapshot()) {
      for (Snapshot.Table table : rows.tables()) {
        if (Part.isKept(table.name())) {
          var content = new Chunks.Out(nowhere);
          rows.copy(table, content);
          content.close();
          tally.table(table.name(), content.lines(), content.digest());
        }
      }
    }
    for (String path : data.files()) {
      var content = new Chunks.Out(nowhere);
      Files.copy(data.folder().resolve(path), content);
      content.close();
      tally.file(path, content.digest());
    }
    return tally.lines();
  }

  /** Files first, the database last: with it the folder is an office. */
  private static void open(Path work, Path folder) throws IOException {
    List<Path> made;
    try (Stream<Path> inside = Files.list(work)) {
      made = inside
          .sorted(Comparator.comparing((Path one) -> one.endsWith("postgres")))
          .toList();
    }
    for (Path one : made) {
      Files.move(one, folder.resolve(one.getFileName()));
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(one);
        }
      }
    }
  }
}
