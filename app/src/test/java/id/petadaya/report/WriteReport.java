package id.petadaya.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the report of the fixture into a folder; a test starts it in a Java machine of its own. */
final class WriteReport {

  private WriteReport() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.write(folder.resolve("a.docx"), MappingReports.docx(ReportFixture.onSquares()));
    Files.write(folder.resolve("a.pdf"), MappingReports.pdf(ReportFixture.onSquares()));
  }
}
