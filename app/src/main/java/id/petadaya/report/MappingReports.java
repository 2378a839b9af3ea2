package id.petadaya.report;

import id.petadaya.instruments.documents.Document;
import id.petadaya.instruments.documents.Documents;
import id.petadaya.instruments.documents.Paper;
import java.util.List;

/**
 * Makes the <em>Laporan Hasil Pemetaan</em>. Pure: no clock, no disk, no database. A report takes
 * about a second; do it outside a transaction.
 */
public final class MappingReports {

  private static final String LAYOUT = "laporan-hasil-pemetaan";

  private MappingReports() {}

  /** A DOCX of about 10 pages. Same report, same bytes. */
  public static byte[] docx(MappingReport report) {
    return DocxWriter.write(paper(report));
  }

  /** A tagged PDF with the same content as the DOCX. Same report, same bytes. */
  public static byte[] pdf(MappingReport report) {
    return PdfWriter.write(paper(report));
  }

  /** What stops the signing, as "3 isian kosong: a, b, dan c"; empty when nothing does. */
  public static String emptyFields(MappingReport report) {
    List<String> missing = paper(report).missing();
    return missing.isEmpty()
        ? ""
        : "%d isian kosong: %s".formatted(missing.size(), Dates.list(missing));
  }

  static Paper paper(MappingReport report) {
    Document document = Documents.shipped().get(LAYOUT);
    return document.layout().fill(MappingPaper.of(report, document.bases()));
  }
}
