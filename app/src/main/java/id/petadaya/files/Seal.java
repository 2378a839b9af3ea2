package id.petadaya.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals files with AES-256-GCM, in blocks of 64 KiB so that a large one needs no memory. Each block
 * carries its number and whether it is the last, so that none can be left out, moved or cut off. What is
 * sealed with the installation's key names that key in front.
 */
@Component
public class Seal {

  private static final int BLOCK = 64 * 1024;
  private static final int TAG_BITS = 128;
  private static final int NAME = 8;
  private static final byte[] MARK = {'P', 'D', 'S', '1'};
  private static final byte[] NAMED = {'P', 'D', 'S', '2'};

  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyRing keys;

  Seal(KeyRing keys) {
    this.keys = keys;
  }

  OutputStream sealing(OutputStream out) throws IOException {
    return sealing(out, keys.key());
  }

  InputStream opening(InputStream in) throws IOException {
    return opening(in, keys.key());
  }

  /** Something sealed was changed, cut off, or sealed with another key. */
  static final class Broken extends IOException {

    private static final long serialVersionUID = 1;

    Broken(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  static OutputStream sealing(OutputStream out, RecoveryKey key) throws IOException {
    out.write(NAMED);
    out.write(HexFormat.of().parseHex(key.name()));
    return salted(out, new SecretKeySpec(key.bytes(), "AES"));
  }

  /** Opens what names this key, and what was sealed before keys had names. */
  static InputStream opening(InputStream in, RecoveryKey key) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(in, BLOCK));
    String name = keyName(data);
    if (!name.isEmpty() && !name.equals(key.name())) {
      throw new Broken("The file is sealed with the key " + name + ".", null);
    }
    return new Opening(data, data.readNBytes(8), new SecretKeySpec(key.bytes(), "AES"));
  }

  /** The name of the key that something is sealed with; empty for what has none. Reads the head. */
  static String keyName(InputStream sealed) throws IOException {
    byte[] mark = sealed.readNBytes(MARK.length);
    if (Arrays.equals(mark, NAMED)) {
      return HexFormat.of().formatHex(sealed.readNBytes(NAME));
    }
    if (!Arrays.equals(mark, MARK)) {
      throw new Broken(
          "The sealed file does not begin as one. Maybe it was changed on disk.", null);
    }
    return "";
  }

  /** The same with a key of the caller's; the stream ends with {@code close}, never before. */
  public static OutputStream sealing(OutputStream out, SecretKey key) throws IOException {
    out.write(MARK);
    return salted(out, key);
  }

  /** Opens what {@link #sealing(OutputStream, SecretKey)} wrote; anything else is an IOException. */
  public static InputStream opening(InputStream in, SecretKey key) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(in, BLOCK));
    if (!keyName(data).isEmpty()) {
      throw new Broken("The file is sealed with an installation's key.", null);
    }
    return new Opening(data, data.readNBytes(8), key);
  }

  private static OutputStream salted(OutputStream out, SecretKey key) throws IOException {
    byte[] salt = new byte[8];
    RANDOM.nextBytes(salt);
    out.write(salt);
    return new Sealing(out, salt, key);
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] salt, int number, boolean last)
      throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] nonce = ByteBuffer.allocate(12).put(salt).putInt(number).array();
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM.", e);
    }
  }

  private static final class Sealing extends FilterOutputStream {

    private final byte[] salt;
    private final SecretKey key;
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private int number;
    private boolean closed;

    Sealing(OutputStream out, byte[] salt, SecretKey key) {
      super(out);
      this.key = key;
      this.salt = salt;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      int at = from;
      int left = count;
      while (left > 0) {
        if (filled == BLOCK) {
          writeBlock(false);
        }
        int part = Math.min(left, BLOCK - filled);
        System.arraycopy(bytes, at, block, filled, part);
        filled += part;
        at += part;
        left -= part;
      }
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        writeBlock(true);
        super.close();
      }
    }

    private void writeBlock(boolean last) throws IOException {
      try {
        byte[] sealed =
            cipher(Cipher.ENCRYPT_MODE, key, salt, number++, last).doFinal(block, 0, filled);
        var data = new DataOutputStream(out);
        data.writeInt(last ? -sealed.length : sealed.length);
        data.write(sealed);
        filled = 0;
      } catch (GeneralSecurityException e) {
        throw new IOException("The block could not be sealed.", e);
      }
    }
  }

  private static final class Opening extends InputStream {

    private final DataInputStream in;
    private final byte[] salt;
    private final SecretKey key;
    private byte[] block = new byte[0];
    private int at;
    private int number;
    private boolean last;

    Opening(DataInputStream in, byte[] salt, SecretKey key) {
      this.key = key;
      this.in = in;
      this.salt = salt;
    }

    @Override
    public int read() throws IOException {
      return fill() ? block[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int part = Math.min(count, block.length - at);
      System.arraycopy(block, at, into, from, part);
      at += part;
      return part;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    private boolean fill() throws IOException {
      while (at == block.length) {
        if (last) {
          return false;
        }
        readBlock();
      }
      return true;
    }

    private void readBlock() throws IOException {
      try {
        int length = in.readInt();
        last = length < 0;
        int size = Math.abs(length);
        if (size > BLOCK + TAG_BITS / 8) {
          throw new Broken(
              "A sealed block is too large. Maybe the file was changed on disk.", null);
        }
        byte[] sealed = in.readNBytes(size);
        if (sealed.length < size) {
          throw new Broken("The sealed file is not as long as it says.", null);
        }
        block = cipher(Cipher.DECRYPT_MODE, key, salt, number++, last).doFinal(sealed);
        at = 0;
      } catch (EOFException e) {
        throw new Broken("The sealed file ends early. Maybe it was cut off.", e);
      } catch (GeneralSecurityException e) {
        throw new Broken("The seal of the file is broken. Maybe it was changed on disk.", e);
      }
    }
  }
}
