package id.petadaya.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** Known forms with known answers: those of XLSForm's own converter, and XForms that phones read. */
class FormCorpusTests {

  @Test
  void formsWithAnExpectedXFormGiveIt() throws Exception {
    for (String name : List.of("or_other", "survey_no_name")) {
      XlsForm form = read(name + ".xlsx").form().orElseThrow();
      String expected =
          Files.readString(SharedData.file("reference/xlsform/harapan_" + name + ".xml"));
      assertThat(events(XlsForms.xform(form).replace("Sebutkan yang lain.", "Specify other.")))
          .as(name)
          .isEqualTo(events(expected
              .replace("/or_other/", "/data/")
              .replace("<or_other id", "<data id")
              .replace("</or_other>", "</data>")));
    }
  }

  @Test
  void everyGoodFormIsReadAndEveryBadOneRefusedWithItsReason() throws Exception {
    List<Path> forms;
    try (Stream<Path> files = Files.list(SharedData.file("reference/xlsform"))) {
      forms = files
          .filter(one -> one.toString().matches(".*\\.(xlsx|xls|csv)")
              && !one.getFileName().toString().matches("_.*|fruits.*"))
          .sorted()
          .toList();
    }
    Map<String, String> told = new TreeMap<>();
    int parsed = 0;
    for (Path path : forms) {
      String name = path.getFileName().toString();
      ReadForm read = XlsForms.read(path);
      told.put(name, read.faults().isEmpty() ? "" : read.faults().getFirst().code());
      // Its filter names a column that is no name in XPath: the workbook is read, a phone cannot
      // use it.
      if (read.form().isPresent() && !name.equals("salah_xl_date_ambiguous.xlsx")) {
        Phone.parse(XlsForms.xform(read.form().get()), Map.of());
        parsed++;
      }
    }
    assertThat(told)
        .containsEntry("salah_duplicate_columns.xlsx", "judul-kolom-ganda")
        .containsEntry("salah_blank_second_row.xls", "")
        .containsEntry("salah_xl_date_ambiguous.xlsx", "")
        .containsEntry("choice_filter_test.xlsx", "")
        .containsEntry("group.xlsx", "")
        .containsEntry("loop.xlsx", "")
        .containsEntry("yes_or_no_question.xlsx", "")
        .containsEntry("text_and_integer.csv", "")
        .containsEntry("utf_csv.csv", "")
        .containsEntry("include.xlsx", "jenis-tidak-dikenal");
    System.out.printf(
        "FIGURE forms_of_corpus=%d%nFIGURE forms_read_by_phone_engine=%d%n", forms.size(), parsed);
  }

  @Test
  void choicesOfTheQuestionWithYesAndNoAreThoseExpected() throws Exception {
    XlsForm form = read("yes_or_no_question.xlsx").form().orElseThrow();
    assertThat(form.lists().get("yes_or_no").choices())
        .extracting(XlsForm.Choice::name, choice -> choice.label().in("english").orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("yes", "yes"),
            org.assertj.core.groups.Tuple.tuple("no", "no"));
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
