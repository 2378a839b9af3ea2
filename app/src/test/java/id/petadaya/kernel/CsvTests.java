package id.petadaya.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTests {

  @Test
  void aTextThatLooksLikeAFormulaIsNoFormulaAnyMore() {
    assertThat(Csv.line("=1+1", "+62", "@a", "-cmd", "-")).isEqualTo("'=1+1,'+62,'@a,'-cmd,-\n");
  }

  @Test
  void signsThatNobodySeesAreNoWayAroundIt() {
    assertThat(Csv.line("\t=1", "\0=1")).isEqualTo("'\t=1,'\0=1\n");
  }

  @Test
  void aNegativeNumberStaysOneAndCommasAreQuoted() {
    assertThat(Csv.line("-12.5", "a,b", "kata \"besar\"", ""))
        .isEqualTo("-12.5,\"a,b\",\"kata \"\"besar\"\"\",\n");
  }
}
