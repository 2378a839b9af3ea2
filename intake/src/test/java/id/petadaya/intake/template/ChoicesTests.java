package id.petadaya.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaNames;
import id.petadaya.instruments.imports.Template;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.intake.table.TableFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person chooses changes the reading at once. */
class ChoicesTests {

  private static final AreaCode CITY = new AreaCode("99.71");
  private static final Context CONTEXT = new Context(
      new AreaNames(
          List.of(
              new Area(CITY, "Kota Contoh"),
              new Area(new AreaCode("99.71.02"), "Hulu"),
              new Area(new AreaCode("99.71.02.1001"), "Bukit Lama")),
          Map.of()),
      CITY,
      "Kota Contoh");
  private static final Template CASES = Templates.shipped().open("kasus-narkoba");
  private static final TableFile FILE = new TableFile(
      "b",
      TableFile.Kind.XLSX,
      List.of(HandMade.sheet(
          "Data",
          new Object[] {"No LP", "Tanggal", "Kelurahan", "Kolom X"},
          new Object[] {"LP/1", "3 Jan 2019", "Bkt L", "kuril"})));

  private static Reading read(Choices choices) {
    return TemplateReading.read(FILE, CASES, CONTEXT.with(choices));
  }

  private static String value(Reading reading, String column) {
    return reading.rows().getFirst().values().get(CASES.column(column));
  }

  @Test
  void aColumnThatAPersonNamesIsRead() {
    Reading reading = read(new Choices(
        Set.of(),
        Map.of(),
        Map.of("D", "peran"),
        Map.of("peran", Map.of("kuril", "Kurir")),
        Set.of()));
    assertThat(value(reading, "peran")).isEqualTo("Kurir");
    assertThat(value(read(Choices.NONE), "peran")).isEmpty();
  }

  @Test
  void anExplainedSpellingIsNoComplaintAnyMore() {
    Complaint complaint = read(Choices.NONE).complaints().getFirst();
    assertThat(complaint.code()).isEqualTo("unknown-area");
    Reading reading = read(new Choices(
        Set.of(),
        Map.of(),
        Map.of(),
        Map.of("kelurahan", Map.of("bkt l", "99.71.02.1001")),
        Set.of()));
    assertThat(value(reading, "kelurahan")).isEqualTo("Bukit Lama");
    assertThat(reading.complaints()).isEmpty();
  }

  @Test
  void aRowLeftOutIsSkippedWithTheReason() {
    String id = read(Choices.NONE).complaints().getFirst().id();
    Reading reading = read(new Choices(Set.of(), Map.of(), Map.of(), Map.of(), Set.of(id)));
    assertThat(reading.rows()).isEmpty();
    assertThat(reading.sheets().getFirst().skipped())
        .extracting(Reading.Skipped::reason)
        .contains("Tidak disimpan menurut pilihan petugas");
  }

  @Test
  void aColumnMayBeLeftAside() {
    Reading reading = read(new Choices(Set.of(), Map.of(), Map.of("B", ""), Map.of(), Set.of()));
    assertThat(value(reading, "tanggal")).isEmpty();
    assertThat(reading.lacking()).contains("tanggal kejadian");
  }
}
