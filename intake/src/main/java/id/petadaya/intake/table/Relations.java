package id.petadaya.intake.table;

import id.petadaya.intake.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Where the parts that one part of a workbook needs stand. Addresses outside the file are left out. */
record Relations(Map<String, Relation> byId) {

  /** One part needed; kind is the last word of the relation's type. */
  record Relation(String kind, String target) {}

  /** Relations of a part; of the whole package for "". None when the file states none. */
  static Relations of(Archive archive, String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    Map<String, Relation> byId = new LinkedHashMap<>();
    try (InputStream in = archive.part(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
      if (in != null) {
        read(SafeXml.reader(in), folder, byId);
      }
    }
    return new Relations(byId);
  }

  private static void read(XMLStreamReader xml, String folder, Map<String, Relation> byId)
      throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String id = xml.getAttributeValue(null, "Id");
        String type = xml.getAttributeValue(null, "Type");
        String target = xml.getAttributeValue(null, "Target");
        if (id != null
            && type != null
            && target != null
            && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
          byId.put(
              id,
              new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
        }
      }
    }
  }

  private static String resolved(String folder, String target) {
    Deque<String> steps = new ArrayDeque<>();
    String whole = target.replace('\\', '/');
    for (String step : (whole.startsWith("/") ? whole : folder + whole).split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** The part of this relation when it is of the kind asked. */
  @Nullable
  String target(String id, String kind) {
    Relation relation = byId.get(id);
    return relation == null || !relation.kind().equals(kind) ? null : relation.target();
  }

  /** The first part of a kind. */
  @Nullable
  String first(String kind) {
    return byId.values().stream()
        .filter(relation -> relation.kind().equals(kind))
        .map(Relation::target)
        .findFirst()
        .orElse(null);
  }
}
