package id.petadaya.analysis.scoring;

import static id.petadaya.analysis.scoring.Category.AMAN;
import static id.petadaya.analysis.scoring.Category.BAHAYA;
import static id.petadaya.analysis.scoring.Category.SIAGA;
import static id.petadaya.analysis.scoring.Category.WASPADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.petadaya.analysis.scoring.DecisionTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTableTests {

  @Test
  void fiveMainAndFourSupportingIsBahaya() {
    assertThat(ClassicTable.TABLE.category(5, 4)).isEqualTo(BAHAYA);
  }

  @Test
  void fiveMainWithoutFourSupportingIsBelowBahaya() {
    assertThat(ClassicTable.TABLE.category(8, 3)).isEqualTo(WASPADA);
  }

  @Test
  void supportingIndicatorsAloneDoNotRaiseAnArea() {
    assertThat(ClassicTable.TABLE.category(0, 5)).isEqualTo(AMAN);
  }

  @Test
  void saysWhichRowDecides() {
    assertThat(ClassicTable.TABLE.row(2, 5)).isEqualTo(new Row(1, 0, SIAGA, false));
  }

  @Test
  void rejectsATableThatCanFallThrough() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DecisionTable(List.of(new Row(1, 0, SIAGA))))
        .withMessageContaining("Maybe the row for AMAN is missing");
  }

  @Test
  void rejectsATableThatCalmsAnAreaWhenOneMoreIndicatorIsMet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DecisionTable(
            List.of(new Row(5, 0, SIAGA), new Row(3, 0, WASPADA), new Row(0, 0, AMAN))))
        .withMessageContaining("must never calm");
  }

  @Test
  void rejectsARowThatNeverDecides() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DecisionTable(
            List.of(new Row(3, 0, BAHAYA), new Row(5, 4, BAHAYA), new Row(0, 0, AMAN))))
        .withMessageContaining("never decides");
  }

  @Test
  void rejectsARowThatAsksForMoreIndicatorsThanThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Row(9, 0, BAHAYA))
        .withMessageContaining("0 to 8 main");
  }
}
