package id.petadaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLinesTests {

  @Test
  void noCellBecomesAFormulaAndNumbersStayNumbers(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.csv");
    try (CsvLines lines = new CsvLines(file)) {
      lines.line(List.of("=1+1", "+62812", "@a", "-cmd", "\t=1", "\0=1", "=\"a\",1"));
      lines.line(List.of("-10.2", "-0,5", "-7", "-", "", "5371", "a=b"));
    }
    assertThat(Files.readString(file))
        .isEqualTo("'=1+1,'+62812,'@a,'-cmd,'\t=1,'\0=1,\"'=\"\"a\"\",1\"\n"
            + "-10.2,\"-0,5\",-7,-,,5371,a=b\n");
  }
}
