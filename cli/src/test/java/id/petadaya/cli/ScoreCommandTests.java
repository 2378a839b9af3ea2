package id.petadaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.InstrumentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCommandTests {

  private static final String HEADER = "area,P1,P2,P3,P4,P5,P6,P7,P8,D1,D2,D3,D4,D5\n";
  private static final String OUT_HEADER =
      "area,state,best,worst,main_met,main_unknown,supporting_met,supporting_unknown,flips\n";

  @TempDir
  Path folder;

  private Path in;
  private Path out;

  @BeforeEach
  void nameFiles() {
    in = folder.resolve("temuan.csv");
    out = folder.resolve("kategori.csv");
  }

  @Test
  void findingsBecomeCategoriesWithBestAndWorst() throws IOException {
    Run run = score(
        HEADER + "53.71.01.1008,1,1,1,0,1,,1,,,1,1,1,0\n53.71.01.1001,0,0,0,0,0,0,0,0,0,0,0,0,0\n");
    assertThat(run.exit()).isZero();
    assertThat(written())
        .isEqualTo(OUT_HEADER
            + "53.71.01.1008,DINILAI,WASPADA,BAHAYA,5,2,3,1,5\n"
            + "53.71.01.1001,DINILAI,AMAN,AMAN,0,0,0,0,8\n");
  }

  @Test
  void emptyIsUnknownAndAnAreaWithoutFindingsIsNotAssessed() throws IOException {
    score(HEADER + "a,,,,,,,,,,,,,\n");
    assertThat(written()).contains("a,BELUM_DINILAI,AMAN,BAHAYA,0,8,0,5,");
  }

  @Test
  void theSheetsColumnsWithCountsAreReadToo() throws IOException {
    Run run = score(
        "kode,nama,i01,i02,i03,i04,i05,i06,i07,i08,i09,i10,i11,i12,i13\r\n0101,\"Sumber, Maju\",1:3,0,1,1:12,0,0,0,0,0,0,0,0,0\r\n");
    assertThat(run.exit()).isZero();
    assertThat(written()).contains("0101,DINILAI,WASPADA,WASPADA,3,0,0,0,");
  }

  @Test
  void aMarkOfByteOrderAndAnyOrderOfColumnsAreRead() throws IOException {
    Run run = score("\uFEFFD5,P1,area\n0,2.5,x\n");
    assertThat(written()).contains("x,BELUM_DINILAI,SIAGA,BAHAYA,1,7,0,4,");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("Kolom P2, P3, P4, P5, P6, P7, P8, D1, D2, D3, D4 tidak ada");
  }

  @Test
  void aCellThatIsNoFindingBecomesAComplaintAndStaysUnknown() throws IOException {
    Run run =
        score(HEADER + "a,-1,banyak,1:0,\"2,5\",0,0,0,0,0,0,0,0,0\nb,1,1,1,0,0,0,0,0,0,0,0,0,0\n");
    assertThat(run.exit()).isEqualTo(Exit.COMPLAINTS);
    assertThat(run.err())
        .contains("baris 2, kolom P1, nilai \"-1\"", "[negatif]")
        .contains("kolom P2, nilai \"banyak\"", "[bukan-temuan]")
        .contains("kolom P3, nilai \"1:0\"")
        .contains("titik desimal");
    assertThat(written())
        .contains("a,DINILAI,AMAN,WASPADA,0,4,0,0,", "b,DINILAI,WASPADA,WASPADA,3,0,0,0,");
  }

  @Test
  void rowsThatCannotBeReadBecomeComplaintsAndTheRestGoesOn() throws IOException {
    Run run = score(HEADER
        + ",1,1,1,1,1,1,1,1,1,1,1,1,1\n"
        + "a,1,0,0,0,0,0,0,0,0,0,0,0,0\n\n"
        + "a,0,0,0,0,0,0,0,0,0,0,0,0,0\n"
        + "b,0,0,0,0,0,0,0,0,0,0,0,0,0,9\n"
        + "c,1,1,1\n");
    assertThat(run.exit()).isEqualTo(Exit.COMPLAINTS);
    assertThat(run.err())
        .contains(
            "[tanpa-wilayah]", "baris 5", "[wilayah-ganda]", "[kolom-lebih]", "[kolom-kurang]");
    assertThat(written().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("a,DINILAI,SIAGA"))
        .anyMatch(line -> line.startsWith("c,BELUM_DINILAI,WASPADA"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "area;P1;P2\\na;1;1 | titik koma",
        "P1,P2\\n1,1 | tidak memuat kolom \"area\"",
        "area,nama\\na,b | tidak memuat satu pun kolom indikator",
        "area,P1,i01\\na,1,1 | dua kolom untuk P1",
        "'' | kosong",
        "PK\\u0003\\u0004 | buku kerja",
      })
  void aFileThatIsNoFindingsTableIsRefusedWithTheReason(String text, String reason)
      throws IOException {
    Run run =
        score(text.replace("\\n", "\n").replace("\\u0003", "\u0003").replace("\\u0004", "\u0004"));
    assertThat(run.exit()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains(reason);
    assertThat(out).doesNotExist();
  }

  @Test
  void withoutRulesTheShippedRuleSetsAreListed() throws IOException {
    Files.writeString(in, HEADER);
    Run run = Run.of("score", in, "--out", out);
    assertThat(run.exit()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains("--rules klasik-default@1").contains("Metode klasik");
  }

  @Test
  void aMissingFileAMissingFolderAndAnUnknownRuleSetAreRefused() throws IOException {
    assertThat(Run.of("score", in, "--rules", "klasik-default@1", "--out", out).err())
        .contains("tidak ada");
    Files.writeString(in, HEADER);
    assertThat(Run.of("score", in, "--rules", "x@1", "--out", out).exit()).isEqualTo(Exit.REFUSED);
    Run noFolder =
        Run.of("score", in, "--rules", "klasik-default@1", "--out", folder.resolve("tiada/s.csv"));
    assertThat(noFolder.exit()).isEqualTo(Exit.REFUSED);
    assertThat(noFolder.err()).contains("Buat foldernya");
  }

  @Test
  void missingAndUnknownOptionsAreToldInIndonesian() {
    assertThat(Run.of("score", "x.csv").err())
        .contains("Belum diisi: --out")
        .contains("Pemakaian:");
    assertThat(Run.of("scor").err()).contains("Tidak dikenal: scor", "Mungkin maksudnya: score");
    assertThat(Run.of().err()).contains("Perintah belum disebut");
  }

  @Test
  void aDraftOfAnOfficeIsReadFromItsFileButNotUnderAPublishedName() throws IOException {
    String published = InstrumentFile.shipped("rulesets/klasik-default.yml").text();
    Path draft = folder.resolve("coba.yml");
    Files.writeString(in, HEADER + "a,1,1,0,0,0,0,0,0,0,0,0,0,0\n");

    Files.writeString(
        draft,
        published.replace("name: klasik-default", "name: coba").replace("main: 3", "main: 2"));
    assertThat(Run.of("score", in, "--rules", draft, "--out", out).exit()).isZero();
    assertThat(written()).contains("a,DINILAI,WASPADA,WASPADA,");

    Files.writeString(draft, published.replace("main: 3", "main: 2"));
    Run refused = Run.of("score", in, "--rules", draft, "--out", out);
    assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
    assertThat(refused.err()).contains("sudah terbit", "version: 2");
  }

  @Test
  void helpIsIndonesianForTheWholeAndForEachVerb() {
    assertThat(Run.of("--help").exit()).isZero();
    assertThat(Run.of("--help").out()).contains("Perintah:", "score", "explain", "check");
    assertThat(Run.of("score", "--help").out())
        .contains("Pemakaian: petadaya score", "--rules=NAMA@VERSI");
  }

  @Test
  void timingIsOneLineOfJson() throws IOException {
    Files.writeString(in, HEADER + "a,1,,,,,,,,,,,,\n");
    Run run = Run.of("score", in, "--rules", "klasik-default@1", "--out", out, "--timing");
    assertThat(run.out().strip())
        .matches(
            "\\{\"command\":\"score\",\"seconds\":\\{\"rules\":[\\d.]+,\"read\":[\\d.]+,\"score\":[\\d.]+,\"write\":[\\d.]+,\"total\":[\\d.]+},\"rows\":1,\"peak_memory_mib\":[\\d.]+}");
  }

  private Run score(String text) throws IOException {
    Files.writeString(in, text);
    return Run.of("score", in, "--rules", "klasik-default@1", "--out", out);
  }

  private String written() throws IOException {
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
