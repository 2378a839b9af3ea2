package id.petadaya.collect.submission;

import id.petadaya.intake.SafeXml;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a submission says of itself.
 *
 * @param canonicalSha256 the same for two texts that say the same, whatever their white space between
 *     elements, comments, prefixes and order of attributes
 * @param answers by the name of the question; of a repeated one the first
 * @param places the same by where they stand below the root, as {@code Filled} wants them
 */
public record SubmissionXml(
    String formName,
    String formVersion,
    String instanceId,
    @Nullable String deprecatedId,
    String canonicalSha256,
    Map<String, String> answers,
    Map<String, String> places) {

  private static final int MOST_ELEMENTS = 20_000;

  public SubmissionXml {
    answers = Map.copyOf(answers);
    places = Map.copyOf(places);
  }

  /** It cannot be kept, since nothing says which one it is. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  static SubmissionXml read(byte[] xml) throws Unreadable {
    try {
      var reading = new Reading();
      XMLStreamReader in = SafeXml.reader(new ByteArrayInputStream(xml));
      while (in.hasNext()) {
        reading.take(in.next(), in);
      }
      return reading.done();
    } catch (XMLStreamException broken) {
      throw new Unreadable("Isian bukan XML yang utuh.");
    }
  }

  /** Where an element stands, and how many of each name it has seen below it. */
  private record Level(String place, Map<String, Integer> seen) {

    static Level root() {
      return new Level("", new HashMap<>());
    }

    Level child(String name) {
      int time = seen.merge(name, 1, Integer::sum);
      String part = time == 1 ? name : "%s[%d]".formatted(name, time);
      return new Level(place.isEmpty() ? part : place + "/" + part, new HashMap<>());
    }
  }

  private static final class Reading {

    private final StringBuilder canonical = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<String> root = new ArrayList<>();
    private String instanceId = "";
    private String deprecatedId = "";
    private boolean leaf;
    private int elements;

    void take(int event, XMLStreamReader in) throws XMLStreamException {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(in);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text.append(in.getText());
        default -> {}
      }
    }

    private void start(XMLStreamReader in) throws XMLStreamException {
      if (++elements > MOST_ELEMENTS) {
        throw new XMLStreamException("more elements than any form has");
      }
      flush();
      if (open.isEmpty()) {
        root.add(attribute(in, "id"));
        root.add(attribute(in, "version"));
      }
      levels.push(levels.isEmpty() ? Level.root() : levels.element().child(in.getLocalName()));
      open.push(in.getLocalName());
      leaf = true;
      canonical
          .append('<')
          .append(in.getNamespaceURI() == null ? "" : in.getNamespaceURI())
          .append('|')
          .append(in.getLocalName());
      Map<String, String> attributes = new TreeMap<>();
      for (int each = 0; each < in.getAttributeCount(); each++) {
        String space = in.getAttributeNamespace(each);
        attributes.put(
            (space == null ? "" : space) + "|" + in.getAttributeLocalName(each),
            in.getAttributeValue(each));
      }
      canonical.append(attributes.entrySet().stream()
          .map(one -> " " + one.getKey() + "=\"" + escaped(one.getValue()) + "\"")
          .collect(Collectors.joining()));
      canonical.append('>');
    }

    private void end() {
      String name = open.pop();
      String place = levels.pop().place();
      if (leaf) {
        String value = text.toString();
        canonical.append(escaped(value));
        text.setLength(0);
        switch (name) {
          case "instanceID" -> instanceId = value.strip();
          case "deprecatedID" -> deprecatedId = value.strip();
          default -> {
            answers.putIfAbsent(name, value);
            places.put(place, value);
          }
        }
      } else {
        flush();
      }
      leaf = false;
      canonical.append("</>");
    }

    /** White space between elements says nothing; other text does. */
    private void flush() {
      if (!text.toString().isBlank()) {
        canonical.append(escaped(text.toString()));
      }
      text.setLength(0);
    }

    private static String attribute(XMLStreamReader in, String name) {
      String value = in.getAttributeValue(null, name);
      return value == null ? "" : value.strip();
    }

    private static String escaped(String value) {
      return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    SubmissionXml done() throws Unreadable {
      if (instanceId.isEmpty() || instanceId.length() > 200) {
        throw new Unreadable("Isian tidak menyebut nomornya (instanceID).");
      }
      if (canonical.indexOf("\0") >= 0) {
        throw new Unreadable("Isian memuat tanda yang tidak dapat disimpan.");
      }
      return new SubmissionXml(
          limited(root.get(0)),
          limited(root.get(1)),
          instanceId,
          deprecatedId.isEmpty() ? null : limited(deprecatedId),
          Sha256.of(canonical.toString()),
          answers,
          places);
    }

    private static String limited(String text) {
      return text.length() > 200 ? text.substring(0, 200) : text;
    }
  }
}
