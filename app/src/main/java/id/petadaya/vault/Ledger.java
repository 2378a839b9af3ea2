package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.LEGAL_BASIS;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.audit.Line;
import id.petadaya.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why a person's data may be used: rows are added, a withdrawal is one more row, nothing is changed. */
@Component
public class Ledger {

  private final DSLContext db;
  private final Persons persons;
  private final Purposes purposes;
  private final Audit audit;
  private final Clock clock;

  Ledger(DSLContext db, Persons persons, Purposes purposes, Audit audit, Clock clock) {
    this.db = db;
    this.persons = persons;
    this.purposes = purposes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One row.
   *
   * @param given false: withdrawn from then on
   * @param textVersion which text was read to the person, or which duty
   * @param evidence SHA-256 of the signed form; null without one
   */
  public record Row(
      String purpose,
      Basis basis,
      boolean given,
      String textVersion,
      String channel,
      Instant at,
      @Nullable String evidence) {}

  /** All rows of a person, the oldest first. */
  public List<Row> of(UUID ref) {
    return db.selectFrom(LEGAL_BASIS)
        .where(LEGAL_BASIS.PERSON_REF.eq(ref))
        .orderBy(LEGAL_BASIS.ID)
        .fetch(Ledger::row);
  }

  /** What holds now: for each purpose the bases that were given and not withdrawn, with their time. */
  Map<String, Map<Basis, Instant>> standing(UUID ref) {
    Map<String, Map<Basis, Instant>> standing = new LinkedHashMap<>();
    for (Row row : of(ref)) {
      var bases = standing.computeIfAbsent(row.purpose(), any -> new LinkedHashMap<>());
      if (row.given()) {
        bases.put(row.basis(), row.at());
      } else {
        bases.remove(row.basis());
      }
    }
    return standing;
  }

  /** Notes that a person consented, or on which other ground the data may be used for a purpose. */
  @Transactional
  public void note(
      Viewer by,
      UUID ref,
      String purpose,
      Basis basis,
      String textVersion,
      String channel,
      @Nullable String evidence) {
    Person person = allowed(by, ref);
    if (purposes.find(purpose).filter(one -> one.bases().contains(basis)).isEmpty()) {
      throw new Refused(VaultProblem.BASIS_NOT_FOR_PURPOSE);
    }
    write(List.of(ref), purpose, basis, true, textVersion, channel, by.getName(), evidence);
    audit.append(Line.of(
            by.getName(),
            "vault.basis-noted",
            ref.toString(),
            person.area().value(),
            Map.of("basis", basis.key()))
        .because(purpose));
  }

  /** From now on nothing is read for that purpose on that ground. */
  @Transactional
  public void withdraw(Viewer by, UUID ref, String purpose, Basis basis, String channel) {
    Person person = allowed(by, ref);
    write(List.of(ref), purpose, basis, false, "-", channel, by.getName(), null);
    audit.append(Line.of(
            by.getName(),
            "vault.basis-withdrawn",
            ref.toString(),
            person.area().value(),
            Map.of("basis", basis.key()))
        .because(purpose));
  }

  void write(
      List<UUID> refs,
      String purpose,
      Basis basis,
      boolean given,
      String textVersion,
      String channel,
      String by,
      @Nullable String evidence) {
    List<Query> all = new ArrayList<>();
    for (UUID ref : refs) {
      all.add(db.insertInto(LEGAL_BASIS)
          .set(LEGAL_BASIS.PERSON_REF, ref)
          .set(LEGAL_BASIS.PURPOSE, purpose)
          .set(LEGAL_BASIS.BASIS, basis.key())
          .set(LEGAL_BASIS.GIVEN, given)
          .set(LEGAL_BASIS.TEXT_VERSION, textVersion)
          .set(LEGAL_BASIS.CHANNEL, channel)
          .set(LEGAL_BASIS.NOTED_BY, by)
          .set(LEGAL_BASIS.AT, OffsetDateTime.now(clock))
          .set(LEGAL_BASIS.EVIDENCE, evidence));
    }
    db.batch(all).execute();
  }

  private Person allowed(Viewer by, UUID ref) {
    if (!by.is(
        Role.VERIFIER,
        Role.SECTION_HEAD,
        Role.COMMITTEE,
        Role.DIVISION_HEAD,
        Role.DATA_PROTECTION_OFFICER)) {
      throw new Refused(VaultProblem.NOT_YOUR_ROLE);
    }
    return persons
        .find(ref)
        .filter(one -> by.maySee(one.area()) && !one.erased())
        .orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
  }

  private static Row row(Record row) {
    return new Row(
        row.get(LEGAL_BASIS.PURPOSE),
        Basis.of(row.get(LEGAL_BASIS.BASIS)),
        row.get(LEGAL_BASIS.GIVEN),
        row.get(LEGAL_BASIS.TEXT_VERSION),
        row.get(LEGAL_BASIS.CHANNEL),
        row.get(LEGAL_BASIS.AT).toInstant(),
        row.get(LEGAL_BASIS.EVIDENCE));
  }
}
