package id.petadaya.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Seals short contents that stand in a row rather than in a file, with the same key as files. */
@Component
public class SealedBytes {

  private final KeyRing keys;

  SealedBytes(KeyRing keys) {
    this.keys = keys;
  }

  /** At most a few megabytes: it is in memory whole. */
  public byte[] seal(byte[] plain) {
    return seal(plain, keys.key());
  }

  /** A changed seal is an {@link UncheckedIOException}, never other bytes. */
  public byte[] open(byte[] sealed) {
    return open(sealed, keys.key());
  }

  static byte[] seal(byte[] plain, RecoveryKey key) {
    var sealed = new ByteArrayOutputStream(plain.length + 64);
    try (OutputStream out = Seal.sealing(sealed, key)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sealed.toByteArray();
  }

  static byte[] open(byte[] sealed, RecoveryKey key) {
    try (InputStream in = Seal.opening(new ByteArrayInputStream(sealed), key)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
