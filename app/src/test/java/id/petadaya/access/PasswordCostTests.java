package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordCostTests {

  @Test
  void aPasswordCostsTwelveRoundsOfDoubling() {
    var encoder = new SecurityConfiguration().passwordEncoder();
    String kept = encoder.encode("rumput-laut-sasando-7");
    assertThat(kept).matches("\\$2[ab]\\$12\\$.{53}");
    assertThat(encoder.matches("rumput-laut-sasando-7", kept)).isTrue();
    assertThat(encoder.matches("rumput-laut-sasando-8", kept)).isFalse();
  }
}
