package id.petadaya.collect;

import static id.petadaya.collect.sql.Tables.TABLE_IMPORT;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.TableImport.Saving;
import id.petadaya.instruments.imports.Template;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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
    return list(inside(area));
  }

  /**
   * A part of {@link #within}.
   *
   * @param page from 1
   */
  public List<TableImport> within(AreaCode area, int page, int size) {
    return db.selectFrom(TABLE_IMPORT)
        .where(inside(area))
        .orderBy(TABLE_IMPORT.UPLOADED_AT.desc(), TABLE_IMPORT.ID)
        .limit(size)
        .offset((page - 1) * size)
        .fetch(Imports::tableImport);
  }

  public int countWithin(AreaCode area) {
    return db.fetchCount(TABLE_IMPORT, inside(area));
  }

  /** Institutions that handed something over, by name. */
  public List<String> institutions(AreaCode area) {
    return db.selectDistinct(TABLE_IMPORT.INSTITUTION)
        .from(TABLE_IMPORT)
        .where(inside(area))
        .orderBy(TABLE_IMPORT.INSTITUTION)
        .fetch(row -> row.value1());
  }

  private static Condition inside(AreaCode area) {
    return TABLE_IMPORT
        .AREA_CODE
        .eq(area.value())
        .or(TABLE_IMPORT.AREA_CODE.startsWith(area.value() + "."));
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

  /** One that is being checked: the very same bytes from the same institution. */
  Optional<TableImport> findOpen(String sha256, AreaCode area, String institution) {
    return list(TABLE_IMPORT
            .FILE_SHA256
            .eq(sha256)
            .and(TABLE_IMPORT.AREA_CODE.eq(area.value()))
            .and(TABLE_IMPORT.INSTITUTION.eq(institution))
            .and(TABLE_IMPORT.STATE.eq(TableImport.State.DIPERIKSA.name())))
        .stream()
        .findFirst();
  }

  /** Saved imports that may hold the same list, newest first. */
  List<TableImport> alike(TableImport one, int most) {
    return list(TABLE_IMPORT
            .AREA_CODE
            .eq(one.area().value())
            .and(TABLE_IMPORT.ID.ne(one.id()))
            .and(TABLE_IMPORT.TEMPLATE.eq(one.template().name()))
            .and(DSL.lower(TABLE_IMPORT.INSTITUTION).eq(one.institution().toLowerCase(Locale.ROOT)))
            .and(TABLE_IMPORT.STATE.eq(TableImport.State.DISIMPAN.name())))
        .stream()
        .limit(most)
        .toList();
  }

  void add(TableImport one) {
    db.insertInto(TABLE_IMPORT)
        .set(TABLE_IMPORT.ID, one.id())
        .set(TABLE_IMPORT.FILE_SHA256, one.fileSha256())
        .set(TABLE_IMPORT.FILE_NAME, one.fileName())
        .set(TABLE_IMPORT.AREA_CODE, one.area().value())
        .set(TABLE_IMPORT.INSTITUTION, one.institution())
        .set(TABLE_IMPORT.VISIT_ID, one.visit())
        .set(TABLE_IMPORT.RECEIVED_ON, one.receivedOn())
        .set(TABLE_IMPORT.TEMPLATE, one.template().name())
        .set(TABLE_IMPORT.TEMPLATE_VERSION, one.template().version())
        .set(TABLE_IMPORT.TEMPLATE_HASH, one.template().hash())
        .set(TABLE_IMPORT.RECOGNISED_AS, one.template().recognised())
        .set(TABLE_IMPORT.RECALLED, one.template().recalled())
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

  /** Reads on with the same template. */
  void choose(UUID id, String choices) {
    db.update(TABLE_IMPORT)
        .set(TABLE_IMPORT.CHOICES, JSONB.valueOf(choices))
        .where(TABLE_IMPORT.ID.eq(id))
        .execute();
  }

  /** Reads on with a template that a person chose. */
  void choose(UUID id, Template template, String choices) {
    db.update(TABLE_IMPORT)
        .set(TABLE_IMPORT.TEMPLATE, template.name())
        .set(TABLE_IMPORT.TEMPLATE_VERSION, template.version())
        .set(TABLE_IMPORT.TEMPLATE_HASH, template.hash())
        .set(TABLE_IMPORT.RECALLED, false)
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
  boolean save(UUID id, String by, TableImport.Rows rows, int count, @Nullable UUID replaces) {
    return db.update(TABLE_IMPORT)
            .set(TABLE_IMPORT.STATE, TableImport.State.DISIMPAN.name())
            .set(TABLE_IMPORT.SAVED_BY, by)
            .set(TABLE_IMPORT.SAVED_AT, OffsetDateTime.now(clock))
            .set(TABLE_IMPORT.SAVED_ROWS, rows.name())
            .set(TABLE_IMPORT.ROWS_SAVED, count)
            .set(TABLE_IMPORT.REPLACES, replaces)
            .where(TABLE_IMPORT.ID.eq(id))
            .and(TABLE_IMPORT.STATE.eq(TableImport.State.DIPERIKSA.name()))
            .execute()
        == 1;
  }

  /** Lets an import that was taken back count again, because what replaced it was taken back too. */
  boolean restore(UUID id) {
    return db.update(TABLE_IMPORT)
            .set(TABLE_IMPORT.STATE, TableImport.State.DISIMPAN.name())
            .setNull(TABLE_IMPORT.UNDONE_BY)
            .setNull(TABLE_IMPORT.UNDONE_AT)
            .setNull(TABLE_IMPORT.UNDONE_REASON)
            .where(TABLE_IMPORT.ID.eq(id))
            .and(TABLE_IMPORT.STATE.eq(TableImport.State.DIURUNGKAN.name()))
            .execute()
        == 1;
  }

  /** The import that took the place of another, while it counts. */
  public Optional<TableImport> replacementOf(UUID id) {
    return list(TABLE_IMPORT
            .REPLACES
            .eq(id)
            .and(TABLE_IMPORT.STATE.eq(TableImport.State.DISIMPAN.name())))
        .stream()
        .findFirst();
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

  private List<TableImport> list(Condition which) {
    return db.selectFrom(TABLE_IMPORT)
        .where(which)
        .orderBy(TABLE_IMPORT.UPLOADED_AT.desc())
        .fetch(Imports::tableImport);
  }

  private static TableImport tableImport(Record row) {
    return new TableImport(
        row.get(TABLE_IMPORT.ID),
        row.get(TABLE_IMPORT.FILE_SHA256),
        row.get(TABLE_IMPORT.FILE_NAME),
        new AreaCode(row.get(TABLE_IMPORT.AREA_CODE)),
        row.get(TABLE_IMPORT.INSTITUTION),
        row.get(TABLE_IMPORT.VISIT_ID),
        row.get(TABLE_IMPORT.RECEIVED_ON),
        new TableImport.ReadAs(
            row.get(TABLE_IMPORT.TEMPLATE),
            row.get(TABLE_IMPORT.TEMPLATE_VERSION),
            row.get(TABLE_IMPORT.TEMPLATE_HASH),
            row.get(TABLE_IMPORT.RECOGNISED_AS),
            row.get(TABLE_IMPORT.RECALLED)),
        TableImport.State.valueOf(row.get(TABLE_IMPORT.STATE)),
        row.get(TABLE_IMPORT.ROWS_READ),
        row.get(TABLE_IMPORT.ROWS_CLEAN),
        row.get(TABLE_IMPORT.COMPLAINTS),
        row.get(TABLE_IMPORT.COMPLETE),
        row.get(TABLE_IMPORT.SIMULATED),
        row.get(TABLE_IMPORT.UPLOADED_BY),
        row.get(TABLE_IMPORT.UPLOADED_AT).toInstant(),
        saving(row));
  }

  private static @Nullable Saving saving(Record row) {
    OffsetDateTime at = row.get(TABLE_IMPORT.SAVED_AT);
    return at == null
        ? null
        : new Saving(
            row.get(TABLE_IMPORT.SAVED_BY),
            at.toInstant(),
            TableImport.Rows.valueOf(row.get(TABLE_IMPORT.SAVED_ROWS)),
            row.get(TABLE_IMPORT.ROWS_SAVED),
            row.get(TABLE_IMPORT.REPLACES));
  }
}
