package id.petadaya.instruments.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.RefusedInstrument;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.reference.ResourceReferenceFactory;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What we write, the engine of ODK Collect reads, and judges as we do. */
@ResourceLock("the engine of phones")
class XFormWriterTests {

  @TempDir
  private static Path media;

  @BeforeAll
  static void placeMedia() throws Exception {
    new XFormsModule().registerModule();
    for (String file : new String[] {"wilayah.csv", "kunjungan.csv"}) {
      Files.writeString(media.resolve(file), "name,label\n53.71.01.1008,Alak\n");
    }
    ReferenceManager references = ReferenceManager.instance();
    references.reset();
    references.addReferenceFactory(new MediaFolder(media));
    references.addReferenceFactory(new ResourceReferenceFactory());
  }

  @Test
  void theShippedFormParses() throws Exception {
    Form form = Forms.shipped().find("kunjungan-kelurahan").orElseThrow();
    FormDef parsed = parse(XFormWriter.write(form));
    assertThat(parsed.getTitle()).isEqualTo("Kunjungan kelurahan");
    assertThat(questions(parsed))
        .isEqualTo(form.questions().stream()
            .filter(one -> one.question().type().isAsked())
            .count());
  }

  @Test
  void theSameFormGivesTheSameBytes() {
    Form form = Forms.shipped().find("kunjungan-kelurahan").orElseThrow();
    assertThat(XFormWriter.write(form)).isEqualTo(XFormWriter.write(form));
  }

  /** Random answers to a small form; both engines must agree on what is asked and what is accepted. */
  @Test
  void constraintsAndRelevanceAgreeWithTheEngineOnPhones() throws Exception {
    Form form = Forms.read(new InstrumentFile("kecil.yml", """
        name: kecil
        version: 1
        title: Kecil
        choices: { ada: { ada: Ada, tidak: Tidak } }
        survey:
          - { type: select_one ada, name: a, label: A }
          - { type: integer, name: b, label: B, relevant: "${a} = 'ada'", constraint: ". >= 1 and (. <= 10 or . = 50)" }
          - { type: begin_group, name: g, label: G, relevant: "${b} > 3" }
          - { type: integer, name: c, label: C, constraint: ". != 4 and . * 2 < ${b} + 9 and . mod 3 != 1" }
          - { type: end_group }
        """, null));
    Random random = new Random(20200121);
    for (int round = 0; round < 400; round++) {
      Map<String, String> given = new HashMap<>();
      given.put("a", random.nextBoolean() ? "ada" : "tidak");
      given.put("b", String.valueOf(random.nextInt(60) - 3));
      given.put("c", String.valueOf(random.nextInt(12)));
      Map<String, String> places = new HashMap<>();
      given.forEach((name, text) -> places.put(form.find(name).orElseThrow().path(), text));
      Answers answers = new Answers(form, new Filled(places), LocalDate.of(2020, 1, 21));
      Map<String, String> theirs = judgedByJavaRosa(form, given);
      Map<String, String> ours = new HashMap<>();
      form.questions()
          .forEach(one ->
              ours.put(one.question().name(), judged(answers, one.question().name())));
      assertThat(ours).as("round %d: %s", round, given).isEqualTo(theirs);
    }
  }

  @Test
  void aFormThatCannotWorkIsRefusedWithItsLine() {
    for (String survey : new String[] {
      "[{ type: text, name: a, label: A, relevant: \"${b} = 1\" }]",
      "[{ type: text, name: a, label: A }, { type: text, name: a, label: B }]",
      "[{ type: select_one x, name: a, label: A }]",
      "[{ type: begin_group, name: g, label: G }, { type: text, name: a, label: A }]",
      "[{ type: hologram, name: a, label: A }]",
      "[{ type: text, name: a, label: A, constraint: \". >\" }]"
    }) {
      assertThatThrownBy(() -> Forms.read(new InstrumentFile(
              "salah.yml",
              "name: salah\nversion: 1\ntitle: Salah\nsurvey: " + survey + "\n",
              null)))
          .as(survey)
          .isInstanceOf(RefusedInstrument.class);
    }
  }

  private static String judged(Answers answers, String question) {
    if (!answers.isAsked(question)) {
      return "not asked";
    }
    return answers.faults().stream().anyMatch(one -> one.question().equals(question))
        ? "refused"
        : "accepted";
  }

  private static Map<String, String> judgedByJavaRosa(Form form, Map<String, String> given)
      throws Exception {
    FormDef parsed = parse(XFormWriter.write(form));
    parsed.initialize(true, new org.javarosa.core.model.instance.InstanceInitializationFactory());
    var controller = new FormEntryController(new FormEntryModel(parsed));
    Map<String, String> judged = new HashMap<>();
    given.keySet().forEach(name -> judged.put(name, "not asked"));
    // Stale answers stay in a phone's instance, as they do in ours: fill all, whether asked or not.
    for (Placed question : form.questions()) {
      TreeReference place = reference(parsed, question);
      parsed.getMainInstance().resolveReference(place).setValue(data(question, given));
    }
    parsed.getMainInstance().getRoot();
    for (Placed question : form.questions()) {
      parsed.setValue(data(question, given), reference(parsed, question), true);
    }
    controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
    while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
      if (controller.getModel().getEvent() == FormEntryController.EVENT_QUESTION) {
        String name = controller.getModel().getFormIndex().getReference().getNameLast();
        Placed question = form.find(name).orElseThrow();
        int answer = controller.answerQuestion(data(question, given), true);
        judged.put(
            name,
            answer == FormEntryController.ANSWER_CONSTRAINT_VIOLATED ? "refused" : "accepted");
      }
    }
    return judged;
  }

  private static TreeReference reference(FormDef form, Placed question) {
    TreeReference place = TreeReference.rootRef();
    place = place.extendRef("data", TreeReference.DEFAULT_MUTLIPLICITY);
    for (String part : question.path().split("/")) {
      place = place.extendRef(part, TreeReference.DEFAULT_MUTLIPLICITY);
    }
    return place.contextualize(new EvaluationContext(form.getMainInstance()).getContextRef());
  }

  private static IAnswerData data(Placed question, Map<String, String> given) {
    String answer = given.get(question.question().name());
    return question.question().type() == QuestionType.INTEGER
        ? new IntegerData(Integer.parseInt(answer))
        : new SelectOneData(new Selection(answer));
  }

  private static long questions(FormDef form) {
    var controller = new FormEntryController(new FormEntryModel(form));
    long count = 0;
    var index = FormIndex.createBeginningOfFormIndex();
    for (index = controller.getModel().incrementIndex(index);
        !index.isEndOfFormIndex();
        index = controller.getModel().incrementIndex(index)) {
      count += controller.getModel().getEvent(index) == FormEntryController.EVENT_QUESTION ? 1 : 0;
    }
    return count;
  }

  private static FormDef parse(String xform) throws Exception {
    return new XFormParser(new StringReader(xform)).parse();
  }
}
