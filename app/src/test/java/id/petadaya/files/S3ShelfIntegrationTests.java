package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against a real S3 server that checks signatures, started by {@code bin/lib/s3-drill}, which names its
 * bucket in PETADAYA_S3_BUCKET.
 */
class S3ShelfIntegrationTests {

  private static final String BUCKET = System.getenv().getOrDefault("PETADAYA_S3_BUCKET", "");

  @TempDir
  private Path folder;

  private final Shelf shelf = shelf("rahasia-uji");

  @BeforeAll
  static void needsTheServer() {
    if (BUCKET.isBlank()) {
      System.out.println(
          "not run: no S3 server is named by PETADAYA_S3_BUCKET (bin/lib/s3-drill starts one)");
    }
    assumeTrue(!BUCKET.isBlank());
  }

  @Test
  void whatIsPutComesBackAndIsListedAndGoes() throws Exception {
    Map<String, byte[]> kept = new TreeMap<>();
    for (int size : new int[] {0, 1, 5_000, 300_000}) {
      byte[] bytes = new byte[size];
      new Random(size).nextBytes(bytes);
      kept.put(hash(bytes), bytes);
    }
    for (var one : kept.entrySet()) {
      shelf.put(Files.write(folder.resolve("part"), one.getValue()), one.getKey());
    }
    for (var one : kept.entrySet()) {
      try (InputStream in = shelf.open(one.getKey())) {
        assertThat(in.readAllBytes()).isEqualTo(one.getValue());
      }
    }
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(kept.keySet());
    for (String hash : kept.keySet()) {
      shelf.remove(hash);
      shelf.remove(hash);
      assertThatThrownBy(() -> shelf.open(hash)).isInstanceOf(FileNotFoundException.class);
    }
    assertThat(listed()).isEmpty();
  }

  @Test
  void aLongListComesInParts() throws Exception {
    for (int at = 0; at < 1_005; at++) {
      shelf.put(Files.write(folder.resolve("part"), new byte[] {1}), "%064x".formatted(at));
    }
    assertThat(listed()).hasSize(1_005).doesNotHaveDuplicates();
    for (int at = 0; at < 1_005; at++) {
      shelf.remove("%064x".formatted(at));
    }
  }

  @Test
  void aWrongSecretIsRefused() throws Exception {
    Path file = Files.write(folder.resolve("part"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> shelf("lain").put(file, "0".repeat(64)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("403");
  }

  private List<String> listed() throws IOException {
    List<String> all = new ArrayList<>();
    shelf.each(item -> all.add(item.hash()));
    return all;
  }

  private static Shelf shelf(String secret) {
    return new S3Shelf(
        URI.create(BUCKET.isBlank() ? "http://127.0.0.1/none" : BUCKET),
        new SignedRequest.Credentials("petadaya-uji", secret, "us-east-1"),
        Clock.systemUTC());
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
