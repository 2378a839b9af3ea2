package id.petadaya.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.intake.SharedData;
import id.petadaya.intake.register.Register;
import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.TableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgencyFilesReadingTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");

  @Test
  void theTenFilesOfTheAgenciesReadAsTheirCleanTables() throws IOException, RefusedFile {
    Path folder = SharedData.file("agency");
    Register register = Register.national();
    Context context = new Context(register.names(KUPANG), KUPANG, register.displayName(KUPANG));
    int same = 0;
    int cells = 0;
    StringBuilder report = new StringBuilder();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.getFileName().toString().matches("\\d\\d_.*"))
          .sorted()
          .toList();
    }
    for (Path file : files) {
      String number = file.getFileName().toString().substring(0, 2);
      Path truth;
      try (Stream<Path> all = Files.list(folder.resolve("kebenaran"))) {
        truth = all.filter(each -> each.getFileName().toString().startsWith(number))
            .findFirst()
            .orElseThrow();
      }
      var reading =
          TemplateReading.read(TableFiles.open(file, Limits.OFFICE), Templates.shipped(), context);
      if (reading.isEmpty()) {
        report.append("%s: tidak dikenali %s%n"
            .formatted(
                file.getFileName(),
                TemplateReading.recognise(
                        TableFiles.open(file, Limits.OFFICE), Templates.shipped(), context)
                    .stream()
                    .limit(3)
                    .map(c -> c.template().name() + " " + c.sure())
                    .toList()));
        continue;
      }
      Comparison comparison = Comparison.of(reading.get(), truth);
      cells += comparison.cells();
      same += comparison.differences().isEmpty() ? 1 : 0;
      report.append("%s %s %.2f (lalu %s) %d beda, keluhan %s, jumlah %s%n"
          .formatted(
              file.getFileName(),
              reading.get().template().name(),
              reading.get().sure(),
              reading.get().alternatives().stream()
                  .limit(1)
                  .map(c -> c.template().name() + " %.2f".formatted(c.sure()))
                  .toList(),
              comparison.differences().size(),
              reading.get().complaints().stream()
                  .collect(java.util.stream.Collectors.groupingBy(
                      Complaint::code, java.util.stream.Collectors.counting())),
              reading.get().totals().stream()
                  .limit(3)
                  .map(Reading.TotalCheck::sentence)
                  .toList()));
      comparison.differences().stream()
          .limit(8)
          .forEach(difference -> report.append("   ").append(difference).append('\n'));
    }
    System.out.println(report);
    System.out.printf("FIGURE agency_files_read_right=%d of %d%n", same, files.size());
    System.out.printf("FIGURE agency_cells_compared=%d%n", cells);
    assertThat(same).as(report.toString()).isEqualTo(10);
  }
}
