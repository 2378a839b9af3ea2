package id.petadaya.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Template;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.intake.register.Register;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherCityTests {

  @ParameterizedTest
  @CsvSource({
    "74.71,1",
    "81.71,2",
    "71.71,3",
    "53.04,4",
    "32.73,5",
    "11.72,6",
    "74.71,7",
    "63.71,8",
    "81.71,9",
    "35.78,10",
    "64.71,11",
    "91.71,12",
    "16.71,13",
    "51.71,14",
    "71.71,15"
  })
  void filesOfAnotherCityAreReadWithTheSameTemplates(AreaCode code, long seed) {
    Register register = Register.national();
    Context context = new Context(register.names(code), code, register.displayName(code));
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (OtherCity.Made made : new OtherCity(register, code, seed).files()) {
      var reading = TemplateReading.read(made.file(), Templates.shipped(), context);
      if (reading.isEmpty() || !reading.get().template().name().equals(made.template())) {
        wrong.add("%s: dikenali sebagai %s; %s"
            .formatted(
                made.template(),
                reading.map(r -> r.template().name() + " " + r.sure()).orElse("tidak ada"),
                TemplateReading.recognise(made.file(), Templates.shipped(), context).stream()
                    .limit(2)
                    .map(c -> c.template().name() + " " + c.sure())
                    .toList()));
        continue;
      }
      cells += compare(made, reading.get(), wrong);
    }
    System.out.printf(
        "%s benih %d: %d sel dibandingkan, %d beda%n", code, seed, cells, wrong.size());
    assertThat(wrong).isEmpty();
  }

  private static int compare(OtherCity.Made made, Reading reading, List<String> wrong) {
    Template template = reading.template();
    if (reading.rows().size() != made.truth().size()) {
      wrong.add("%s: %d baris, seharusnya %d, kurang %s"
          .formatted(
              template.name(), reading.rows().size(), made.truth().size(), reading.lacking()));
    }
    int cells = 0;
    for (int row = 0; row < Math.min(reading.rows().size(), made.truth().size()); row++) {
      for (int column = 0; column < template.columns().size(); column++) {
        cells++;
        String expected = made.truth().get(row).get(column);
        String got = reading.rows().get(row).values().get(column);
        if (!same(template.columns().get(column), expected, got)) {
          wrong.add("%s baris %d %s: [%s] seharusnya [%s]"
              .formatted(
                  template.name(),
                  reading.rows().get(row).row(),
                  template.columns().get(column),
                  got,
                  expected));
        }
      }
    }
    return cells;
  }

  private static boolean same(String column, String expected, String got) {
    boolean degrees =
        (column.equals("lat") || column.equals("lon")) && !expected.isEmpty() && !got.isEmpty();
    return degrees
        ? Math.abs(Double.parseDouble(expected) - Double.parseDouble(got)) < 0.000006
        : expected.equals(got);
  }
}
