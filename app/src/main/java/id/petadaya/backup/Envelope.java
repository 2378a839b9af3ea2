package id.petadaya.backup;

import id.petadaya.files.RecoveryKey;
import id.petadaya.files.Seal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What lies around the sealed content: a head that names the key without telling it, and an end mark,
 * so that a cut file, a wrong key and a changed byte are told apart before anything is restored.
 *
 * <pre>
 * "PETADAYA" version(4) key name(16) CRC of these(4) | sealed content | "HABIS-PD"
 * </pre>
 */
final class Envelope {

  private static final byte[] BEGIN = "PETADAYA".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "HABIS-PD".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int NAME = 16;
  private static final int HEAD = BEGIN.length + 4 + NAME + 4;

  private Envelope() {}

  /** Writes to a new file; closing the stream waits for the disk. */
  static OutputStream write(Path file, RecoveryKey key) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OutputStream raw = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    raw.write(head(key));
    OutputStream sealed = Seal.sealing(new Open(raw), key.derived("backup", "AES"));
    return new FilterOutputStream(sealed) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        try (channel) {
          sealed.close();
          raw.write(END);
          raw.flush();
          channel.force(true);
        }
      }
    };
  }

  /**
   * Opens the content.
   *
   * @throws RefusedBackup when it is none, is cut off, or was sealed with another key
   */
  static InputStream read(Path file, RecoveryKey key) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new RefusedBackup("Berkas %s tidak ada atau tidak dapat dibaca.".formatted(file));
    }
    checkHead(file, key);
    checkEnd(file);
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    raw.skipNBytes(HEAD);
    return Seal.opening(raw, key.derived("backup", "AES"));
  }

  private static void checkHead(Path file, RecoveryKey key) throws IOException {
    byte[] found;
    try (InputStream in = Files.newInputStream(file)) {
      found = in.readNBytes(HEAD);
    }
    byte[] begin = Arrays.copyOf(found, BEGIN.length);
    if (found.length < HEAD && Arrays.equals(begin, BEGIN)) {
      throw cut(file);
    }
    if (found.length < HEAD || !Arrays.equals(begin, BEGIN)) {
      throw new RefusedBackup("Berkas %s bukan cadangan Petadaya.".formatted(file.getFileName()));
    }
    ByteBuffer head = ByteBuffer.wrap(found);
    if (head.getInt(HEAD - 4) != crc(found)) {
      throw changed(file, null);
    }
    if (head.getInt(BEGIN.length) != VERSION) {
      throw new RefusedBackup(
          "Cadangan ini ditulis oleh program yang lebih baru. Pasang program yang sama barunya, lalu ulangi.");
    }
    if (!Arrays.equals(found, head(key))) {
      throw new RefusedBackup(
          "Kunci ini bukan kunci yang mengunci cadangan itu. Pakai kunci pemulihan kantor yang membuatnya: --key-file BERKAS.");
    }
  }

  private static void checkEnd(Path file) throws IOException {
    byte[] end = new byte[END.length];
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() >= HEAD + END.length) {
        in.seek(in.length() - END.length);
        in.readFully(end);
      }
    }
    if (!Arrays.equals(end, END)) {
      throw cut(file);
    }
  }

  private static RefusedBackup cut(Path file) {
    return new RefusedBackup(
        "Cadangan %s terpotong: bagian akhirnya tidak ada. Salin ulang dari tempat asalnya, atau pakai cadangan lain."
            .formatted(file.getFileName()));
  }

  static RefusedBackup changed(Path file, @Nullable Throwable cause) {
    String reason =
        "Isi cadangan %s berubah sejak ditulis: segelnya tidak cocok lagi. Tidak ada yang dipulihkan; pakai salinan lain."
            .formatted(file.getFileName());
    return cause == null ? new RefusedBackup(reason) : new RefusedBackup(reason, cause);
  }

  private static byte[] head(RecoveryKey key) {
    byte[] name = Arrays.copyOf(key.derived("backup name", "HmacSHA256").getEncoded(), NAME);
    ByteBuffer head = ByteBuffer.allocate(HEAD).put(BEGIN).putInt(VERSION).put(name);
    head.putInt(crc(head.array()));
    return head.array();
  }

  private static int crc(byte[] head) {
    CRC32 crc = new CRC32();
    crc.update(head, 0, HEAD - 4);
    return (int) crc.getValue();
  }

  /** The end mark comes after the sealed content, so closing that must not close the file. */
  private static final class Open extends FilterOutputStream {

    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
