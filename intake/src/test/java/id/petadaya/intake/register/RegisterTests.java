package id.petadaya.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTests {

  private final Register register = Register.national();

  @Test
  void holdsEveryAreaOfTheEdition() {
    assertThat(register.count(AreaLevel.PROVINSI)).isEqualTo(38);
    assertThat(register.count(AreaLevel.KABKOTA)).isEqualTo(514);
    assertThat(register.count(AreaLevel.KECAMATAN)).isEqualTo(7_285);
    assertThat(register.count(AreaLevel.DESKEL)).isEqualTo(83_762);
    assertThat(register.provinces()).hasSize(38);
  }

  @Test
  void findsAnAreaWithItsFullName() {
    AreaCode alak = new AreaCode("53.71.01.1008");
    assertThat(register.find(alak)).contains(new Area(alak, "Alak"));
    assertThat(register.displayName(alak)).isEqualTo("Kelurahan Alak");
    assertThat(register.displayName(new AreaCode("53.71.01"))).isEqualTo("Kecamatan Alak");
    assertThat(register.displayName(new AreaCode("53.71"))).isEqualTo("Kota Kupang");
    assertThat(register.displayName(new AreaCode("53.01"))).isEqualTo("Kabupaten Kupang");
    assertThat(register.displayName(new AreaCode("31.71")))
        .isEqualTo("Kota Administrasi Jakarta Pusat");
    assertThat(register.displayName(new AreaCode("53.01.04.2003"))).isEqualTo("Desa Bokonusan");
    assertThat(register.find(new AreaCode("99.71"))).isEmpty();
  }

  @Test
  void holdsTheFiftyOneKelurahanOfKupangInOrder() {
    AreaCode kupang = new AreaCode("53.71");
    assertThat(register.within(kupang, AreaLevel.DESKEL))
        .hasSize(51)
        .isSortedAccordingTo(java.util.Comparator.comparing(Area::code));
    assertThat(register.within(kupang)).hasSize(58).first().isEqualTo(new Area(kupang, "Kupang"));
    assertThat(register.children(kupang))
        .extracting(Area::name)
        .containsExactly("Alak", "Maulafa", "Kelapa Lima", "Oebobo", "Kota Raja", "Kota Lama");
    assertThat(register.children(new AreaCode("53.71.01.1008"))).isEmpty();
    assertThat(register.path(new AreaCode("53.71.01.1008")))
        .extracting(Area::name)
        .containsExactly("Nusa Tenggara Timur", "Kupang", "Alak", "Alak");
  }

  @Test
  void everyKindWordOfTheRegisterFollowsFromTheCode() {
    PackedRegister packed = register.packed();
    for (int at = 0; at < packed.size(); at++) {
      if (CodeNumber.level(packed.codes()[at]) == AreaLevel.KABKOTA) {
        AreaCode code = CodeNumber.code(packed.codes()[at]);
        assertThat(packed.name(at)).startsWith(Register.kind(code) + " ");
      }
    }
  }

  @Test
  void everyAreaLiesInOneThatExists() {
    List<Area> all = register.provinces().stream()
        .flatMap(area -> register.within(area.code()).stream())
        .toList();
    assertThat(all).hasSize(38 + 514 + 7_285 + 83_762);
    assertThat(all)
        .allSatisfy(area -> area.code()
            .parent()
            .ifPresent(parent -> assertThat(register.find(parent)).isPresent()));
  }

  @Test
  void searchRanksTheWholeNameFirst() {
    AreaCode kupang = new AreaCode("53.71");
    assertThat(register.search("oesapa", kupang, 10))
        .extracting(Area::name)
        .containsExactly("Oesapa", "Oesapa Barat", "Oesapa Selatan");
    assertThat(register.search("Kel. Alak", kupang, 2))
        .extracting(area -> area.code().value())
        .containsExactly("53.71.01", "53.71.01.1008");
    assertThat(register.search("llbk", 5))
        .extracting(area -> area.code().value())
        .startsWith("53.71.06.1002");
    assertThat(register.search("naikoten II", 5))
        .first()
        .isEqualTo(register.find(new AreaCode("53.71.05.1005")).get());
    assertThat(register.search("Soerabaja", 3)).extracting(Area::name).startsWith("Surabaya");
    assertThat(register.search("daun merah", kupang, 3))
        .extracting(Area::name)
        .containsExactly("Tuak Daun Merah");
  }

  @Test
  void searchTakesCodesWithAndWithoutDots() {
    assertThat(register.search("5371011008", 5)).extracting(Area::name).containsExactly("Alak");
    assertThat(register.search("53.71.01.1008", 5)).extracting(Area::name).containsExactly("Alak");
    assertThat(register.search("53.71", 3)).first().extracting(Area::name).isEqualTo("Kupang");
    assertThat(register.search("", 5)).isEmpty();
    assertThat(register.search("zzzzzz", 5)).isEmpty();
  }

  @Test
  void everyAliasMeansAnAreaThatExistsAndNamesItsSource() {
    assertThat(Aliases.read()).allSatisfy(alias -> {
      assertThat(register.find(alias.code())).isPresent();
      assertThat(alias.source()).isNotBlank();
    });
  }
}
