package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.AREA_KEY;
import static id.petadaya.vault.sql.Tables.FIELD;
import static id.petadaya.vault.sql.Tables.PERSON;

import id.petadaya.audit.Audit;
import id.petadaya.files.KeptUnderKey;
import id.petadaya.files.KeyChange;
import id.petadaya.files.SealedValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record4;
import org.jooq.Result;
import org.springframework.stereotype.Component;

/**
 * Persons move to a new installation's key: what they are matched by is made anew from their sealed
 * values, then the keys of regencies are sealed anew. Values and persons' keys are not touched.
 */
@Component
class PersonsUnderKey implements KeptUnderKey {

  private static final int STEP = 500;
  private static final List<String> MATCHED = List.of("nik", "nama", "tanggal_lahir");

  private final DSLContext db;
  private final AreaKeys areaKeys;
  private final Audit audit;

  PersonsUnderKey(DSLContext db, AreaKeys areaKeys, Audit audit) {
    this.db = db;
    this.areaKeys = areaKeys;
    this.audit = audit;
  }

  @Override
  public int sealAnew(KeyChange change) {
    int persons = match(MatchKeys.after(change));
    int keys = areaKeys.sealAnew(change);
    audit.append(
        "command-line",
        "vault.installation-key-changed",
        change.name(),
        null,
        Map.of("persons", persons, "keys", keys));
    return persons + keys;
  }

  private int match(MatchKeys after) {
    Map<String, SecretKey> opened = new HashMap<>();
    int all = 0;
    UUID last = new UUID(0, 0);
    for (var some = persons(last); !some.isEmpty(); some = persons(last)) {
      Map<UUID, Map<String, String>> values = values(some, opened);
      List<Query> changes = new ArrayList<>();
      for (var row : some) {
        Map<String, String> of = values.getOrDefault(row.value1(), Map.of());
        changes.add(db.update(PERSON)
            .set(PERSON.NIK_MATCH, after.nik(of.get("nik")).orElse(null))
            .set(
                PERSON.NAME_MATCH,
                after.name(of.get("nama"), of.get("tanggal_lahir")).orElse(null))
            .where(PERSON.REF.eq(row.value1())));
        last = row.value1();
      }
      db.batch(changes).execute();
      all += changes.size();
    }
    return all;
  }

  private Result<Record4<UUID, String, byte[], byte[]>> persons(UUID last) {
    return db.select(PERSON.REF, PERSON.AREA_KEY, PERSON.SEALED_KEY, AREA_KEY.SEALED)
        .from(PERSON)
        .join(AREA_KEY)
        .on(AREA_KEY.ID.eq(PERSON.AREA_KEY))
        .where(PERSON.REF.gt(last))
        .and(PERSON.NIK_MATCH.isNotNull().or(PERSON.NAME_MATCH.isNotNull()))
        .orderBy(PERSON.REF)
        .limit(STEP)
        .forUpdate()
        .of(PERSON)
        .fetch();
  }

  private Map<UUID, Map<String, String>> values(
      Result<Record4<UUID, String, byte[], byte[]>> some, Map<String, SecretKey> opened) {
    Map<UUID, SecretKey> keys = new HashMap<>();
    for (var row : some) {
      SecretKey area = opened.computeIfAbsent(row.value2(), id -> areaKeys.open(id, row.value4()));
      keys.put(
          row.value1(),
          new SecretKeySpec(
              SealedValue.open(area, row.value3(), Persons.keyPlace(row.value1())), "AES"));
    }
    Map<UUID, Map<String, String>> values = new HashMap<>();
    db.select(FIELD.PERSON_REF, FIELD.NAME, FIELD.SEALED)
        .from(FIELD)
        .where(FIELD.PERSON_REF.in(keys.keySet()))
        .and(FIELD.NAME.in(MATCHED))
        .forEach(row -> values
            .computeIfAbsent(row.value1(), any -> new HashMap<>())
            .put(
                row.value2(),
                new String(
                    SealedValue.open(
                        Objects.requireNonNull(keys.get(row.value1()), "asked for these only"),
                        row.value3(),
                        Persons.place(row.value1(), row.value2())),
                    StandardCharsets.UTF_8)));
    return values;
  }
}
