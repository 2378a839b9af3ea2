package id.petadaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.MarkedWorkbook;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.table.TableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path out;

  @SuppressWarnings("NullAway.Init")
  private Path complaints;

  @BeforeEach
  void name() {
    out = folder.resolve("hasil.csv");
    complaints = folder.resolve("keluhan.csv");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static final String MONTHS =
      "GANGGUAN KAMTIBMAS 2019;;;;\nPolsek;JAN;FEB;MAR;JML\nPolsek Alak;5;;-;5\n";

  @Test
  void aFileIsRecognisedByItsContentAndWhatWasAssumedIsAComplaint() throws IOException {
    Run run = Run.of("convert", file("x.txt", MONTHS), "--out", out, "--complaints", complaints);
    assertThat(run.exit()).isEqualTo(Exit.COMPLAINTS);
    assertThat(out)
        .hasContent(
            "kode_kecamatan,kecamatan,bulan,jumlah\n53.71.01,Alak,2019-01,5\n53.71.01,Alak,2019-02,0\n53.71.01,Alak,2019-03,0\n");
    assertThat(Files.readString(complaints))
        .startsWith("sheet,row,column,value,code,message\n")
        .contains(",3,C,,empty-is-zero,");
  }

  @Test
  void aCleanFileEndsWithZero() throws IOException {
    Run run = Run.of(
        "convert",
        file("x.csv", MONTHS.replace(";;-;5", ";0;0;5")),
        "--out",
        out,
        "--complaints",
        complaints,
        "--timing");
    assertThat(run.exit()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("\"command\":\"convert\"", "\"rows\":3");
  }

  @Test
  void aFileOfNoKnownKindIsRefusedWithTheClosestOnes() throws IOException {
    Run run = Run.of(
        "convert", file("x.csv", "a,b,c\n1,2,3\n"), "--out", out, "--complaints", complaints);
    assertThat(run.exit()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains("tidak cocok dengan cetakan mana pun", "Yang paling dekat");
    assertThat(out).doesNotExist();
  }

  @Test
  void anUnknownTemplateIsRefusedWithTheListOfThem() throws IOException {
    Run run = Run.of(
        "convert",
        file("x.csv", MONTHS),
        "--as",
        "resep-masakan",
        "--out",
        out,
        "--complaints",
        complaints);
    assertThat(run.exit()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains("kasus-narkoba", "gangguan-bulanan");
  }

  @Test
  void theSameFileComesBackWithItsDoubtfulCellsMarked() throws Exception {
    Path marked = folder.resolve("bertanda.xlsx");
    Run run = Run.of(
        "convert",
        file("x.txt", MONTHS),
        "--out",
        out,
        "--complaints",
        complaints,
        "--marked",
        marked);
    assertThat(run.exit()).isEqualTo(Exit.COMPLAINTS);
    assertThat(TableFiles.open(marked, Limits.OFFICE).sheets())
        .extracting(Sheet::name)
        .contains(MarkedWorkbook.LIST);
  }

  @Test
  void anUnknownAreaIsRefused() throws IOException {
    Run run = Run.of(
        "convert",
        file("x.csv", MONTHS),
        "--area",
        "53.99",
        "--out",
        out,
        "--complaints",
        complaints);
    assertThat(run.exit()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains("53.99");
  }

  @Test
  void theValueOfAPersonalColumnIsNeverInAComplaint() throws IOException {
    Run run = Run.of(
        "convert",
        file(
            "x.csv",
            "DAFTAR NAPZA DINAS SOSIAL\nNIK,Nama,TTL,L/P,Kelurahan,No HP\n12345,Yunus Contoh,\"Kupang, 31-02-1970\",L,Alak,0800\n"),
        "--out",
        out,
        "--complaints",
        complaints);
    assertThat(run.exit()).isEqualTo(Exit.COMPLAINTS);
    assertThat(Files.readString(complaints))
        .contains("nik-length", "impossible-date")
        .doesNotContain("12345", "Yunus", "1970", "0800");
  }
}
