package id.petadaya.intake.shape;

import id.petadaya.intake.SafeXml;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Placemarks of a KML file; styles, links and overlays are passed over. */
final class Kml {

  private static final int DEEPEST = 64;

  private final XMLStreamReader xml;
  private final Harvest harvest;

  private Kml(XMLStreamReader xml, Harvest harvest) {
    this.xml = xml;
    this.harvest = harvest;
  }

  static void read(byte[] bytes, Harvest harvest) throws RefusedFile {
    try {
      XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(bytes));
      try {
        new Kml(xml, harvest).document();
      } finally {
        xml.close();
      }
    } catch (SafeXml.Forbidden e) {
      throw e.isExhausting()
          ? new RefusedFile(
              Reason.BOMB, "Berkas KML ini bersarang terlalu dalam, jadi tidak dibuka.")
          : new RefusedFile(
              Reason.HOSTILE, "Berkas KML ini merujuk ke luar dirinya, jadi tidak dibuka.");
    } catch (XMLStreamException e) {
      throw new RefusedFile(
          Reason.CORRUPT,
          "Berkas KML ini rusak atau terpotong. Simpanlah ulang dari aplikasi peta.");
    }
  }

  private void document() throws XMLStreamException, RefusedFile {
    int depth = 0;
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (root && !xml.getLocalName().equals("kml")) {
          throw new RefusedFile(Reason.WRONG_TYPE, "Berkas XML ini bukan KML.");
        }
        root = false;
        if (++depth > DEEPEST) {
          throw new RefusedFile(
              Reason.BOMB, "Berkas KML ini bersarang terlalu dalam, jadi tidak dibuka.");
        }
        if (xml.getLocalName().equals("Placemark")) {
          placemark();
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void placemark() throws XMLStreamException, RefusedFile {
    Map<String, String> properties = new LinkedHashMap<>();
    List<Geometry> polygons = new ArrayList<>();
    List<Geometry> others = new ArrayList<>();
    List<Coordinate[]> rings = new ArrayList<>();
    String id = String.valueOf(xml.getAttributeValue(null, "id"));
    String named = "";
    boolean point = false;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("Placemark"))) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "name" -> properties.putIfAbsent("name", xml.getElementText());
          case "SimpleData" ->
            properties.put(xml.getAttributeValue(null, "name"), xml.getElementText());
          case "Data" -> named = xml.getAttributeValue(null, "name");
          case "value" -> properties.put(named, xml.getElementText());
          case "Polygon" -> rings = new ArrayList<>();
          case "Point" -> point = true;
          case "coordinates" -> {
            Coordinate[] line = coordinates(xml.getElementText());
            if (point && line.length > 0) {
              others.add(Harvest.FACTORY.createPoint(line[0]));
            } else {
              rings.add(line);
            }
          }
          default -> {}
        }
      } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("Polygon")) {
          polygons.add(Rings.polygon(rings));
          rings = new ArrayList<>();
        } else if (xml.getLocalName().equals("Point")) {
          point = false;
        }
      }
    }
    Geometry shape =
        polygons.isEmpty() ? Harvest.FACTORY.buildGeometry(others) : Rings.multi(polygons);
    if (!shape.isEmpty()) {
      properties.remove(null);
      properties.values().removeIf(java.util.Objects::isNull);
      harvest.add(properties, id.equals("null") ? "" : id, shape);
    }
  }

  private Coordinate[] coordinates(String text) throws RefusedFile {
    List<Coordinate> line = new ArrayList<>();
    for (StringTokenizer tuples = new StringTokenizer(text); tuples.hasMoreTokens(); ) {
      String[] numbers = tuples.nextToken().split(",");
      harvest.vertices(1);
      try {
        line.add(new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new RefusedFile(Reason.CORRUPT, "Berkas KML ini memuat koordinat yang bukan angka.");
      }
    }
    return line.toArray(new Coordinate[0]);
  }
}
