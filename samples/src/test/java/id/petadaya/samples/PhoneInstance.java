package id.petadaya.samples;

import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Placed;
import id.petadaya.instruments.forms.XFormWriter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.GeoPointData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceFactory;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/** What a phone sends when somebody fills a form in with these answers, by the engine of ODK Collect. */
final class PhoneInstance {

  private static final String EVERY_PHONE = "contoh:simulasi";

  private final Form form;
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Set<String> values = new TreeSet<>();
  private final Set<String> left = new TreeSet<>();

  /** {@code answers} by the names of questions; of a repeat a list of such. */
  PhoneInstance(Form form, Map<?, ?> answers) {
    this.form = form;
    put("", answers);
    left.addAll(given.keySet());
  }

  private void put(String within, Map<?, ?> answers) {
    answers.forEach((key, value) -> {
      String name = key.toString();
      if (value instanceof List<?> times) {
        for (int time = 0; time < times.size(); time++) {
          String place = within + name + (time == 0 ? "" : "[%d]".formatted(time + 1)) + "/";
          put(place, (Map<?, ?>) times.get(time));
        }
      } else {
        String path = form.find(name).map(Placed::path).orElseThrow();
        given.put(within.isEmpty() ? path : within + name, text(value));
        values.add(text(value));
      }
    });
  }

  private static String text(Object value) {
    return value instanceof Date day
        ? LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC).toString()
        : value.toString();
  }

  /** The instance; {@code stamps} by name stand where the phone's own clock and number would. */
  String fill(Map<String, String> stamps) throws Exception {
    prepare();
    FormDef parsed = new XFormParser(new StringReader(XFormWriter.write(form))).parse();
    parsed.initialize(true, new InstanceInitializationFactory());
    walk(new FormEntryController(new FormEntryModel(parsed)));
    if (!left.isEmpty()) {
      throw new IllegalStateException(form.id() + " never asked " + left);
    }
    parsed.postProcessInstance();
    stamp(parsed.getMainInstance().getRoot(), stamps);
    byte[] xml = new XFormSerializingVisitor().serializeInstance(parsed.getMainInstance());
    return new String(xml, StandardCharsets.UTF_8);
  }

  private void prepare() {
    new XFormsModule().registerModule();
    PropertyManager.setPropertyManager((IPropertyManager) Proxy.newProxyInstance(
        PhoneInstance.class.getClassLoader(),
        new Class<?>[] {IPropertyManager.class},
        (proxy, method, arguments) -> method.getReturnType() == String.class ? EVERY_PHONE : null));
    ReferenceManager references = ReferenceManager.instance();
    references.reset();
    references.addReferenceFactory(new Lists(values));
  }

  private static void stamp(TreeElement at, Map<String, String> stamps) {
    for (int child = 0; child < at.getNumChildren(); child++) {
      TreeElement each = at.getChildAt(child);
      String value = stamps.get(each.getName());
      if (each.isLeaf() && value != null) {
        each.setAnswer(new StringData(value));
      }
      stamp(each, stamps);
    }
  }

  private void walk(FormEntryController controller) {
    controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
    int event = controller.stepToNextEvent();
    while (event != FormEntryController.EVENT_END_OF_FORM) {
      FormIndex at = controller.getModel().getFormIndex();
      if (event == FormEntryController.EVENT_REPEAT && !isGiven(place(at))) {
        controller.deleteRepeat();
        event = controller.getModel().getEvent();
        continue;
      }
      if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT && isGiven(place(at))) {
        controller.newRepeat();
      } else if (event == FormEntryController.EVENT_QUESTION) {
        answer(controller, at);
      }
      event = controller.stepToNextEvent();
    }
  }

  private boolean isGiven(String repeat) {
    return given.keySet().stream().anyMatch(place -> place.startsWith(repeat + "/"));
  }

  private void answer(FormEntryController controller, FormIndex at) {
    String place = place(at);
    FormEntryPrompt prompt = controller.getModel().getQuestionPrompt(at);
    String text = given.get(place);
    if (prompt.isReadOnly() || (text == null && prompt.getAnswerValue() != null)) {
      return;
    }
    left.remove(place);
    int taken = controller.answerQuestion(text == null ? null : data(prompt, text), true);
    if (taken != FormEntryController.ANSWER_OK) {
      throw new IllegalStateException("%s: %s is refused: %s".formatted(form.id(), place, text));
    }
  }

  private static IAnswerData data(FormEntryPrompt prompt, String text) {
    return switch (prompt.getControlType()) {
      case Constants.CONTROL_SELECT_ONE -> new SelectOneData(new Selection(text));
      case Constants.CONTROL_SELECT_MULTI ->
        new SelectMultiData(
            Arrays.stream(text.split("\\s+")).map(Selection::new).toList());
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
    TreeReference reference = at.getReference();
    var place = new StringBuilder();
    for (int level = 1; level < reference.size(); level++) {
      int time = reference.getMultiplicity(level);
      place
          .append(level == 1 ? "" : "/")
          .append(reference.getName(level))
          .append(time > 0 ? "[%d]".formatted(time + 1) : "");
    }
    return place.toString();
  }

  /** The lists that travel with a form, each with the values that are answered. */
  private record Lists(Collection<String> values) implements ReferenceFactory {

    @Override
    public Reference derive(String uri) {
      return new AList(uri, "name,label\n" + String.join(",Alak\n", lines()) + ",Alak\n");
    }

    private List<String> lines() {
      return values.stream().filter(value -> value.matches("[0-9a-f.-]+")).toList();
    }

    @Override
    public Reference derive(String uri, String context) {
      return derive(uri);
    }

    @Override
    public boolean derives(String uri) {
      return uri.startsWith("jr://");
    }
  }

  private record AList(String uri, String text) implements Reference {

    @Override
    public boolean doesBinaryExist() {
      return true;
    }

    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getURI() {
      return uri;
    }

    @Override
    public String getLocalURI() {
      return uri;
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public OutputStream getOutputStream() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Reference[] probeAlternativeReferences() {
      return new Reference[0];
    }
  }
}
