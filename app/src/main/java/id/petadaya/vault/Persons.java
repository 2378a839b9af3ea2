package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.AREA_KEY;
import static id.petadaya.vault.sql.Tables.FIELD;
import static id.petadaya.vault.sql.Tables.PERSON;
import static id.petadaya.vault.sql.Tables.SOURCE;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.files.SealedValue;
import id.petadaya.kernel.Sensitive;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Persons and their sealed values. Asks nobody whether it may: {@link OpenPerson} does that. */
@Component
class Persons {

  private final DSLContext db;
  private final AreaKeys areaKeys;
  private final MatchKeys match;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Persons(DSLContext db, AreaKeys areaKeys, MatchKeys match, Clock clock) {
    this.db = db;
    this.areaKeys = areaKeys;
    this.match = match;
    this.clock = clock;
  }

  Optional<Person> find(UUID ref) {
    return db.selectFrom(PERSON).where(PERSON.REF.eq(ref)).fetchOptional(Persons::person);
  }

  List<Person> list(Condition which, int most) {
    return db.selectFrom(PERSON)
        .where(which)
        .orderBy(PERSON.KEPT_AT.desc(), PERSON.REF)
        .limit(most)
        .fetch(Persons::person);
  }

  int count(Condition which) {
    return db.fetchCount(PERSON, which);
  }

  /** References of the persons with a NIK, inside the regency. */
  List<UUID> withNik(String nik, AreaCode within) {
    return match
        .nik(nik)
        .map(hash -> refs(PERSON.NIK_MATCH.eq(hash).and(inside(within))))
        .orElse(List.of());
  }

  /** References of those whose name sounds so and who were born in that year. */
  List<UUID> sounding(String name, String born, AreaCode within) {
    return match
        .name(name, born)
        .map(hash -> refs(PERSON.NAME_MATCH.eq(hash).and(inside(within))))
        .orElse(List.of());
  }

  /** Others that may be the same person: same NIK, or same sound and year. */
  List<UUID> alike(UUID ref, AreaCode within) {
    var self = PERSON.as("self");
    return db.select(PERSON.REF)
        .from(PERSON)
        .join(self)
        .on(self.REF.eq(ref))
        .where(PERSON.REF.ne(ref))
        .and(inside(within))
        .and(PERSON.NAME_MATCH.eq(self.NAME_MATCH).or(PERSON.NIK_MATCH.eq(self.NIK_MATCH)))
        .limit(20)
        .fetch(PERSON.REF);
  }

  /** Keeps a new person; sealed before it reaches the database. */
  UUID add(AreaCode area, AreaKeys.Known areaKey, Map<String, String> values, boolean simulated) {
    UUID ref = UUID.randomUUID();
    byte[] key = new byte[32];
    random.nextBytes(key);
    db.insertInto(PERSON)
        .set(PERSON.REF, ref)
        .set(PERSON.AREA_CODE, area.value())
        .set(PERSON.AREA_KEY, areaKey.id())
        .set(PERSON.SEALED_KEY, SealedValue.seal(areaKey.key(), areaKey.id(), key, keyPlace(ref)))
        .set(PERSON.NIK_MATCH, match.nik(values.get("nik")).orElse(null))
        .set(
            PERSON.NAME_MATCH,
            match.name(values.get("nama"), values.get("tanggal_lahir")).orElse(null))
        .set(PERSON.KEPT_AT, OffsetDateTime.now(clock))
        .set(PERSON.SIMULATED, simulated)
        .execute();
    put(ref, new SecretKeySpec(key, "AES"), values);
    return ref;
  }

  /** Adds values to a person; the younger one counts. */
  void put(UUID ref, Map<String, String> values) {
    put(ref, keyOf(ref), values);
  }

  private void put(UUID ref, SecretKey key, Map<String, String> values) {
    List<Query> all = new ArrayList<>();
    values.forEach((name, value) -> {
      byte[] sealed = SealedValue.seal(
          key, keyId(ref), value.getBytes(StandardCharsets.UTF_8), place(ref, name));
      all.add(db.insertInto(FIELD)
          .set(FIELD.PERSON_REF, ref)
          .set(FIELD.NAME, name)
          .set(FIELD.SEALED, sealed)
          .set(FIELD.KEPT_AT, OffsetDateTime.now(clock))
          .onConflict(FIELD.PERSON_REF, FIELD.NAME)
          .doUpdate()
          .set(FIELD.SEALED, sealed)
          .set(FIELD.KEPT_AT, OffsetDateTime.now(clock)));
    });
    db.batch(all).execute();
  }

  /** All values of a person, opened. */
  Map<String, Sensitive<String>> values(UUID ref) {
    SecretKey key = keyOf(ref);
    Map<String, Sensitive<String>> values = new LinkedHashMap<>();
    db.selectFrom(FIELD).where(FIELD.PERSON_REF.eq(ref)).orderBy(FIELD.NAME).forEach(row -> {
      String name = row.get(FIELD.NAME);
      byte[] plain = SealedValue.open(key, row.get(FIELD.SEALED), place(ref, name));
      values.put(name, new Sensitive<>(new String(plain, StandardCharsets.UTF_8)));
    });
    return values;
  }

  List<String> fieldNames(UUID ref) {
    return db.select(FIELD.NAME)
        .from(FIELD)
        .where(FIELD.PERSON_REF.eq(ref))
        .orderBy(FIELD.NAME)
        .fetch(FIELD.NAME);
  }

  /** Seals the keys of up to so many persons anew, of those under another key of the regency. */
  int rewrap(String regency, AreaKeys.Known to, int most) {
    List<Query> all = new ArrayList<>();
    db.select(PERSON.REF, PERSON.AREA_KEY, PERSON.SEALED_KEY, AREA_KEY.SEALED)
        .from(PERSON)
        .join(AREA_KEY)
        .on(AREA_KEY.ID.eq(PERSON.AREA_KEY))
        .where(AREA_KEY.AREA_CODE.eq(regency))
        .and(PERSON.AREA_KEY.ne(to.id()))
        .limit(most)
        .forUpdate()
        .of(PERSON)
        .forEach(row -> {
          byte[] key = SealedValue.open(
              areaKeys.open(row.value2(), row.value4()), row.value3(), keyPlace(row.value1()));
          all.add(db.update(PERSON)
              .set(PERSON.AREA_KEY, to.id())
              .set(
                  PERSON.SEALED_KEY,
                  SealedValue.seal(to.key(), to.id(), key, keyPlace(row.value1())))
              .where(PERSON.REF.eq(row.value1())));
        });
    db.batch(all).execute();
    return all.size();
  }

  /** Destroys the key, the values and what matches: nothing that lies anywhere opens again. */
  int destroy(UUID ref) {
    int fields = db.deleteFrom(FIELD).where(FIELD.PERSON_REF.eq(ref)).execute();
    db.deleteFrom(SOURCE).where(SOURCE.PERSON_REF.eq(ref)).execute();
    db.update(PERSON)
        .setNull(PERSON.AREA_KEY)
        .setNull(PERSON.SEALED_KEY)
        .setNull(PERSON.NIK_MATCH)
        .setNull(PERSON.NAME_MATCH)
        .set(PERSON.ERASED_AT, OffsetDateTime.now(clock))
        .where(PERSON.REF.eq(ref))
        .execute();
    return fields;
  }

  /** Destroys what names the person, and keeps the rest. */
  int anonymise(UUID ref, Collection<String> naming) {
    db.update(PERSON)
        .setNull(PERSON.NIK_MATCH)
        .setNull(PERSON.NAME_MATCH)
        .where(PERSON.REF.eq(ref))
        .execute();
    db.deleteFrom(SOURCE).where(SOURCE.PERSON_REF.eq(ref)).execute();
    return db.deleteFrom(FIELD)
        .where(FIELD.PERSON_REF.eq(ref))
        .and(FIELD.NAME.in(naming))
        .execute();
  }

  private SecretKey keyOf(UUID ref) {
    return db.select(PERSON.AREA_KEY, PERSON.SEALED_KEY, AREA_KEY.SEALED)
        .from(PERSON)
        .join(AREA_KEY)
        .on(AREA_KEY.ID.eq(PERSON.AREA_KEY))
        .where(PERSON.REF.eq(ref))
        .fetchOptional(row -> new SecretKeySpec(
            SealedValue.open(
                areaKeys.open(row.value1(), row.value3()), row.value2(), keyPlace(ref)),
            "AES"))
        .orElseThrow(() -> new IllegalStateException("This person's key is destroyed."));
  }

  private List<UUID> refs(Condition which) {
    return db.select(PERSON.REF).from(PERSON).where(which).limit(50).fetch(PERSON.REF);
  }

  static Condition inside(AreaCode area) {
    return PERSON.AREA_CODE.eq(area.value()).or(PERSON.AREA_CODE.startsWith(area.value() + "."));
  }

  private static String keyId(UUID ref) {
    return ref.toString().substring(0, 8);
  }

  static String keyPlace(UUID ref) {
    return "vault.person|sealed_key|" + ref;
  }

  static String place(UUID ref, String name) {
    return "vault.field|" + name + "|" + ref;
  }

  private static Person person(Record row) {
    return new Person(
        row.get(PERSON.REF),
        new AreaCode(row.get(PERSON.AREA_CODE)),
        row.get(PERSON.KEPT_AT).toInstant(),
        row.get(PERSON.SIMULATED),
        row.get(PERSON.RESTRICTED_AT) != null,
        row.get(PERSON.HOLD_REASON),
        row.get(PERSON.ERASED_AT) != null);
  }
}
