package id.petadaya.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.intake.table.Cell;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellMemoTests {

  private final CellMemo memo = new CellMemo();

  @Test
  void everyCellIsFoundAgainByItsContentUntilTheMemoIsFull() {
    for (int at = 0; at < 30_000; at++) {
      memo.add(new Cell.Text("nama " + at), Parsed.of("" + at));
    }
    for (int at = 0; at < 20_000; at++) {
      Parsed found = memo.find(new Cell.Text("nama " + at));
      assertThat(found).isNotNull();
      assertThat(found.first()).isEqualTo("" + at);
    }
    assertThat(memo.find(new Cell.Text("nama 20000"))).isNull();
  }

  @Test
  void aTextANumberAndADayThatLookAlikeAreDifferentCells() {
    memo.add(new Cell.Text("5"), Parsed.of("teks"));
    assertThat(memo.find(new Cell.Numeric(5, "5"))).isNull();
    LocalDateTime day = LocalDateTime.of(2020, 1, 16, 8, 0);
    memo.add(new Cell.Dated(day, "16/01/2020 08:00"), Parsed.of("hari"));
    assertThat(memo.find(new Cell.Dated(day.plusSeconds(5), "16/01/2020 08:00")))
        .isNull();
    assertThat(memo.find(new Cell.Dated(day, "16/01/2020"))).isEqualTo(Parsed.of("hari"));
  }

  /** Short texts are told apart by their key alone, so every one of two signs and less is tried. */
  @Test
  void noTwoShortTextsAreTakenForOneAnother() {
    List<String> texts = new ArrayList<>(List.of("", "é", "12345678", "123456789", "\0\0", "\0"));
    for (char one = ' '; one < 127; one++) {
      texts.add("" + one);
      for (char other = ' '; other < 127; other++) {
        texts.add("" + one + other);
      }
    }
    for (String text : texts) {
      assertThat(memo.find(new Cell.Text(text))).as(text).isNull();
      memo.add(new Cell.Text(text), Parsed.of("=" + text));
    }
    for (String text : texts) {
      assertThat(memo.find(new Cell.Text(text))).isEqualTo(Parsed.of("=" + text));
    }
  }
}
