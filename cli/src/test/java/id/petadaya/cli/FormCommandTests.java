package id.petadaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormCommandTests {

  private static final String GOOD = """
      survey,,,
      ,type,name,label
      ,text,nama,Nama desa
      ,integer,jumlah,Berapa kasus?
      settings,,,
      ,form_title,form_id,version
      ,Kasus desa,kasus-desa,1
      """;

  @TempDir
  Path folder;

  @Test
  void aFormIsCheckedAndToldToPhones() throws IOException {
    Path xml = folder.resolve("f.xml");
    Run run = Run.of("form", file("f.csv", GOOD), "--out", xml);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("Kasus desa: 2 pertanyaan.");
    assertThat(xml).content().contains("<h:title>Kasus desa</h:title>", "id=\"kasus-desa\"");
  }

  @Test
  void aShippedFormIsWrittenAsAWorkbookThatIsReadAgainAsTheSame() {
    Path book = folder.resolve("kunjungan.xlsx");
    Path text = folder.resolve("kunjungan.csv");
    assertThat(Run.of("form", "kunjungan-kelurahan@1", "--out", book).exit()).isZero();
    assertThat(Run.of("form", book, "--out", text).exit()).isZero();
    Run same = Run.of("form", "diff", "kunjungan-kelurahan@1", text);
    assertThat(same.exit()).isZero();
    assertThat(same.out()).contains("Kunjungan kelurahan: keduanya sama.");
  }

  @Test
  void whatChangedIsToldWithWhatItMeansForTheData() throws IOException {
    Path before = file("lama.csv", GOOD);
    Path after = file(
        "baru.csv",
        GOOD.replace(",1\n", ",2\n")
            .replace("integer,jumlah", "decimal,jumlah")
            .replace("settings", ",date,hari,Hari apa?\nsettings"));
    Run run = Run.of("form", "diff", before, after);
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            "Kasus desa, versi 1 ke 2: 2 perubahan.",
            "- Pertanyaan \"Hari apa?\" (hari) ditambah sesudah jumlah.",
            "- Jenis jumlah berubah dari integer menjadi decimal.");
  }

  @Test
  void aWrongFormIsRefusedWithSheetRowAndAdvice() throws IOException {
    Run run = Run.of("form", file("f.csv", GOOD.replace("integer,", "intger,")));
    assertThat(run.exit()).isEqualTo(Exit.REFUSED);
    assertThat(run.err())
        .contains("1. survey baris 4, kolom type: jenis \"intger\" tidak dikenal.", "1 kesalahan");
  }

  @Test
  void anUnknownNameAndAnUnknownEndingAreRefused() throws IOException {
    assertThat(Run.of("form", "tidak-ada@1").err()).contains("Yang ada: ");
    Run run = Run.of("form", file("f.csv", GOOD), "--out", folder.resolve("f.doc"));
    assertThat(run.exit()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains("Pakai .xml untuk ODK Collect");
    assertThat(Run.of("form").exit()).isEqualTo(Exit.REFUSED);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
