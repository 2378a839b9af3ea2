package id.petadaya.territory;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.ApproximateAreas;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaShape;
import id.petadaya.analysis.area.BoundaryReport;
import id.petadaya.analysis.area.NamedShape;
import id.petadaya.audit.Audit;
import id.petadaya.files.FileStore;
import id.petadaya.files.StoredFile;
import id.petadaya.intake.shape.ShapeFiles;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.kernel.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a boundary in force: one that an office brings, after looking at what was found in it, or
 * approximate cells around village points where there is none.
 */
@Component
public class PutBoundary {

  private final Boundaries boundaries;
  private final Areas areas;
  private final OfficialSizes officialSizes;
  private final FileStore files;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final JsonMapper json;
  private final Clock clock;

  PutBoundary(
      Boundaries boundaries,
      Areas areas,
      OfficialSizes officialSizes,
      FileStore files,
      Audit audit,
      ApplicationEventPublisher events,
      JsonMapper json,
      Clock clock) {
    this.boundaries = boundaries;
    this.areas = areas;
    this.officialSizes = officialSizes;
    this.files = files;
    this.audit = audit;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  /** Draws cells around points inside an outline; every map that shows them says they are approximate. */
  @Transactional
  public Boundary approximate(
      String by, AreaCode area, Map<AreaCode, Coordinate> points, Polygon outline, String source) {
    List<AreaShape> shapes = ApproximateAreas.of(points, outline).entrySet().stream()
        .map(cell -> new AreaShape(cell.getKey(), areas.name(cell.getKey()), cell.getValue()))
        .toList();
    String title = "Batas perkiraan dari %d titik %s".formatted(points.size(), areas.unit(area));
    return put(by, area, shapes, title, source, true, null, "[]");
  }

  /**
   * Reads a file that is kept and reports what is in it; changes nothing.
   *
   * @throws Refused when it cannot be read
   */
  public BoundaryReport check(AreaCode area, StoredFile file, BoundaryReport.Progress progress) {
    return BoundaryReport.of(
        read(file),
        areas.villages(area),
        officialSizes.within(area),
        Optional.of(new BoundaryReport.Recogniser(areas.names(area), area)),
        progress);
  }

  /** Puts a checked file in force: the map changes at once. */
  @Transactional
  public Boundary fromFile(Viewer by, AreaCode area, StoredFile file, String title) {
    if (!by.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      throw new Refused(TerritoryProblem.NOT_YOUR_ROLE);
    }
    if (!by.maySee(area)) {
      throw AreaGone.refused();
    }
    BoundaryReport report = check(area, file, BoundaryReport.Progress.UNHEARD);
    if (report.shapes().isEmpty()) {
      throw new Refused(TerritoryProblem.NO_SHAPES);
    }
    List<String> sentences =
        report.findings().stream().map(BoundaryReport.Finding::sentence).toList();
    return put(
        by.getName(),
        area,
        report.shapes(),
        title,
        "Berkas yang dimasukkan kantor",
        false,
        file.sha256(),
        json.writeValueAsString(sentences));
  }

  private Boundary put(
      String by,
      AreaCode area,
      Collection<AreaShape> shapes,
      String title,
      String source,
      boolean approximate,
      @Nullable String sha256,
      String report) {
    List<Shape> kept = shapes.stream().map(PutBoundary::shape).toList();
    var boundary = new Boundary(idOf(kept), area, title, source, approximate, clock.instant());
    boundaries.put(boundary, kept, sha256, report, by);
    audit.append(
        by,
        "territory.boundary-in-force",
        boundary.id(),
        area.value(),
        Map.of("shapes", kept.size(), "approximate", approximate));
    events.publishEvent(new BoundaryChanged(area, boundary.id()));
    return boundary;
  }

  private static Shape shape(AreaShape one) {
    Point inside = one.shape().getInteriorPoint();
    return new Shape(one.code(), one.shape(), inside.getX(), inside.getY());
  }

  private List<NamedShape> read(StoredFile file) {
    try {
      return files.withCopy(file, ShapeFiles::read);
    } catch (RefusedFile refused) {
      throw new Refused(TerritoryProblem.FILE_REFUSED, Map.of("reason", refused.getMessage()));
    } catch (IOException e) {
      throw new Refused(
          TerritoryProblem.FILE_REFUSED, Map.of("reason", "Berkas terputus. Kirim sekali lagi."));
    } catch (Exception e) {
      throw new IllegalStateException("A shape reader throws RefusedFile or IOException only.", e);
    }
  }

  /** The same shapes have the same id, wherever they are drawn. */
  private static String idOf(List<Shape> shapes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      var writer = new WKBWriter();
      for (Shape shape : shapes) {
        sha.update(shape.area().value().getBytes(StandardCharsets.US_ASCII));
        sha.update(writer.write(shape.geometry()));
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
