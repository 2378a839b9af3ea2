package id.petadaya.access;

import static id.petadaya.access.sql.Tables.SIGNATORY;
import static id.petadaya.access.sql.Tables.STATIONERY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The letterhead, numbers and signatures of the office; plain ones until it has said what it wants. */
@Component
public class Stationeries {

  private static final String AGENCY = "BADAN NARKOTIKA NASIONAL REPUBLIK INDONESIA";

  private final DSLContext db;
  private final Offices offices;
  private final Clock clock;

  Stationeries(DSLContext db, Offices offices, Clock clock) {
    this.db = db;
    this.offices = offices;
    this.clock = clock;
  }

  public Stationery get() {
    return db.selectFrom(STATIONERY)
        .fetchOptional(row -> new Stationery(
            List.of(row.get(STATIONERY.LETTERHEAD)),
            row.get(STATIONERY.ADDRESS),
            row.get(STATIONERY.PLACE),
            row.get(STATIONERY.ISSUER),
            row.get(STATIONERY.OFFICE_CODE),
            row.get(STATIONERY.NUMBER_PATTERN),
            signatories()))
        .orElseGet(this::plain);
  }

  /** The emblem as PNG; empty when the office has given none. */
  public Optional<byte[]> emblem() {
    return db.select(STATIONERY.EMBLEM)
        .from(STATIONERY)
        .fetchOptional(STATIONERY.EMBLEM)
        .filter(bytes -> bytes != null);
  }

  private Stationery plain() {
    String name = offices.find().map(Office::name).orElse("");
    boolean regency =
        offices.find().filter(one -> one.area().value().length() > 2).isPresent();
    boolean provincial = name.contains("Provinsi") || !regency;
    return new Stationery(
        name.isBlank() ? List.of(AGENCY) : List.of(AGENCY, name),
        "",
        "",
        "KA",
        provincial ? "BNNP" : "BNNK",
        Stationery.USUAL_PATTERN,
        List.of());
  }

  private List<Stationery.Signatory> signatories() {
    return db.selectFrom(SIGNATORY)
        .orderBy(SIGNATORY.POSITION)
        .fetch(row -> new Stationery.Signatory(
            row.get(SIGNATORY.ROLE),
            row.get(SIGNATORY.TITLE),
            row.get(SIGNATORY.NAME),
            row.get(SIGNATORY.NIP)));
  }

  void put(Stationery paper, String by) {
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(STATIONERY.LETTERHEAD, paper.letterhead().toArray(String[]::new));
    columns.put(STATIONERY.ADDRESS, paper.address());
    columns.put(STATIONERY.PLACE, paper.place());
    columns.put(STATIONERY.ISSUER, paper.issuer());
    columns.put(STATIONERY.OFFICE_CODE, paper.officeCode());
    columns.put(STATIONERY.NUMBER_PATTERN, paper.numberPattern());
    columns.put(STATIONERY.CHANGED_BY, by);
    columns.put(STATIONERY.CHANGED_AT, OffsetDateTime.now(clock));
    db.insertInto(STATIONERY)
        .set(columns)
        .set(STATIONERY.ID, true)
        .onConflict(STATIONERY.ID)
        .doUpdate()
        .set(columns)
        .execute();
    db.deleteFrom(SIGNATORY).execute();
    for (int at = 0; at < paper.signatories().size(); at++) {
      add(at, paper.signatories().get(at));
    }
  }

  private void add(int position, Stationery.Signatory one) {
    db.insertInto(SIGNATORY)
        .set(SIGNATORY.POSITION, position)
        .set(SIGNATORY.ROLE, one.role())
        .set(SIGNATORY.TITLE, one.title())
        .set(SIGNATORY.NAME, one.name())
        .set(SIGNATORY.NIP, one.nip())
        .execute();
  }

  /** Sets or takes away the emblem; the stationery must be there. */
  void putEmblem(Optional<byte[]> png) {
    db.update(STATIONERY).set(STATIONERY.EMBLEM, png.orElse(null)).execute();
  }
}
