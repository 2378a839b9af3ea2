package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.LEGAL_BASIS;
import static id.petadaya.vault.sql.Tables.PERSON;
import static id.petadaya.vault.sql.Tables.SOURCE;
import static id.petadaya.vault.sql.Tables.TOMBSTONE;

import id.petadaya.audit.Audit;
import id.petadaya.audit.Line;
import id.petadaya.audit.SigningKey;
import id.petadaya.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Destroys what the vault holds of a person: the key first of all, so that values in old backups stay
 * unreadable. Leaves a tombstone and a signed certificate. The sealed lists that named the person stay
 * until their months are over or {@link DestroyOriginals} is asked; the certificate names them.
 */
@Component
public class ErasePerson {

  private final DSLContext db;
  private final Persons persons;
  private final SigningKey key;
  private final Tombstones tombstones;
  private final Audit audit;
  private final Clock clock;
  private final JsonMapper json;

  ErasePerson(
      DSLContext db,
      Persons persons,
      SigningKey key,
      Tombstones tombstones,
      Audit audit,
      Clock clock,
      JsonMapper json) {
    this.db = db;
    this.persons = persons;
    this.key = key;
    this.tombstones = tombstones;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** What stays: JSON as it was signed, and the signature in Base64 (Ed25519, {@code audit.pub}). */
  public record Certificate(String statement, String signature) {}

  /** Whether the erasing has an entry of its own, or one with the others of the same deed. */
  enum Trace {
    ALONE,
    WITH_THE_OTHERS
  }

  /** Erases a person by a rule, such as {@code permintaan-pemilik}. A legal hold wins. */
  @Transactional
  public Certificate erase(String by, UUID ref, String rule) {
    Person person = persons.find(ref).orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
    if (person.erased()) {
      throw new Refused(VaultProblem.ERASED);
    }
    if (person.hold() != null) {
      throw new Refused(VaultProblem.HELD);
    }
    return destroy(by, ref, rule, Trace.ALONE);
  }

  /** The person stays as it is until the hold is released; the reason has at least ten letters. */
  @Transactional
  public void hold(String by, UUID ref, String reason) {
    Person person = persons.find(ref).orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
    if (reason.strip().length() < 10) {
      throw new Refused(VaultProblem.REASON_TOO_SHORT, Map.of("least", 10));
    }
    db.update(PERSON)
        .set(PERSON.HOLD_REASON, reason.strip())
        .where(PERSON.REF.eq(ref))
        .execute();
    audit.append(by, "vault.held", ref.toString(), person.area().value(), Map.of());
  }

  @Transactional
  public void release(String by, UUID ref) {
    Person person = persons.find(ref).orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
    db.update(PERSON).setNull(PERSON.HOLD_REASON).where(PERSON.REF.eq(ref)).execute();
    audit.append(by, "vault.released", ref.toString(), person.area().value(), Map.of());
  }

  /** Kept and not used, as the person asked; or used again. */
  @Transactional
  public void restrict(String by, UUID ref, boolean restricted) {
    Person person = persons.find(ref).orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
    db.update(PERSON)
        .set(PERSON.RESTRICTED_AT, restricted ? OffsetDateTime.now(clock) : null)
        .where(PERSON.REF.eq(ref))
        .execute();
    audit.append(
        by,
        "vault.person-restricted",
        ref.toString(),
        person.area().value(),
        Map.of("restricted", restricted));
  }

  Certificate destroy(String by, UUID ref, String rule, Trace trace) {
    Person person = persons.find(ref).orElseThrow();
    List<Map<String, Object>> lists = sources(ref);
    List<String> names = persons.fieldNames(ref);
    persons.destroy(ref);
    Map<String, Object> statement = new TreeMap<>();
    statement.put("person", ref.toString());
    statement.put("class", "SPECIFIC");
    statement.put("rule", rule);
    statement.put("at", clock.instant().toString());
    statement.put("destroyed", names);
    statement.put("sealed_lists_that_stay", lists);
    statement.put("sealed_files_that_stay", listsOf(ref));
    String written = json.writeValueAsString(statement);
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    var certificate = new Certificate(written, key.sign(bytes));
    db.insertInto(TOMBSTONE)
        .set(TOMBSTONE.PERSON_REF, ref)
        .set(TOMBSTONE.RULE, rule)
        .set(TOMBSTONE.AT, OffsetDateTime.now(clock))
        .set(TOMBSTONE.CERTIFICATE, written)
        .set(TOMBSTONE.SIGNATURE, certificate.signature())
        .execute();
    tombstones.keepAfterCommit(certificate);
    if (trace == Trace.ALONE) {
      audit.append(Line.of(
              by,
              "vault.person-erased",
              ref.toString(),
              person.area().value(),
              Map.of("rule", rule, "fields", names.size()))
          .changing(null, sha256(bytes)));
    }
    return certificate;
  }

  private List<Map<String, Object>> sources(UUID ref) {
    List<Map<String, Object>> lists = new ArrayList<>();
    db.selectFrom(SOURCE)
        .where(SOURCE.PERSON_REF.eq(ref))
        .orderBy(SOURCE.IMPORT_ID, SOURCE.SHEET, SOURCE.ROW_NUMBER)
        .forEach(row -> lists.add(new TreeMap<>(Map.of(
            "import", row.get(SOURCE.IMPORT_ID).toString(),
            "sheet", row.get(SOURCE.SHEET),
            "row", row.get(SOURCE.ROW_NUMBER)))));
    return lists;
  }

  /** By hash, as they were noted as the ground on which the person was kept. */
  private List<String> listsOf(UUID ref) {
    return db.selectDistinct(LEGAL_BASIS.EVIDENCE)
        .from(LEGAL_BASIS)
        .where(LEGAL_BASIS.PERSON_REF.eq(ref))
        .and(LEGAL_BASIS.EVIDENCE.isNotNull())
        .orderBy(LEGAL_BASIS.EVIDENCE)
        .fetch(LEGAL_BASIS.EVIDENCE);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
