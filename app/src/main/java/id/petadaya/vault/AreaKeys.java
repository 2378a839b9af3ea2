package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.AREA_KEY;
import static id.petadaya.vault.sql.Tables.PERSON;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.files.KeyChange;
import id.petadaya.files.KeyRing;
import id.petadaya.files.SealedValue;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The keys of regencies: made when first needed, sealed under the master key, one in use at a time. */
@Component
class AreaKeys {

  private static final String MASTER = "master";
  private static final String USE = "vault.master";

  private final DSLContext db;
  private final KeyRing keys;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AreaKeys(DSLContext db, KeyRing keys, Clock clock) {
    this.db = db;
    this.keys = keys;
    this.clock = clock;
  }

  /** A key and its id. */
  record Known(String id, SecretKey key) {}

  /** The key in use for the regency that an area lies in. Waits for another who is making it. */
  Known inUse(AreaCode area) {
    String regency = regency(area);
    lock(regency);
    return db.select(AREA_KEY.ID, AREA_KEY.SEALED)
        .from(AREA_KEY)
        .where(AREA_KEY.AREA_CODE.eq(regency))
        .and(AREA_KEY.RETIRED_AT.isNull())
        .fetchOptional(row -> new Known(row.value1(), open(row.value1(), row.value2())))
        .orElseGet(() -> make(regency));
  }

  /** A new key takes over; persons move to it one by one. */
  Known renew(AreaCode area) {
    String regency = regency(area);
    lock(regency);
    db.update(AREA_KEY)
        .set(AREA_KEY.RETIRED_AT, OffsetDateTime.now(clock))
        .where(AREA_KEY.AREA_CODE.eq(regency))
        .and(AREA_KEY.RETIRED_AT.isNull())
        .execute();
    return make(regency);
  }

  /** Retired keys under which no person is left are destroyed. How many were. */
  int destroyUnused(AreaCode area) {
    return db.deleteFrom(AREA_KEY)
        .where(AREA_KEY.AREA_CODE.eq(regency(area)))
        .and(AREA_KEY.RETIRED_AT.isNotNull())
        .andNotExists(db.selectOne().from(PERSON).where(PERSON.AREA_KEY.eq(AREA_KEY.ID)))
        .execute();
  }

  SecretKey open(String id, byte[] sealed) {
    return new SecretKeySpec(SealedValue.open(master(), sealed, place(id)), "AES");
  }

  /** Seals every key of a regency anew under another master key. How many there are. */
  int sealAnew(KeyChange change) {
    SecretKey before = change.before(USE, "AES");
    SecretKey after = change.after(USE, "AES");
    var all = db.select(AREA_KEY.ID, AREA_KEY.SEALED).from(AREA_KEY).fetch();
    all.forEach(row -> db.update(AREA_KEY)
        .set(
            AREA_KEY.SEALED,
            SealedValue.seal(
                after,
                MASTER,
                SealedValue.open(before, row.value2(), place(row.value1())),
                place(row.value1())))
        .where(AREA_KEY.ID.eq(row.value1()))
        .execute());
    return all.size();
  }

  private SecretKey master() {
    return keys.derived(USE, "AES");
  }

  private static String place(String id) {
    return "vault.area_key|sealed|" + id;
  }

  static String regency(AreaCode area) {
    String code = area.value();
    return code.substring(0, Math.min(5, code.length()));
  }

  private Known make(String regency) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    String id = regency + ":" + UUID.randomUUID().toString().substring(0, 8);
    db.insertInto(AREA_KEY)
        .set(AREA_KEY.ID, id)
        .set(AREA_KEY.AREA_CODE, regency)
        .set(AREA_KEY.SEALED, SealedValue.seal(master(), MASTER, key, place(id)))
        .set(AREA_KEY.MADE_AT, OffsetDateTime.now(clock))
        .execute();
    return new Known(id, new SecretKeySpec(key, "AES"));
  }

  private void lock(String regency) {
    db.fetch(
        "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
        org.jooq.impl.DSL.inline("petadaya.vault." + regency));
  }
}
