package id.petadaya.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.AreaCode;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No link but those that were made here passes, and no two are the same. */
class SurveyKeyTests {

  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  private final Random random = new Random(20_200_121);
  private final SurveyKey key = new SurveyKey(SurveyKey.freshSecret());

  @Test
  void aLinkSaysItsSeatAndNoOtherSecretMadeIt() {
    var other = new SurveyKey(SurveyKey.freshSecret());
    Set<String> tokens = new HashSet<>();
    Set<String> marks = new HashSet<>();
    for (int round = 0; round < 2_000; round++) {
      Seat seat = seat();
      String token = key.token(seat);
      assertThat(token).hasSize(32);
      assertThat(SurveyKey.seat(token)).contains(seat);
      assertThat(key.made(token)).isTrue();
      assertThat(key.made(token.toUpperCase(java.util.Locale.ROOT))).isTrue();
      assertThat(other.made(token)).isFalse();
      assertThat(tokens.add(token))
          .isEqualTo(marks.add(java.util.HexFormat.of().formatHex(key.mark(seat))));
    }
  }

  @Test
  void aChangedLinkNeverPasses() {
    for (int round = 0; round < 3_000; round++) {
      String token = key.token(seat());
      int at = random.nextInt(token.length());
      char letter = LETTERS.charAt(random.nextInt(32));
      String changed = token.substring(0, at) + letter + token.substring(at + 1);
      assertThat(key.made(changed)).as("%s, letter %d", token, at).isEqualTo(changed.equals(token));
    }
  }

  @Test
  void theSignatureOfAnotherSeatOrVillageDoesNotPass() {
    for (int round = 0; round < 1_000; round++) {
      Seat seat = seat();
      String token = key.token(seat);
      for (Seat near : new Seat[] {
        new Seat(seat.survey(), seat.village(), seat.group(), seat.number() + 1),
        new Seat(seat.survey(), seat.village(), (seat.group() + 1) % 8, seat.number()),
        new Seat(seat.survey() + 1, seat.village(), seat.group(), seat.number()),
        new Seat(seat.survey(), seat().village(), seat.group(), seat.number())
      }) {
        byte[] forged = Base32.read(token, 20).orElseThrow();
        System.arraycopy(near.packed(), 0, forged, 0, Seat.BYTES);
        assertThat(key.made(Base32.write(forged))).isEqualTo(near.equals(seat));
      }
    }
    for (String no :
        new String[] {"", "a", "tarik", "0".repeat(32), "z".repeat(32), "é".repeat(32)}) {
      assertThat(key.made(no)).isFalse();
    }
  }

  @Test
  void aLetterIsForItsSeatAndItsCodeIsAlwaysTheSame() {
    Seat seat = seat();
    Seat other = seat();
    String letter = key.letter(seat);
    assertThat(key.gave(seat, letter)).isTrue();
    assertThat(key.gave(other, letter)).isFalse();
    assertThat(key.gave(seat, key.letter(other))).isFalse();
    assertThat(key.code(seat, letter))
        .isEqualTo(key.code(seat, letter))
        .matches("[2-9B-DF-HJ-NP-TV-Z]{12}");
    assertThat(key.code(seat, key.letter(seat))).isNotEqualTo(key.code(seat, letter));
  }

  private Seat seat() {
    return new Seat(
        random.nextInt(1, 1_000_000),
        AreaCode.find("%02d%02d%02d%04d"
                .formatted(
                    random.nextInt(11, 97),
                    random.nextInt(1, 80),
                    random.nextInt(1, 40),
                    random.nextInt(1001, 2100)))
            .orElseThrow(),
        random.nextInt(8),
        random.nextInt(1, 1000));
  }
}
