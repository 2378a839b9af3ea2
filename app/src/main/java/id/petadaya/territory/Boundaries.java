package id.petadaya.territory;

import static id.petadaya.territory.sql.Tables.BOUNDARY;
import static id.petadaya.territory.sql.Tables.SHAPE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;

/** The boundaries that were imported or drawn, and which one counts. */
@Component
public class Boundaries {

  private final DSLContext db;
  private final Clock clock;

  Boundaries(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The boundary that was put in force for just this area. */
  public Optional<Boundary> active(AreaCode area) {
    return find(BOUNDARY.AREA_CODE.eq(area.value()).and(BOUNDARY.ACTIVE.isTrue()));
  }

  /** The boundary that an area is drawn with: its own, else the one of the nearest area that holds it. */
  public Optional<Boundary> drawn(AreaCode area) {
    return active(area).or(() -> area.parent().flatMap(this::drawn));
  }

  /** West, south, east and north of the parts of an area in a boundary; empty when it holds none. */
  public Optional<double[]> bounds(String boundaryId, AreaCode area) {
    return db.select(min(SHAPE.MIN_LON), min(SHAPE.MIN_LAT), max(SHAPE.MAX_LON), max(SHAPE.MAX_LAT))
        .from(SHAPE)
        .where(SHAPE.BOUNDARY_ID.eq(boundaryId))
        .and(SHAPE.AREA_CODE.eq(area.value()).or(SHAPE.AREA_CODE.startsWith(area.value() + ".")))
        .fetchOptional()
        .filter(row -> row.value1() != null)
        .map(row -> new double[] {row.value1(), row.value2(), row.value3(), row.value4()});
  }

  public Optional<Boundary> find(String id) {
    return find(BOUNDARY.ID.eq(id));
  }

  /** All shapes of a boundary, in the order of their codes. */
  public List<Shape> shapes(String boundaryId) {
    return db.select(SHAPE.AREA_CODE, SHAPE.SHAPE_, SHAPE.LON, SHAPE.LAT)
        .from(SHAPE)
        .where(SHAPE.BOUNDARY_ID.eq(boundaryId))
        .orderBy(SHAPE.AREA_CODE)
        .fetch(row -> shape(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /** What was found when it was imported, as JSON: a list of sentences by kind. */
  String report(String boundaryId) {
    return db.select(BOUNDARY.REPORT)
        .from(BOUNDARY)
        .where(BOUNDARY.ID.eq(boundaryId))
        .fetchOptional(row -> row.value1().data())
        .orElse("[]");
  }

  List<Boundary> of(AreaCode area) {
    return db.selectFrom(BOUNDARY)
        .where(BOUNDARY.AREA_CODE.eq(area.value()))
        .orderBy(BOUNDARY.IMPORTED_AT.desc())
        .fetch(Boundaries::boundary);
  }

  /** Keeps a boundary and puts it in force; the one before stays, for the maps drawn with it. */
  void put(
      Boundary boundary,
      List<Shape> shapes,
      @Nullable String fileSha256,
      String report,
      String by) {
    db.update(BOUNDARY)
        .set(BOUNDARY.ACTIVE, false)
        .where(BOUNDARY.AREA_CODE.eq(boundary.area().value()))
        .execute();
    if (find(boundary.id()).isPresent()) {
      db.update(BOUNDARY)
          .set(BOUNDARY.ACTIVE, true)
          .where(BOUNDARY.ID.eq(boundary.id()))
          .execute();
      return;
    }
    db.insertInto(BOUNDARY)
        .set(BOUNDARY.ID, boundary.id())
        .set(BOUNDARY.AREA_CODE, boundary.area().value())
        .set(BOUNDARY.TITLE, boundary.title())
        .set(BOUNDARY.SOURCE, boundary.source())
        .set(BOUNDARY.APPROXIMATE, boundary.approximate())
        .set(BOUNDARY.FILE_SHA256, fileSha256)
        .set(BOUNDARY.IMPORTED_BY, by)
        .set(BOUNDARY.IMPORTED_AT, OffsetDateTime.now(clock))
        .set(BOUNDARY.ACTIVE, true)
        .set(BOUNDARY.REPORT, JSONB.valueOf(report))
        .execute();
    var writer = new WKBWriter();
    db.batch(shapes.stream()
            .map(shape -> {
              Envelope box = shape.geometry().getEnvelopeInternal();
              return db.insertInto(SHAPE)
                  .set(SHAPE.BOUNDARY_ID, boundary.id())
                  .set(SHAPE.AREA_CODE, shape.area().value())
                  .set(SHAPE.SHAPE_, writer.write(shape.geometry()))
                  .set(SHAPE.LON, shape.lon())
                  .set(SHAPE.LAT, shape.lat())
                  .set(SHAPE.MIN_LON, box.getMinX())
                  .set(SHAPE.MIN_LAT, box.getMinY())
                  .set(SHAPE.MAX_LON, box.getMaxX())
                  .set(SHAPE.MAX_LAT, box.getMaxY());
            })
            .toList())
        .execute();
  }

  private Optional<Boundary> find(Condition which) {
    return db.selectFrom(BOUNDARY).where(which).fetchOptional(Boundaries::boundary);
  }

  private static Boundary boundary(org.jooq.Record row) {
    return new Boundary(
        row.get(BOUNDARY.ID),
        new AreaCode(row.get(BOUNDARY.AREA_CODE)),
        row.get(BOUNDARY.TITLE),
        row.get(BOUNDARY.SOURCE),
        row.get(BOUNDARY.APPROXIMATE),
        row.get(BOUNDARY.IMPORTED_AT).toInstant());
  }

  private static Shape shape(String code, byte[] wkb, double lon, double lat) {
    try {
      return new Shape(new AreaCode(code), new WKBReader().read(wkb), lon, lat);
    } catch (ParseException e) {
      throw new IllegalStateException("The kept shape of %s is not WKB.".formatted(code), e);
    }
  }
}
