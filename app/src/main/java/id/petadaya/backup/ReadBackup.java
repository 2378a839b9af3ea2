package id.petadaya.backup;

import id.petadaya.files.RecoveryKey;
import id.petadaya.postgres.Snapshot;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a backup from beginning to end and hands its parts to somebody. */
final class ReadBackup {

  private ReadBackup() {}

  /** Who takes the parts; contents that are not read are passed over. */
  interface Taker {

    /** Comes first: the migrations that made each schema. */
    default void migrations(Map<String, List<String>> rooms) throws IOException, SQLException {}

    default void table(Snapshot.Table table, InputStream rows) throws IOException, SQLException {}

    default void sequence(String name, long last) throws IOException, SQLException {}

    default void file(String path, InputStream bytes) throws IOException {}

    /** Everything was read and is as it was written. */
    default void end() throws IOException, SQLException {}
  }

  /** Reads all of it and keeps nothing but what is in it. */
  static Tally check(Path file, RecoveryKey key) throws IOException {
    try {
      return read(file, key, new Taker() {});
    } catch (SQLException e) {
      throw new IllegalStateException("Nobody asked a database.", e);
    }
  }

  static Tally read(Path file, RecoveryKey key, Taker taker) throws IOException, SQLException {
    try (InputStream opened = Envelope.read(file, key);
        var in = new DataInputStream(new Told(opened, file))) {
      return parts(in, taker);
    }
  }

  /** What goes wrong in the file is told apart from what goes wrong where its parts are put. */
  private static final class Told extends FilterInputStream {

    private final Path file;

    Told(InputStream in, Path file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException broken) {
        throw Envelope.changed(file, broken);
      }
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      try {
        return super.read(into, from, count);
      } catch (IOException broken) {
        throw Envelope.changed(file, broken);
      }
    }
  }

  private static Tally parts(DataInputStream in, Taker taker) throws IOException, SQLException {
    in.readUTF();
    Map<String, List<String>> rooms = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      rooms.put(in.readUTF(), List.of(in.readUTF().split(",")));
    }
    taker.migrations(rooms);
    var tally = new Tally();
    while (true) {
      int kind = in.readUnsignedByte();
      switch (kind) {
        case Part.TABLE -> table(in, taker, tally);
        case Part.SEQUENCE -> taker.sequence(in.readUTF(), in.readLong());
        case Part.FILE -> file(in, taker, tally);
        case Part.END -> {
          // The last block of the seal is read only when somebody asks for more.
          in.transferTo(OutputStream.nullOutputStream());
          taker.end();
          return tally;
        }
        default -> throw new IOException("There is no part %d.".formatted(kind));
      }
    }
  }

  private static void table(DataInputStream in, Taker taker, Tally tally)
      throws IOException, SQLException {
    var table = new Snapshot.Table(in.readUTF(), in.readUTF(), in.readUTF());
    var rows = new Chunks.In(in);
    taker.table(table, rows);
    rows.close();
    tally.table(table.name(), rows.lines(), rows.digest());
  }

  private static void file(DataInputStream in, Taker taker, Tally tally) throws IOException {
    String path = in.readUTF();
    var bytes = new Chunks.In(in);
    taker.file(path, bytes);
    bytes.close();
    tally.file(path, bytes.digest());
  }
}
