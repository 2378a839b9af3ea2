package id.petadaya.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingReportsTests {

  private static final List<String> CHAPTERS = List.of(
      "I. Pendahuluan",
      "II. Pelaksanaan",
      "III. Gambaran umum wilayah",
      "IV. Hasil pemetaan kerawanan",
      "V. Hasil pemetaan potensi",
      "VI. Analisis dan rekomendasi",
      "VII. Hambatan",
      "VIII. Penutup");

  private static final byte[] DOCX = MappingReports.docx(ReportFixture.onSquares());
  private static final byte[] PDF = MappingReports.pdf(ReportFixture.onSquares());

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(MappingReports.docx(ReportFixture.onSquares())).isEqualTo(DOCX);
    assertThat(MappingReports.pdf(ReportFixture.onSquares())).isEqualTo(PDF);
  }

  @Test
  void anotherJavaMachineGivesTheSameBytes(@TempDir Path folder) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process other = new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WriteReport.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
    assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(other.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    assertThat(Files.readAllBytes(folder.resolve("a.docx"))).isEqualTo(DOCX);
    assertThat(Files.readAllBytes(folder.resolve("a.pdf"))).isEqualTo(PDF);
  }

  @Test
  void everyChapterIsARealHeadingOfTheDocx() throws IOException {
    try (var docx = open(DOCX)) {
      List<String> headings = docx.getParagraphs().stream()
          .filter(p -> "Heading1".equals(p.getStyle()))
          .map(XWPFParagraph::getText)
          .toList();
      assertThat(headings).containsSubsequence(CHAPTERS);
      assertThat(headings).anyMatch(h -> h.startsWith("Lampiran 5."));
    }
  }

  @Test
  void zipEntriesCarryNoClock() throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(DOCX))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        assertThat(e.getTimeLocal().getYear()).as(e.getName()).isEqualTo(1980);
      }
    }
  }

  @Test
  void thePdfSaysWhatTheDocxSays() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PDF)) {
      String text = words(new PDFTextStripper().getText(pdf));
      CHAPTERS.forEach(chapter -> assertThat(text).contains(chapter));
      assertThat(text)
          .contains("Pokok: 4 terpenuhi, 2 tidak, 2 belum diketahui")
          .contains("Pendukung: 3 terpenuhi, 1 tidak, 1 belum diketahui")
          .contains("Halaman 1 dari " + pdf.getNumberOfPages())
          .contains("≥ 20 %")
          .contains("dibuat 27 Januari 2020, 09.10 WITA");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("id");
    }
  }

  @Test
  void thePdfEndsItsFirstPageWithTheSignatures() throws IOException {
    assertThat(firstPage(PDF))
        .contains("Mengetahui,", "NIP 198403172009012004", "Halaman 1 dari")
        .doesNotContain("Pendahuluan");
  }

  @Test
  void marksStandOnlyWhereTheyAreTrue() throws IOException {
    assertThat(firstPage(PDF))
        .contains("SIMULASI: SEMUA ANGKA DAN NAMA ORANG", "RANCANGAN, BELUM DITETAPKAN");
    assertThat(firstPage(MappingReports.pdf(ReportFixture.finished())))
        .doesNotContain("SIMULASI", "RANCANGAN");
  }

  @Test
  void anEmptyFieldIsADashAndIsNamed() throws IOException {
    assertThat(MappingReports.emptyFields(ReportFixture.onSquares())).isEmpty();
    MappingReport report = ReportFixture.withoutNumber();
    assertThat(MappingReports.emptyFields(report)).isEqualTo("1 isian kosong: nomor surat");
    assertThat(firstPage(MappingReports.pdf(report))).contains("Nomor : –");
  }

  @Test
  void anAreaNobodyJudgedIsNeverCalledAman() throws IOException {
    MappingReport report = ReportFixture.notJudgedWithoutBorders();
    assertThat(firstPage(MappingReports.pdf(report)))
        .contains("BELUM DINILAI", "0 dari 13 indikator diketahui", "Batas wilayah belum diimpor.")
        .doesNotContain("1 AMAN");
    try (var docx = open(MappingReports.docx(report))) {
      assertThat(docx.getParagraphs())
          .anyMatch(p -> p.getText().contains("Potensi belum dipetakan"));
    }
  }

  @Test
  void theMapOfTheDocxHasWordsForWhoCannotSeeIt() throws IOException {
    try (var docx = open(DOCX)) {
      assertThat(docx.getDocument().xmlText()).contains("Peta kategori 51", "belum dinilai");
    }
  }

  @Test
  void libreOfficeOpensTheDocx(@TempDir Path folder) throws Exception {
    Path soffice = Path.of("/usr/bin/soffice");
    if (!Files.isExecutable(soffice)) {
      System.out.println("LibreOffice opens the DOCX: not run (no soffice).");
      return;
    }
    Path docx = Files.write(folder.resolve("a.docx"), DOCX);
    Process office = new ProcessBuilder(
            soffice.toString(),
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder.toString(),
            docx.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    byte[] made = Files.readAllBytes(folder.resolve("a.pdf"));
    try (PDDocument pdf = Loader.loadPDF(made)) {
      assertThat(pdf.getNumberOfPages()).isBetween(6, 12);
      String text = words(new PDFTextStripper().getText(pdf));
      CHAPTERS.forEach(chapter -> assertThat(text).contains(chapter));
    }
    assertThat(firstPage(made)).contains("NIP 198403172009012004");
  }

  private static XWPFDocument open(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  private static String firstPage(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      var stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      stripper.setSortByPosition(true);
      return words(stripper.getText(pdf));
    }
  }

  private static String words(String text) {
    return text.replace('\u00a0', ' ').lines().map(String::strip).collect(Collectors.joining(" "));
  }
}
