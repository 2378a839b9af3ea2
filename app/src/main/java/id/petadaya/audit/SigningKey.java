package id.petadaya.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The pair that signs for this installation: {@code keys/audit.key}, readable by its owner only, and
 * {@code keys/audit.pub}, which anybody may have. Made at the first use.
 */
@Component
public class SigningKey {

  private static final String ALGORITHM = "Ed25519";

  private final Path secret;
  private final Path open;

  SigningKey(@Value("${petadaya.data}") Path data) {
    this.secret = data.resolve("keys").resolve("audit.key");
    this.open = data.resolve("keys").resolve("audit.pub");
  }

  /** Signs any statement of the installation, such as a certificate that something was destroyed. */
  public String sign(byte[] statement) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(secret());
      signer.update(statement);
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519.", e);
    }
  }

  /** Whether this installation signed the statement. */
  public boolean hasSigned(byte[] statement, String signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(read(openHalf()));
      check.update(statement);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException | GeneralSecurityException noSignature) {
      return false;
    }
  }

  synchronized PrivateKey secret() {
    try {
      if (!Files.exists(secret)) {
        make();
      }
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(decoded(secret)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("audit.key is no key. Maybe it was changed on disk.", e);
    }
  }

  /** Where the open half lies. */
  synchronized Path openHalf() {
    secret();
    return open;
  }

  static PublicKey read(Path file) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(decoded(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("%s is no public key.".formatted(file.getFileName()), e);
    }
  }

  private void make() throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Files.createDirectories(secret.toAbsolutePath().getParent());
    write(open, pair.getPublic().getEncoded(), "rw-r--r--");
    write(secret, pair.getPrivate().getEncoded(), "rw-------");
  }

  private static void write(Path file, byte[] key, String rights) throws IOException {
    Path part = Files.createTempFile(
        file.toAbsolutePath().getParent(),
        "audit-",
        ".tmp",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        part, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString(rights));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] decoded(Path file) throws IOException {
    return Base64.getDecoder().decode(Files.readString(file).strip());
  }
}
