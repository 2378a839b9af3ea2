package id.petadaya.samples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.analysis.scoring.Scoring;
import id.petadaya.analysis.scoring.State;
import id.petadaya.instruments.rulesets.RuleSets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class KotaContohTests {

  private static final Scoring KLASIK =
      RuleSets.shipped().get("klasik-default@1").scoring();

  @Test
  void theAnswersByConstructionAreThoseOfTheOracle() {
    assertThat(KotaContoh.targets()).hasSize(72).allSatisfy(target -> {
      assertThat(target.possible().best().name()).isEqualTo(Oracle.best(target));
      assertThat(target.possible().worst().name()).isEqualTo(Oracle.worst(target));
      assertThat(target.state() == State.DINILAI).isEqualTo(Oracle.assessed(target));
    });
  }

  @Test
  void theEngineAgreesInBothCities() {
    assertThat(Stream.concat(KotaContoh.targets().stream(), Kupang2020.read().targets().stream()))
        .allSatisfy(target -> {
          Score score = KLASIK.score(target.findings());
          assertThat(score.possible()).isEqualTo(target.possible());
          assertThat(score.state()).isEqualTo(target.state());
        });
  }

  @Test
  void totalsAreThoseOfTheConstruction() {
    assertThat(
            KotaContoh.targets().stream().collect(groupingBy(Oracle::legend, summingInt(t -> 1))))
        .isEqualTo(KotaContoh.totals());
  }

  @Test
  void theRegisterHasOneCityFourKecamatanAndSeventyTwoKelurahan() {
    assertThat(KotaContoh.areas()).extracting(Area::code).isSorted().doesNotHaveDuplicates();
    assertThat(KotaContoh.areas())
        .filteredOn(a -> a.code().level() == AreaLevel.KECAMATAN)
        .hasSize(4);
    assertThat(KotaContoh.areas())
        .filteredOn(a -> a.code().level() == AreaLevel.DESKEL)
        .hasSize(72)
        .extracting(Area::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void shapesTileTheGridAndTouchExactlyTheNeighbours() {
    var shapes = KotaContoh.shapes();
    var city = UnaryUnionOp.union(shapes.values());
    assertThat(city.getNumPoints())
        .isLessThanOrEqualTo(2 * (KotaContoh.COLUMNS + KotaContoh.ROWS) + 1);
    assertThat(city.getEnvelopeInternal().getWidth()).isCloseTo(0.09, Offset.offset(1e-9));
    KotaContoh.neighbours(true)
        .forEach((code, neighbours) ->
            assertThat(touching(code)).as(code.value()).isEqualTo(neighbours));
    AreaCode inner = KotaContoh.at(4, 4);
    assertThat(KotaContoh.neighbours(false).get(inner)).hasSize(4);
    assertThat(KotaContoh.neighbours(true).get(inner)).hasSize(8);
  }

  private static List<AreaCode> touching(AreaCode code) {
    var shapes = KotaContoh.shapes();
    return shapes.keySet().stream()
        .filter(other -> !other.equals(code) && shapes.get(code).touches(shapes.get(other)))
        .toList();
  }

  @Test
  void theCastHasEveryRoleAndANeighbour() {
    assertThat(KotaContoh.cast()).extracting(Account::role).doesNotContainNull().hasSize(11);
    assertThat(KotaContoh.cast())
        .filteredOn(a -> !KotaContoh.CITY.holds(a.area()) && !a.area().holds(KotaContoh.CITY))
        .singleElement()
        .extracting(Account::username)
        .isEqualTo("nara");
  }
}
