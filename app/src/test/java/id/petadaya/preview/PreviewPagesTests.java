package id.petadaya.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template draws its page record, and keeps to the content policy that the server sends. */
class PreviewPagesTests {

  private static final PreviewPages PAGES = new PreviewPages();
  private static final Pattern INLINE =
      Pattern.compile("<style|<script(?![^>]* src=)|\\sstyle=|\\son[a-z]+=");

  static Stream<String> names() {
    return PreviewPages.all().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aTemplateDrawsItsRecordWithoutLeftovers(String name) {
    String html = PAGES.render(PreviewPages.all().get(name));

    assertThat(html)
        .contains("<html lang=\"id\"")
        .contains("id=\"isi\"")
        .contains("Langsung ke isi");
    assertThat(html).doesNotContain(" th:").doesNotContain("${").doesNotContain(">null<");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPageHasNoScriptOrStyleOfItsOwn(String name) {
    assertThat(PAGES.render(PreviewPages.all().get(name))).doesNotContainPattern(INLINE);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPageHasOneHeadingOfTheFirstRank(String name) {
    assertThat(PAGES.render(PreviewPages.all().get(name)).split("<h1", -1)).hasSize(2);
  }
}
