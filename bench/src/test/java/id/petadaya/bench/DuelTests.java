package id.petadaya.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.petadaya.bench.Duel.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuelTests {

  @TempDir
  Path folder;

  private final List<String> order = new ArrayList<>();

  @Test
  void theTwoTakeTurnsAndTheRatioIsOfTheMedians() throws Exception {
    Duel.Outcome outcome =
        new Duel("kerja", "lawan 1", runner("kita", 2, "x"), runner("lawan", 6, "x")).fight(5);
    assertThat(outcome.ratio()).isEqualTo(3);
    assertThat(order).startsWith("kita", "lawan", "kita", "lawan").hasSize(12);
  }

  @Test
  void aFasterWrongAnswerIsNoResult() {
    Duel duel = new Duel("kerja", "lawan 1", runner("kita", 1, "x"), runner("lawan", 2, "y"));
    assertThatIllegalStateException()
        .isThrownBy(() -> duel.fight(5))
        .withMessageContaining("lawan 1 answers y");
  }

  @Test
  void anOutcomeIsKeptWithItsTimesByDateAndMachine() throws Exception {
    Duel.Outcome outcome =
        new Duel("kerja", "lawan 1", runner("kita", 2, "x"), runner("lawan", 6, "x")).fight(5);
    LocalDate day = LocalDate.of(2020, 1, 21);
    Path file = new Results(folder).keep(day, "score", outcome);
    new Results(folder).keep(day, "score", outcome);
    assertThat(file.getFileName().toString()).startsWith("2020-01-21-").endsWith(".csv");
    assertThat(Files.readAllLines(file))
        .hasSize(3)
        .last()
        .asString()
        .startsWith("score,kerja,lawan 1,5,2.000000,6.000000,3.00,2.000000 ");
  }

  @Test
  void timesWithoutAPeerLeaveItsColumnsEmpty() throws Exception {
    Path file = new Results(folder)
        .keep(LocalDate.of(2020, 1, 21), "start", "halaman pertama", List.of(3.0, 1.0, 2.0));
    assertThat(Files.readAllLines(file))
        .last()
        .asString()
        .startsWith("start,halaman pertama,,3,2.000000,,,3.000000 1.000000 2.000000,,");
  }

  private Duel.Runner runner(String name, double seconds, String answer) {
    return () -> {
      order.add(name);
      return new Sample(seconds, answer);
    };
  }
}
