package id.petadaya.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.DecisionTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every table that is accepted, over seeded random tables and areas. */
class ScoringLawTests {

  static Stream<Case> cases() {
    Random random = new Random(20200116);
    return Stream.generate(() -> Case.any(random)).flatMap(Optional::stream).limit(400);
  }

  record Case(Scoring scoring, Findings findings, Indicator indicator) {

    static Optional<Case> any(Random random) {
      List<Row> rows = new ArrayList<>();
      for (Category category : List.of(Category.BAHAYA, Category.WASPADA, Category.SIAGA)) {
        rows.add(new Row(random.nextInt(9), random.nextInt(6), category));
      }
      rows.add(new Row(0, 0, Category.AMAN));
      int known = random.nextInt(1 << 13);
      try {
        return Optional.of(new Case(
            new Scoring(new DecisionTable(rows), 1 + random.nextInt(13)),
            Findings.ofBits(known & random.nextInt(1 << 13), known),
            Indicator.all().get(random.nextInt(13))));
      } catch (IllegalArgumentException refused) {
        return Optional.empty();
      }
    }

    Score with(Finding finding) {
      return scoring.score(findings.with(indicator, finding));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFindingTurnedMetNeverCalms(Case any) {
    Score notMet = any.with(new Finding.NotMet(0));
    Score met = any.with(new Finding.Met(1));
    assertThat(met.best()).isGreaterThanOrEqualTo(notMet.best());
    assertThat(met.worst()).isGreaterThanOrEqualTo(notMet.worst());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFindingTurnedUnknownNeverNarrows(Case any) {
    Score unknown = any.with(new Finding.Unknown("belum ada data"));
    for (Score known : List.of(any.with(new Finding.NotMet(0)), any.with(new Finding.Met(1)))) {
      assertThat(unknown.best()).isLessThanOrEqualTo(known.best());
      assertThat(unknown.worst()).isGreaterThanOrEqualTo(known.worst());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFlipGivesWhatScoringTheChangedAreaGives(Case any) {
    Score score = any.scoring().score(any.findings());
    for (Flip flip : score.flips()) {
      Finding turned = flip.to() == Finding.Status.MET ? new Finding.Met(1) : new Finding.NotMet(0);
      Score after = any.scoring().score(any.findings().with(flip.indicator(), turned));
      assertThat(after.possible()).isEqualTo(flip.gives()).isNotEqualTo(score.possible());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFirstQuestionIsUnknownAndItsAnswersNarrow(Case any) {
    Score score = any.scoring().score(any.findings());
    score.findFirstQuestion().ifPresent(first -> {
      assertThat(any.findings().of(first)).isInstanceOf(Finding.Unknown.class);
      assertThat(score.flips()).anyMatch(flip -> flip.indicator() == first);
    });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bulkScoringSaysTheSame(Case any) {
    Score score = any.scoring().score(any.findings());
    int packed = new BulkScoring(any.scoring())
        .score(any.findings().metBits(), any.findings().knownBits());
    assertThat(packed).isEqualTo(PackedScore.pack(score));
  }
}
