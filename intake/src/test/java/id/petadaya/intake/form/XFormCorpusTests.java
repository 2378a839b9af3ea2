package id.petadaya.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.instruments.forms.Fault;
import id.petadaya.instruments.forms.ReadForm;
import id.petadaya.instruments.forms.XFormWriter;
import id.petadaya.intake.SharedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.RangeQuestion;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** XForms of the phone engine's own tests: written as XLSForm, ours ask the same. */
@ResourceLock("the engine of phones")
class XFormCorpusTests {

  @TempDir
  private static Path folder;

  @Test
  void aRangeHasTheSameEndsAndSteps() throws Exception {
    String ours = xform("""
        survey,,,,
        ,type,name,label,parameters
        ,range,balance,Balance,start=-2.0 end=2.0 step=0.5
        """);
    assertThat(asked(ours, Map.of())).isEqualTo(asked(theirs("range-form.xml"), Map.of()));
  }

  @Test
  void aRangeThatIsNoRangeIsRefusedHereAndThere() throws Exception {
    ReadForm read = read("""
        survey,,,,
        ,type,name,label,parameters
        ,range,balance,Balance,start=-2.0.1 end=2.0 step=0.5
        """);
    assertThat(read.faults())
        .extracting(Fault::toString)
        .containsExactly("survey baris 3, kolom parameters: start harus angka, bukan \"-2.0.1\".");
    assertThatThrownBy(() -> Phone.parse(theirs("bad-range-form.xml"), Map.of()))
        .isInstanceOf(org.javarosa.xform.parse.XFormParseException.class);
  }

  @Test
  void choicesOfAFileAreFilteredAlike() throws Exception {
    Map<String, String> media = Map.of(
        "external-data.csv",
        Files.readString(SharedData.file("reference/xform/external-data.csv")));
    String ours = xform("""
        survey,,,,
        ,type,name,label,choice_filter
        ,select_one_from_file external-data.csv,first,First,first=''
        ,select_one_from_file external-data.csv,second,Second,first=${first}
        """);
    List<String> expected = asked(theirs("external-select-csv.xml"), media);
    assertThat(expected).contains("second 2 [ba, bb, bc]");
    assertThat(asked(ours, media)).isEqualTo(expected);
  }

  @Test
  void aFileWithAHeadingAloneGivesNoChoices() throws Exception {
    String ours = xform("""
        survey,,,
        ,type,name,label
        ,select_one_from_file header_only.csv,siapa,Siapa
        """);
    assertThat(asked(
            ours,
            Map.of(
                "header_only.csv",
                Files.readString(SharedData.file("reference/xform/header_only.csv")))))
        .containsExactly("siapa 2 []");
  }

  @Test
  void choicesInLanguagesAndOrdersToRankAreTheSame() throws Exception {
    assertThat(asked(xform("""
                survey,,,
                ,type,name,label::english
                ,select_one county,county,County
                choices,,,
                ,list_name,name,label::english
                ,county,king,King County
                ,county,pierce,Pierce County
                """), Map.of()))
        .isEqualTo(asked(theirs("Simpler_Cascading_Select_Form.xml"), Map.of()));
    assertThat(asked(xform("""
                survey,,,
                ,type,name,label::English
                ,rank huruf,rankWidget,Rank
                choices,,,
                ,list_name,name,label::English
                ,huruf,A,a
                ,huruf,B,b
                ,huruf,C,c
                ,huruf,D,d
                ,huruf,E,e
                ,huruf,F,f
                ,huruf,G,g
                """), Map.of())).isEqualTo(asked(theirs("rank-form.xml"), Map.of()));
  }

  @Test
  void withinARepeatTheLabelOfAChoiceIsLookedUpAlike() throws Exception {
    String ours = xform("""
        survey,,,,
        ,type,name,label,calculation
        ,begin repeat,repeat,R,
        ,select_one instance,choice,C,
        ,calculate,calculate,,instance('instance')/root/item[name=current()/../choice]/label
        ,end repeat,,,
        choices,,,,
        ,list_name,name,label,
        ,instance,a,A,
        ,instance,b,B,
        """);
    assertThat(asked(ours, Map.of()))
        .isEqualTo(asked(theirs("repeat-secondary-instance.xml"), Map.of()));
  }

  @Test
  void whatIsFilledInAtTheStartAndWhereItIsSentAreTheSame() throws Exception {
    FormDef ours = Phone.parse(xform("""
        survey,,,,
        ,type,name,label,default
        ,text,text,Teks,"concat('Test ', 'Value')"
        settings,,,,
        ,form_id,submission_url,,
        ,satu,http://some.destination.com,,
        """), Map.of());
    Phone.open(ours);
    FormDef filled = Phone.parse(theirs("form-with-setvalue-action.xml"), Map.of());
    Phone.open(filled);
    assertThat(text(ours)).isEqualTo(text(filled)).isEqualTo("Test Value");
    assertThat(ours.getSubmissionProfile().getAction())
        .isEqualTo(Phone.parse(theirs("submission-element.xml"), Map.of())
            .getSubmissionProfile()
            .getAction());
  }

  private static String text(FormDef form) {
    TreeElement text = form.getMainInstance().getRoot().getFirstChild("text");
    return text.getValue().getDisplayText();
  }

  /** Each question: name, type of control, and what may be chosen once the one before is answered. */
  private static List<String> asked(String xform, Map<String, String> media) throws Exception {
    FormDef form = Phone.parse(xform, media);
    Phone.open(form);
    var controller = new FormEntryController(new FormEntryModel(form));
    List<String> asked = new ArrayList<>();
    int event = controller.stepToNextEvent();
    while (event != FormEntryController.EVENT_END_OF_FORM) {
      if (event == FormEntryController.EVENT_QUESTION) {
        asked.add(asked(controller));
      }
      event = controller.stepToNextEvent();
    }
    return asked;
  }

  private static String asked(FormEntryController controller) {
    FormEntryPrompt prompt = controller.getModel().getQuestionPrompt();
    TreeReference place = prompt.getIndex().getReference();
    String what = "%s %d".formatted(place.getNameLast(), prompt.getControlType());
    if (prompt.getQuestion() instanceof RangeQuestion range) {
      return "%s %s %s %s"
          .formatted(
              what,
              range.getRangeStart().stripTrailingZeros(),
              range.getRangeEnd().stripTrailingZeros(),
              range.getRangeStep().stripTrailingZeros());
    }
    List<String> choices = new ArrayList<>();
    if (prompt.getSelectChoices() != null) {
      prompt.getSelectChoices().forEach(choice -> choices.add(choice.getValue()));
    }
    if (choices.size() == 3) {
      controller.answerQuestion(new SelectOneData(new Selection(choices.get(1))), true);
    }
    return what + " " + choices;
  }

  private static String theirs(String name) throws Exception {
    return Files.readString(SharedData.file("reference/xform/" + name));
  }

  private static String xform(String csv) throws Exception {
    ReadForm read = read(csv);
    assertThat(read.faults()).isEmpty();
    return XFormWriter.write(read.form().orElseThrow());
  }

  private static ReadForm read(String csv) throws Exception {
    return XlsForms.read(
        Files.writeString(Files.createTempFile(folder, "f", ".csv"), csv), "formulir.csv");
  }
}
