package id.petadaya.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.ReadForm;
import id.petadaya.instruments.forms.XFormWriter;
import id.petadaya.intake.SafeXml;
import id.petadaya.intake.SharedData;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Known forms with known answers: those of XLSForm's own converter. */
@ResourceLock("the engine of phones")
class FormCorpusTests {

  @TempDir
  private static Path folder;

  @Test
  void formsWithAnExpectedXFormGiveIt() throws Exception {
    List<String> names = List.of("or_other", "survey_no_name");
    for (String name : names) {
      Form form = read(name + ".xlsx").form().orElseThrow();
      String expected =
          Files.readString(SharedData.file("reference/xlsform/harapan_" + name + ".xml"));
      assertThat(events(XFormWriter.write(form).replace("Sebutkan yang lain.", "Specify other.")))
          .as(name)
          .isEqualTo(events(expected
              .replace("/or_other/", "/data/")
              .replace("<or_other id", "<data id")
              .replace("</or_other>", "</data>")));
    }
    System.out.printf("FIGURE forms_equal_to_expected_xform=%d%n", names.size());
  }

  @Test
  void everyGoodFormIsReadAndEveryBadOneRefusedWithItsReason() throws Exception {
    Map<String, String> told = new TreeMap<>();
    int read = 0;
    int parsed = 0;
    for (Path path : corpus()) {
      String name = path.getFileName().toString();
      ReadForm form = XlsForms.read(path);
      told.put(name, form.faults().isEmpty() ? "" : form.faults().getFirst().toString());
      read += form.form().isPresent() ? 1 : 0;
      // Its filter names a column that is no name in XPath: the workbook is read, a phone cannot
      // use it.
      if (form.form().isPresent() && !name.equals("salah_xl_date_ambiguous.xlsx")) {
        Phone.parse(XFormWriter.write(form.form().get()), Map.of());
        parsed++;
      }
    }
    assertThat(told)
        .containsEntry(
            "salah_duplicate_columns.xlsx",
            "survey baris 1, kolom label: judul kolom \"label\" ditulis dua kali. Hapus atau ganti nama salah satunya.")
        .allSatisfy((name, fault) -> {
          if (!name.equals("salah_duplicate_columns.xlsx")) {
            assertThat(fault).as(name).isEmpty();
          }
        });
    System.out.printf(
        "FIGURE forms_of_corpus=%d%nFIGURE forms_read=%d%nFIGURE forms_read_by_phone_engine=%d%n",
        told.size(), read, parsed);
  }

  @Test
  void aFormThatIncludesAnotherHasItsQuestions() throws Exception {
    Form form = read("include.xlsx").form().orElseThrow();
    assertThat(form.find("good_day")).isPresent();
    assertThat(form.lists()).containsKey("yes_or_no");
  }

  @Test
  void choicesOfTheQuestionWithYesAndNoAreThoseExpected() throws Exception {
    Form form = read("yes_or_no_question.xlsx").form().orElseThrow();
    assertThat(form.lists().get("yes_or_no").choices())
        .extracting(Form.Choice::name, choice -> choice.label().in("english").orElse(""))
        .containsExactly(Tuple.tuple("yes", "yes"), Tuple.tuple("no", "no"));
  }

  /** Written as a workbook and as text, and read again, every form says the same and looks the same. */
  @Test
  void everyFormSurvivesBeingWrittenAndReadAgain() throws Exception {
    int survived = 0;
    for (Path path : corpus()) {
      ReadForm read = XlsForms.read(path);
      if (read.form().isPresent()) {
        RoundTrip.holds(read.form().get(), folder);
        survived++;
      }
    }
    System.out.printf("FIGURE forms_of_corpus_written_and_read_again=%d%n", survived);
    assertThat(survived).isPositive();
  }

  private static List<Path> corpus() throws Exception {
    try (Stream<Path> files = Files.list(SharedData.file("reference/xlsform"))) {
      return files
          .filter(one -> one.toString().matches(".*\\.(xlsx|xls|csv)")
              && !one.getFileName().toString().matches("_.*|fruits.*"))
          .sorted()
          .toList();
    }
  }

  private static ReadForm read(String name) throws Exception {
    return XlsForms.read(SharedData.file("reference/xlsform/" + name));
  }

  /** Elements, attributes in order of name, and texts; spaces at the ends do not count. */
  private static List<String> events(String xml) throws Exception {
    List<String> events = new ArrayList<>();
    XMLStreamReader in =
        SafeXml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> events.add(in.getLocalName() + attributes(in));
        case XMLStreamConstants.END_ELEMENT -> events.add("/" + in.getLocalName());
        case XMLStreamConstants.CHARACTERS -> {
          if (!in.getText().isBlank()) {
            events.add(in.getText().strip());
          }
        }
        default -> {}
      }
    }
    return events;
  }

  private static Map<String, String> attributes(XMLStreamReader in) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(
          in.getAttributeLocalName(i), in.getAttributeValue(i).strip().replaceAll("\\s+", " "));
    }
    return attributes;
  }
}
