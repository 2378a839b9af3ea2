package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.class)
class ReconcileIntegrationTests {

  @Autowired
  private FileStore files;

  @Autowired
  private Reconcile reconcile;

  @Value("${petadaya.data}")
  private Path data;

  @Test
  void eachWayOfDisagreeingIsFoundByItsName() throws IOException {
    StoredFile whole = keep("utuh");
    StoredFile gone = keep("hilang");
    StoredFile changed = keep("berubah");
    StoredFile fresh = files.settle(bytes("baru masuk"));
    StoredFile orphan = files.settle(bytes("tanpa baris"));
    assertThat(reconcile.run().clean()).isTrue();

    Files.delete(place(gone));
    byte[] sealed = Files.readAllBytes(place(changed));
    sealed[sealed.length / 2] ^= 1;
    Files.write(place(changed), sealed);
    Files.setLastModifiedTime(place(orphan), FileTime.from(Instant.now().minusSeconds(7_200)));

    Reconcile.Report report = reconcile.run();
    assertThat(report.missing()).containsExactly(gone.sha256());
    assertThat(report.broken()).containsExactly(changed.sha256());
    assertThat(report.orphans()).containsExactly(orphan.sha256());
    assertThat(report.checked()).isEqualTo(1);
    assertThat(report.underWay()).isEqualTo(1);
    assertThat(whole.sha256()).isNotEqualTo(fresh.sha256());
  }

  private StoredFile keep(String text) throws IOException {
    return files.keep(bytes(text));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path place(StoredFile file) {
    return data.resolve("files")
        .resolve(file.sha256().substring(0, 2))
        .resolve(file.sha256().substring(2));
  }
}
