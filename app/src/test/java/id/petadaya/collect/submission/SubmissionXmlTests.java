package id.petadaya.collect.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionXmlTests {

  private static final String ONE =
      "<data id=\"f\" version=\"2\" xmlns:orx=\"http://openrosa.org/xforms\"><a>1 &amp; 2</a><g><b>x</b></g>"
          + "<orx:meta><orx:instanceID>uuid:1</orx:instanceID><orx:deprecatedID>uuid:0</orx:deprecatedID></orx:meta></data>";

  @Test
  void itSaysWhichFormInstanceAndAnswersItHolds() throws Exception {
    SubmissionXml read = read(ONE);
    assertThat(read.formName()).isEqualTo("f");
    assertThat(read.formVersion()).isEqualTo("2");
    assertThat(read.instanceId()).isEqualTo("uuid:1");
    assertThat(read.deprecatedId()).isEqualTo("uuid:0");
    assertThat(read.answers()).containsEntry("a", "1 & 2").containsEntry("b", "x");
  }

  @Test
  void whiteSpaceCommentsPrefixesAndOrderOfAttributesDoNotMakeAnotherSubmission() throws Exception {
    String same =
        "<?xml version='1.0'?><!-- a comment -->\n<data version='2' id='f' xmlns:x='http://openrosa.org/xforms'>\n  <a>1 &#38; 2</a>\n  <g>\n<b>x</b></g>"
            + "<x:meta><x:instanceID>uuid:1</x:instanceID><x:deprecatedID>uuid:0</x:deprecatedID></x:meta></data>\n";
    assertThat(read(same).canonicalSha256()).isEqualTo(read(ONE).canonicalSha256());
  }

  @Test
  void anyOtherAnswerDoes() throws Exception {
    for (String other : new String[] {
      ONE.replace("1 &amp; 2", "1 &amp; 2 "),
      ONE.replace("<b>x</b>", "<b>y</b>"),
      ONE.replace("<b>x</b>", "<c>x</c>"),
      ONE.replace("<b>x</b>", "<b>x</b><b>x</b>"),
      ONE.replace("<g><b>x</b></g>", "<b>x</b><g/>"),
      ONE.replace("version=\"2\"", "version=\"3\"")
    }) {
      assertThat(read(other).canonicalSha256()).as(other).isNotEqualTo(read(ONE).canonicalSha256());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<data id='f'><a>1</a></data>",
        "<data id='f'><a>1</data>",
        "<!DOCTYPE data [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><data id='f'><instanceID>&e;</instanceID></data>",
        "<data id='f'><meta><instanceID>uuid:1</instanceID></meta></data><more/>"
      })
  void whatDoesNotSayWhichOneItIsCannotBeKept(String xml) {
    assertThatThrownBy(() -> read(xml)).isInstanceOf(SubmissionXml.Unreadable.class);
  }

  @Test
  void whatIsNestedWithoutEndIsRefusedEarly() {
    String deep = "<a>".repeat(100_000);
    assertThatThrownBy(() -> read(deep)).isInstanceOf(SubmissionXml.Unreadable.class);
  }

  private static SubmissionXml read(String xml) throws SubmissionXml.Unreadable {
    return SubmissionXml.read(xml.getBytes(StandardCharsets.UTF_8));
  }
}
