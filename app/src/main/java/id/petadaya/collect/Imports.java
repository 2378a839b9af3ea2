package id.petadaya.collect;

import static id.petadaya.collect.sql.Tables.REMEMBERED_COLUMNS;
import static id.petadaya.collect.sql.Tables.TABLE_IMPORT;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The files that agencies handed over, newest first. */
@Component
public class Imports {

  private final DSLContext db;
  private final Clock clock;

  Imports(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Those of an area and of what lies inside it. */
  public List<TableImport> within(AreaCode area) {
    return list(TABLE_IMPORT
        .AREA_CODE
        .eq(area.value())
        .or(TABLE_IMPORT.AREA_CODE.startsWith(area.value() + ".")));
  }

  public Optional<TableImport> find(UUID id) {
    return list(TABLE_IMPORT.ID.eq(id)).stream().findFirst();
  }

  /** A saved import of the very same bytes for the same area. */
  Optional<TableImport> findSaved(String sha256, AreaCode area) {
    return list(TABLE_IMPORT
            .FILE_SHA256
            .eq(sha256)
            .and(TABLE_IMPORT.AREA_CODE.eq(area.value()))
            .and(TABLE_IMPORT.STATE.eq(TableImport.State.DISIMPAN.name())))
        .stream()
        .findFirst();
  }

  void add(TableImport one, String templateHash) {
    db.insertInto(TABLE_IMPORT)
        .set(TABLE_IMPORT.ID, one.id())
        .set(TABLE_IMPORT.FILE_SHA256, one.fileSha256())
        .set(TABLE_IMPORT.FILE_NAME, one.fileName())
        .set(TABLE_IMPORT.AREA_CODE, one.area().value())
        .set(TABLE_IMPORT.INSTITUTION, one.institution())
        .set(TABLE_IMPORT.VISIT_ID, one.visit())
        .set(TABLE_IMPORT.RECEIVED_ON, one.receivedOn())
        .set(TABLE_IMPORT.TEMPLATE, one.template())
        .set(TABLE_IMPORT.TEMPLATE_HASH, templateHash)
        .set(TABLE_IMPORT.STATE, one.state().name())
        .set(TABLE_IMPORT.SIMULATED, one.simulated())
        .set(TABLE_IMPORT.COMPLETE, one.complete())
        .set(TABLE_IMPORT.UPLOADED_BY, one.uploadedBy())
        .set(TABLE_IMPORT.UPLOADED_AT, OffsetDateTime.now(clock))
        .execute();
  }

  /** What a person chose for this import, as JSON. */
  String choices(UUID id) {
    return db.select(TABLE_IMPORT.CHOICES)
        .from(TABLE_IMPORT)
        .where(TABLE_IMPORT.ID.eq(id))
        .fetchOptional(row -> row.value1().data())
        .orElse("{}");
  }

  void choose(UUID id, String template, String templateHash, String choices) {
    db.update(TABLE_IMPORT)
        .set(TABLE_IMPORT.TEMPLATE, template)
        .set(TABLE_IMPORT.TEMPLATE_HASH, templateHash)
        .set(TABLE_IMPORT.CHOICES, JSONB.valueOf(choices))
        .where(TABLE_IMPORT.ID.eq(id))
        .execute();
  }

  void declareComplete(UUID id, boolean complete) {
    db.update(TABLE_IMPORT)
        .set(TABLE_IMPORT.COMPLETE, complete)
        .where(TABLE_IMPORT.ID.eq(id))
        .execute();
  }

  void count(UUID id, int read, int clean, int complaints) {
    db.update(TABLE_IMPORT)
        .set(TABLE_IMPORT.ROWS_READ, read)
        .set(TABLE_IMPORT.ROWS_CLEAN, clean)
        .set(TABLE_IMPORT.COMPLAINTS, complaints)
        .where(TABLE_IMPORT.ID.eq(id))
        .execute();
  }

  /** Moves an import on, once: false when somebody else was quicker. */
  boolean save(UUID id, String by) {
    return db.update(TABLE_IMPORT)
            .set(TABLE_IMPORT.STATE, TableImport.State.DISIMPAN.name())
            .set(TABLE_IMPORT.SAVED_BY, by)
            .set(TABLE_IMPORT.SAVED_AT, OffsetDateTime.now(clock))
            .where(TABLE_IMPORT.ID.eq(id))
            .and(TABLE_IMPORT.STATE.eq(TableImport.State.DIPERIKSA.name()))
            .execute()
        == 1;
  }

  boolean undo(UUID id, String by, String reason) {
    return db.update(TABLE_IMPORT)
            .set(TABLE_IMPORT.STATE, TableImport.State.DIURUNGKAN.name())
            .set(TABLE_IMPORT.UNDONE_BY, by)
            .set(TABLE_IMPORT.UNDONE_AT, OffsetDateTime.now(clock))
            .set(TABLE_IMPORT.UNDONE_REASON, reason)
            .where(TABLE_IMPORT.ID.eq(id))
            .and(TABLE_IMPORT.STATE.eq(TableImport.State.DISIMPAN.name()))
            .execute()
        == 1;
  }

  boolean cancel(UUID id) {
    return db.update(TABLE_IMPORT)
            .set(TABLE_IMPORT.STATE, TableImport.State.DIBATALKAN.name())
            .where(TABLE_IMPORT.ID.eq(id))
            .and(TABLE_IMPORT.STATE.eq(TableImport.State.DIPERIKSA.name()))
            .execute()
        == 1;
  }

  /** The columns last confirmed for this institution and template, as JSON. */
  Optional<String> rememberedColumns(String institution, String template) {
    return db.select(REMEMBERED_COLUMNS.COLUMNS)
        .from(REMEMBERED_COLUMNS)
        .where(REMEMBERED_COLUMNS.INSTITUTION.eq(institution))
        .and(REMEMBERED_COLUMNS.TEMPLATE.eq(template))
        .fetchOptional(row -> row.value1().data());
  }

  void rememberColumns(String institution, String template, String columns, String by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    db.insertInto(REMEMBERED_COLUMNS)
        .set(REMEMBERED_COLUMNS.INSTITUTION, institution)
        .set(REMEMBERED_COLUMNS.TEMPLATE, template)
        .set(REMEMBERED_COLUMNS.COLUMNS, JSONB.valueOf(columns))
        .set(REMEMBERED_COLUMNS.KEPT_BY, by)
        .set(REMEMBERED_COLUMNS.KEPT_AT, now)
        .onConflict(REMEMBERED_COLUMNS.INSTITUTION, REMEMBERED_COLUMNS.TEMPLATE)
        .doUpdate()
        .set(REMEMBERED_COLUMNS.COLUMNS, JSONB.valueOf(columns))
        .set(REMEMBERED_COLUMNS.KEPT_BY, by)
        .set(REMEMBERED_COLUMNS.KEPT_AT, now)
        .execute();
  }

  private List<TableImport> list(Condition which) {
    return db.selectFrom(TABLE_IMPORT)
        .where(which)
        .orderBy(TABLE_IMPORT.UPLOADED_AT.desc())
        .fetch(Imports::tableImport);
  }

  private static TableImport tableImport(Record row) {
    OffsetDateTime saved = row.get(TABLE_IMPORT.SAVED_AT);
    return new TableImport(
        row.get(TABLE_IMPORT.ID),
        row.get(TABLE_IMPORT.FILE_SHA256),
        row.get(TABLE_IMPORT.FILE_NAME),
        new AreaCode(row.get(TABLE_IMPORT.AREA_CODE)),
        row.get(TABLE_IMPORT.INSTITUTION),
        row.get(TABLE_IMPORT.VISIT_ID),
        row.get(TABLE_IMPORT.RECEIVED_ON),
        row.get(TABLE_IMPORT.TEMPLATE),
        TableImport.State.valueOf(row.get(TABLE_IMPORT.STATE)),
        row.get(TABLE_IMPORT.ROWS_READ),
        row.get(TABLE_IMPORT.ROWS_CLEAN),
        row.get(TABLE_IMPORT.COMPLAINTS),
        row.get(TABLE_IMPORT.COMPLETE),
        row.get(TABLE_IMPORT.SIMULATED),
        row.get(TABLE_IMPORT.UPLOADED_BY),
        row.get(TABLE_IMPORT.UPLOADED_AT).toInstant(),
        saved == null ? null : saved.toInstant());
  }
}
