package id.petadaya.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.analysis.scoring.Category;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class MapDrawingTests {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Test
  void drawingLeavesTheBordersAsTheyWere() {
    Geometry square = square(0);
    Geometry before = square.copy();
    MapDrawing.of(List.of(shape(square, null, null)), "", false, 200, 200);
    assertThat(square.equalsExact(before)).isTrue();
  }

  @Test
  void eachOfTheFourCategoriesAndTheUnknownHasALookOfItsOwn() {
    List<String> looks = new ArrayList<>();
    for (Category c : Category.values()) {
      looks.add(svg(c, c));
    }
    looks.add(svg(Category.WASPADA, Category.BAHAYA));
    looks.add(svg(null, null));
    assertThat(looks).doesNotHaveDuplicates();
  }

  @Test
  void anAreaNotAssessedIsNeverPaintedAsAman() {
    assertThat(svg(null, null)).contains("#EEF1F3").doesNotContain("#D6EBDD");
  }

  @Test
  void approximateBordersAreSaidOnTheMap() {
    var shapes = List.of(shape(square(0), null, null));
    assertThat(MapDrawing.of(shapes, "", true, 300, 300).svg("Peta")).contains("BATAS PERKIRAAN");
    assertThat(MapDrawing.of(shapes, "", false, 300, 300).svg("Peta")).doesNotContain("BATAS");
  }

  @Test
  void namesAreEscaped() {
    var shape = new MapDrawing.Shape("1", "A<b>&", "K", square(0), null, null);
    assertThat(MapDrawing.of(List.of(shape), "", false, 300, 300).svg("\"x\""))
        .contains("A&lt;b&gt;&amp;", "&quot;x&quot;")
        .doesNotContain("<b>");
  }

  @Test
  void aMapWithoutAreasIsRefused() {
    assertThatThrownBy(() -> MapDrawing.of(List.of(), "", false, 10, 10))
        .hasMessageContaining("Maybe no borders are imported");
  }

  private static String svg(Category best, Category worst) {
    return MapDrawing.of(List.of(shape(square(0), best, worst)), "", false, 200, 200)
        .svg("Peta");
  }

  private static MapDrawing.Shape shape(Geometry g, Category best, Category worst) {
    return new MapDrawing.Shape("1", "Alak", "K", g, best, worst);
  }

  private static Geometry square(double at) {
    return GEOMETRY.toGeometry(new Envelope(123 + at, 123.1 + at, -10.1, -10));
  }
}
