package id.petadaya.instruments.forms;

import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.GeoPointData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.reference.ResourceReferenceFactory;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.jspecify.annotations.Nullable;

/** Fills a form in as somebody does on a phone, with the engine of ODK Collect. */
final class PhoneFilling {

  private final Map<String, String> given;
  private final FormEntryController controller;
  private final Map<String, String> refused = new TreeMap<>();

  private PhoneFilling(FormDef form, Map<String, String> given) {
    this.given = given;
    this.controller = new FormEntryController(new FormEntryModel(form));
  }

  /** Where lists of a form are looked for, each with one row that {@code values} names. */
  static void place(Path media, Form form, List<String> values) throws Exception {
    new XFormsModule().registerModule();
    PropertyManager.setPropertyManager((IPropertyManager) Proxy.newProxyInstance(
        PhoneFilling.class.getClassLoader(),
        new Class<?>[] {IPropertyManager.class},
        (proxy, method, arguments) -> method.getReturnType() == String.class ? "uji" : null));
    for (String file : form.media()) {
      var rows = new StringBuilder("name,label\n");
      values.forEach(value -> rows.append(value).append(",Alak\n"));
      Files.writeString(media.resolve(file), rows);
    }
    ReferenceManager references = ReferenceManager.instance();
    references.reset();
    references.addReferenceFactory(new MediaFolder(media));
    references.addReferenceFactory(new ResourceReferenceFactory());
  }

  static FormDef parse(Form form) throws Exception {
    return new XFormParser(new StringReader(XFormWriter.write(form))).parse();
  }

  /**
   * What came of filling in.
   *
   * @param refused place to code: {@code batas} or {@code wajib}
   * @param sent what the phone would send, by place: relevant answers only
   */
  record Sent(Map<String, String> refused, Map<String, String> sent) {}

  static Sent fill(Form form, Map<String, String> given) throws Exception {
    FormDef parsed = parse(form);
    parsed.initialize(true, new InstanceInitializationFactory());
    PhoneFilling filling = new PhoneFilling(parsed, given);
    filling.walk();
    Map<String, String> sent = new LinkedHashMap<>();
    collect(parsed.getMainInstance().getRoot(), "", sent);
    return new Sent(filling.refused, sent);
  }

  private void walk() {
    controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
    int event = controller.stepToNextEvent();
    while (event != FormEntryController.EVENT_END_OF_FORM) {
      FormIndex at = controller.getModel().getFormIndex();
      if (event == FormEntryController.EVENT_REPEAT && !isGiven(place(at))) {
        // A phone begins every repeat with a first time; who has none to tell removes it.
        controller.deleteRepeat();
        event = controller.getModel().getEvent();
        continue;
      }
      if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT && isGiven(place(at))) {
        controller.newRepeat();
      } else if (event == FormEntryController.EVENT_QUESTION) {
        answer(at);
      }
      event = controller.stepToNextEvent();
    }
  }

  private boolean isGiven(String repeat) {
    return given.keySet().stream().anyMatch(place -> place.startsWith(repeat + "/"));
  }

  private void answer(FormIndex at) {
    String place = place(at);
    String text = given.getOrDefault(place, "");
    FormEntryPrompt prompt = controller.getModel().getQuestionPrompt(at);
    if (prompt.isReadOnly()) {
      return;
    }
    IAnswerData data = text.isEmpty() ? null : data(prompt, text);
    switch (controller.answerQuestion(data, true)) {
      case FormEntryController.ANSWER_CONSTRAINT_VIOLATED -> refused.put(place, "batas");
      case FormEntryController.ANSWER_REQUIRED_BUT_EMPTY -> refused.put(place, "wajib");
      default -> {}
    }
  }

  private static IAnswerData data(FormEntryPrompt prompt, String text) {
    return switch (prompt.getControlType()) {
      case Constants.CONTROL_SELECT_ONE -> new SelectOneData(new Selection(text));
      case Constants.CONTROL_SELECT_MULTI ->
        new SelectMultiData(
            Arrays.stream(text.split("\\s+")).map(Selection::new).toList());
      case Constants.CONTROL_RANK ->
        new MultipleItemsData(
            Arrays.stream(text.split("\\s+")).map(Selection::new).toList());
      case Constants.CONTROL_TRIGGER -> new StringData(text);
      default -> typed(prompt.getDataType(), text);
    };
  }

  private static IAnswerData typed(int type, String text) {
    return switch (type) {
      case Constants.DATATYPE_INTEGER -> new IntegerData(Integer.parseInt(text));
      case Constants.DATATYPE_DECIMAL -> new DecimalData(Double.parseDouble(text));
      case Constants.DATATYPE_DATE ->
        new DateData(
            Date.from(LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant()));
      case Constants.DATATYPE_GEOPOINT ->
        new GeoPointData(
            Arrays.stream(text.split("\\s+")).mapToDouble(Double::parseDouble).toArray());
      default -> new StringData(text);
    };
  }

  private static String place(FormIndex at) {
    return place(at.getReference());
  }

  private static String place(TreeReference reference) {
    var place = new StringBuilder();
    for (int level = 1; level < reference.size(); level++) {
      int time = reference.getMultiplicity(level);
      place
          .append(level == 1 ? "" : "/")
          .append(
              time > 0
                  ? Filled.time(reference.getName(level), time + 1)
                  : reference.getName(level));
    }
    return place.toString();
  }

  private static void collect(TreeElement at, String above, Map<String, String> places) {
    for (int child = 0; child < at.getNumChildren(); child++) {
      TreeElement each = at.getChildAt(child);
      if (each.isRelevant() && each.getMult() != TreeReference.INDEX_TEMPLATE) {
        String name = Filled.time(each.getName(), each.getMult() + 1);
        String place = above.isEmpty() ? name : above + "/" + name;
        @Nullable IAnswerData value = each.getValue();
        if (each.isLeaf()) {
          places.put(place, value == null ? "" : value.uncast().getString());
        }
        collect(each, place, places);
      }
    }
  }
}
