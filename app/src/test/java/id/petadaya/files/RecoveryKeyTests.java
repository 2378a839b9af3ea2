package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RecoveryKeyTests {

  @RepeatedTest(50)
  void whatIsWrittenIsReadAgain() {
    RecoveryKey key = RecoveryKey.fresh();
    assertThat(key.groups()).hasSize(13).allMatch(group -> group.matches("[0-9A-HJKMNP-TV-Z]{4}"));
    assertThat(RecoveryKey.read(key.written())).isEqualTo(key);
    assertThat(RecoveryKey.read(key.written().toLowerCase().replace('-', ' '))).isEqualTo(key);
  }

  @Test
  void aKeyCutShortIsRefused() {
    String written = RecoveryKey.fresh().written();
    assertThatIllegalArgumentException().isThrownBy(() -> RecoveryKey.read(written.substring(5)));
  }

  @Test
  void aKeyNeverPrintsItself() {
    assertThat(RecoveryKey.fresh()).hasToString("RecoveryKey");
  }
}
