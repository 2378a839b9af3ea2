package id.petadaya.samples;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaNames;
import id.petadaya.analysis.area.AreaNames.Match;
import id.petadaya.intake.register.Register;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SpellingTests {

  private static final int DRAWS = 60;

  private final AreaCode kupang = Kupang2020.read().activity().area();

  @Test
  void theSampleNamesTheKelurahanAsTheRegisterDoes() {
    assertThat(Kupang2020.read().targets())
        .extracting(Target::area)
        .containsExactlyElementsOf(Register.national().within(kupang, AreaLevel.DESKEL));
  }

  @Test
  void everySpellingInTheFilesOfKupangMeansItsKelurahan() {
    City city = MakeKupang2020.city(MakeKupang2020.SEED);
    assertThat(misread(city, Register.national().names(kupang))).isEmpty();
  }

  @Test
  void everySpellingInTheFilesOfKotaContohMeansItsKelurahan() {
    assertThat(misread(KotaContoh.city(), new AreaNames(KotaContoh.areas(), Map.of())))
        .isEmpty();
  }

  private static Set<String> misread(City city, AreaNames names) {
    Writing writing = new Writing(new Dice(1));
    Set<String> misread = new TreeSet<>();
    for (City.Place place : city.places()) {
      for (int at = 0; at < DRAWS; at++) {
        String text = writing.kelurahan(place);
        Match match = names.find(text, AreaLevel.DESKEL, city.code());
        if (!(match instanceof Match.Found found) || !means(found.area(), place)) {
          misread.add(text + ": " + match);
        }
      }
    }
    return misread;
  }

  private static boolean means(Area area, City.Place place) {
    return area.code().equals(place.code());
  }
}
