package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class FileStoreIntegrationTests {

  @Autowired
  private FileStore files;

  @Value("${petadaya.data}")
  private Path data;

  @Test
  void bytesComeBackAsTheyCame() throws IOException {
    for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 300_000}) {
      byte[] bytes = new byte[size];
      new Random(size).nextBytes(bytes);
      StoredFile kept = files.keep(new ByteArrayInputStream(bytes));
      try (InputStream in = files.open(kept)) {
        assertThat(in.readAllBytes()).isEqualTo(bytes);
      }
      assertThat(kept.bytes()).isEqualTo(size);
      assertThat(files.isIntact(kept)).isTrue();
    }
  }

  @Test
  void nothingOfAFileStandsReadableOnDisk() throws IOException {
    String secret = "Nama yang tidak boleh terbaca";
    StoredFile kept = files.keep(new ByteArrayInputStream(secret.getBytes(StandardCharsets.UTF_8)));
    assertThat(new String(Files.readAllBytes(placeOf(kept)), StandardCharsets.ISO_8859_1))
        .doesNotContain("terbaca");
  }

  @Test
  void aChangedOrCutFileIsRefusedNeverReadWrong() throws IOException {
    byte[] bytes = new byte[200_000];
    new Random(7).nextBytes(bytes);
    StoredFile kept = files.keep(new ByteArrayInputStream(bytes));
    byte[] sealed = Files.readAllBytes(placeOf(kept));
    for (int cut : new int[] {sealed.length - 1, 131_000, 70_000, 12}) {
      Files.write(placeOf(kept), Arrays.copyOf(sealed, cut));
      assertThatThrownBy(() -> readWhole(kept)).isInstanceOf(IOException.class);
    }
    for (int at = 0; at < sealed.length; at += 9_973) {
      byte[] flipped = sealed.clone();
      flipped[at] ^= 1;
      Files.write(placeOf(kept), flipped);
      assertThat(files.isIntact(kept)).as("one bit at %d", at).isFalse();
    }
    Files.write(placeOf(kept), sealed);
    assertThat(files.isIntact(kept)).isTrue();
  }

  private byte[] readWhole(StoredFile kept) throws IOException {
    try (InputStream in = files.open(kept)) {
      return in.readAllBytes();
    }
  }

  private Path placeOf(StoredFile kept) {
    return data.resolve("files")
        .resolve(kept.sha256().substring(0, 2))
        .resolve(kept.sha256().substring(2));
  }
}
