package id.petadaya.publish;

import static id.petadaya.publish.sql.Tables.RELEASE;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.disclosure.ReleasedTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The register of what left the house. */
@Component
public class Releases {

  private final DSLContext db;
  private final JsonMapper json;

  Releases(DSLContext db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** All releases of a table for an area and a period, the first first. The last one stands. */
  public List<Release> of(String series, AreaCode area, String period, Audience audience) {
    return db.selectFrom(RELEASE)
        .where(RELEASE.SERIES.eq(series))
        .and(RELEASE.AREA_CODE.eq(area.value()))
        .and(RELEASE.PERIOD.eq(period))
        .and(RELEASE.AUDIENCE.eq(audience.name()))
        .orderBy(RELEASE.NUMBER)
        .fetch()
        .map(this::release);
  }

  void add(Release release, String by) {
    db.insertInto(RELEASE)
        .set(RELEASE.ID, release.id())
        .set(RELEASE.SERIES, release.series())
        .set(RELEASE.AREA_CODE, release.area().value())
        .set(RELEASE.PERIOD, release.period())
        .set(RELEASE.NUMBER, release.number())
        .set(RELEASE.AUDIENCE, release.audience().name())
        .set(RELEASE.CONTENT, JSONB.valueOf(written(release.table())))
        .set(RELEASE.CONTENT_SHA256, release.sha256())
        .set(RELEASE.REASON, release.reason())
        .set(RELEASE.APPROVED_BY, by)
        .set(RELEASE.APPROVER, release.approver())
        .set(RELEASE.APPROVED_AT, release.approvedAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** How a table is kept. */
  private record Kept(List<String> columns, Map<String, String> tree, List<KeptCell> cells) {}

  private record KeptCell(
      String area,
      String column,
      boolean shown,
      long least,
      @Nullable Long greatest) {}

  String sha256(ReleasedTable table) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(written(table).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private String written(ReleasedTable table) {
    return json.writeValueAsString(new Kept(
        table.columns(),
        table.tree(),
        table.cells().stream()
            .map(cell -> new KeptCell(
                cell.place().area(),
                cell.place().column(),
                cell.shown(),
                cell.least(),
                cell.greatest().isPresent() ? cell.greatest().getAsLong() : null))
            .toList()));
  }

  private Release release(Record row) {
    Audience audience = Audience.valueOf(row.get(RELEASE.AUDIENCE));
    Kept kept = json.readValue(row.get(RELEASE.CONTENT).data(), Kept.class);
    List<ReleasedTable.Cell> cells = kept.cells().stream()
        .map(cell -> new ReleasedTable.Cell(
            new ReleasedTable.Place(cell.area(), cell.column()),
            cell.shown(),
            cell.least(),
            cell.greatest() == null ? OptionalLong.empty() : OptionalLong.of(cell.greatest())))
        .toList();
    return new Release(
        row.get(RELEASE.ID),
        row.get(RELEASE.SERIES),
        new AreaCode(row.get(RELEASE.AREA_CODE)),
        row.get(RELEASE.PERIOD),
        row.get(RELEASE.NUMBER),
        audience,
        ReleasedTable.of(audience.rule(), kept.columns(), kept.tree(), cells),
        row.get(RELEASE.CONTENT_SHA256),
        row.get(RELEASE.REASON),
        row.get(RELEASE.APPROVER),
        row.get(RELEASE.APPROVED_AT).toInstant());
  }
}
