package id.petadaya.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Content whose length nobody knows beforehand, inside a longer stream: pieces with their lengths, an
 * empty one at the end, then its SHA-256.
 */
final class Chunks {

  private static final int MOST = 1 << 16;

  private Chunks() {}

  /** Counts lines, hashes, and writes pieces; {@code close} ends the content, not the stream. */
  static final class Out extends OutputStream {

    private final DataOutputStream out;
    private final MessageDigest sha = Tally.sha256();
    private final byte[] piece = new byte[MOST];
    private int filled;
    private long lines;
    private byte[] digest = new byte[0];

    Out(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      sha.update(bytes, from, count);
      for (int at = from; at < from + count; ) {
        int part = Math.min(from + count - at, MOST - filled);
        System.arraycopy(bytes, at, piece, filled, part);
        for (int i = at; i < at + part; i++) {
          lines += bytes[i] == '\n' ? 1 : 0;
        }
        at += part;
        filled += part;
        if (filled == MOST) {
          send();
        }
      }
    }

    private void send() throws IOException {
      out.writeInt(filled);
      out.write(piece, 0, filled);
      filled = 0;
    }

    @Override
    public void close() throws IOException {
      if (digest.length == 0) {
        if (filled > 0) {
          send();
        }
        out.writeInt(0);
        digest = sha.digest();
        out.write(digest);
      }
    }

    long lines() {
      return lines;
    }

    byte[] digest() {
      return digest;
    }
  }

  /** Reads one content to its end, and refuses one that is not what was written. */
  static final class In extends InputStream {

    private final DataInputStream in;
    private final MessageDigest sha = Tally.sha256();
    private byte[] piece = new byte[0];
    private int at;
    private boolean ended;
    private long lines;
    private byte[] digest = new byte[0];

    In(DataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      if (at == piece.length && !next()) {
        return -1;
      }
      int part = Math.min(count, piece.length - at);
      System.arraycopy(piece, at, into, from, part);
      at += part;
      return part;
    }

    private boolean next() throws IOException {
      if (ended) {
        return false;
      }
      int length = in.readInt();
      if (length < 0 || length > MOST) {
        throw new IOException("A piece of %d bytes was never written.".formatted(length));
      }
      at = 0;
      piece = in.readNBytes(length);
      if (length == 0) {
        ended = true;
        digest = sha.digest();
        if (!Arrays.equals(in.readNBytes(digest.length), digest)) {
          throw new IOException("A content is not the one that was written.");
        }
        return false;
      }
      sha.update(piece);
      for (byte b : piece) {
        lines += b == '\n' ? 1 : 0;
      }
      return true;
    }

    /** Reads what is left. */
    @Override
    public void close() throws IOException {
      transferTo(OutputStream.nullOutputStream());
    }

    long lines() {
      return lines;
    }

    byte[] digest() {
      return digest;
    }
  }
}
