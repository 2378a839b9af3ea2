package id.petadaya.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.access.Stationery;
import id.petadaya.instruments.documents.Document;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterNumberTests {

  private static final Document.Letter LETTER =
      new Document.Letter("ST", "PM.00", "surat-tugas", Document.Scope.KEGIATAN, "kepala");

  @Test
  void aNumberReadsAsOfficesWriteIt() {
    assertThat(number(Stationery.USUAL_PATTERN, 12, LocalDate.of(2020, 1, 14)))
        .isEqualTo("ST/0012/I/KA/PM.00/2020/BNNP");
    assertThat(number(Stationery.USUAL_PATTERN, 12345, LocalDate.of(2025, 12, 1)))
        .isEqualTo("ST/12345/XII/KA/PM.00/2025/BNNP");
  }

  @Test
  void anOfficeMayHaveAnotherPatternAndUnknownPlacesStayAsTheyAre() {
    assertThat(number("{urut}/{kantor}-{bulan}/{tahun}{x}", 7, LocalDate.of(2020, 9, 1)))
        .isEqualTo("7/BNNP-IX/2020{x}");
  }

  private static String number(String pattern, int sequence, LocalDate dated) {
    var paper = new Stationery(List.of("KOP"), "", "", "KA", "BNNP", pattern, List.of());
    return LetterNumber.of(paper, LETTER, sequence, dated);
  }
}
