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

  private final Seal seal;

  SealedBytes(Seal seal) {
    this.seal = seal;
  }

  /** At most a few megabytes: it is in memory whole. */
  public byte[] seal(byte[] plain) {
    var sealed = new ByteArrayOutputStream(plain.length + 64);
    try (OutputStream out = seal.sealing(sealed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sealed.toByteArray();
  }

  /** A changed seal is an {@link UncheckedIOException}, never other bytes. */
  public byte[] open(byte[] sealed) {
    try (InputStream in = seal.opening(new ByteArrayInputStream(sealed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
