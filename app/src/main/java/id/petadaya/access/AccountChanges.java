package id.petadaya.access;

import static id.petadaya.access.sql.Tables.ACCOUNT;
import static id.petadaya.access.sql.Tables.ACCOUNT_CHANGE;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes that wait for a second person, and those that were decided. */
@Component
class AccountChanges {

  private static final TypeReference<List<Map<String, String>>> GRANTS = new TypeReference<>() {};

  private final DSLContext db;
  private final JsonMapper json;
  private final Clock clock;

  AccountChanges(DSLContext db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  List<AccountChange> open() {
    return list(ACCOUNT_CHANGE.DECIDED_AT.isNull());
  }

  Optional<AccountChange> findOpen(UUID id) {
    return list(ACCOUNT_CHANGE.DECIDED_AT.isNull().and(ACCOUNT_CHANGE.ID.eq(id))).stream()
        .findFirst();
  }

  boolean isOpenFor(UUID account) {
    return db.fetchExists(
        ACCOUNT_CHANGE,
        ACCOUNT_CHANGE.ACCOUNT_ID.eq(account).and(ACCOUNT_CHANGE.DECIDED_AT.isNull()));
  }

  UUID ask(
      UUID account,
      AreaCode home,
      AccountChange.Kind kind,
      Collection<Grant> grants,
      String reason,
      UUID by) {
    UUID id = UUID.randomUUID();
    db.insertInto(ACCOUNT_CHANGE)
        .set(ACCOUNT_CHANGE.ID, id)
        .set(ACCOUNT_CHANGE.ACCOUNT_ID, account)
        .set(ACCOUNT_CHANGE.AREA_CODE, home.value())
        .set(ACCOUNT_CHANGE.KIND, kind.name())
        .set(ACCOUNT_CHANGE.GRANTS, JSONB.valueOf(written(grants)))
        .set(ACCOUNT_CHANGE.REASON, reason)
        .set(ACCOUNT_CHANGE.ASKED_BY, by)
        .set(ACCOUNT_CHANGE.ASKED_AT, OffsetDateTime.now(clock))
        .execute();
    return id;
  }

  /** False when somebody was quicker. */
  boolean decide(UUID id, UUID by, boolean agreed) {
    return db.update(ACCOUNT_CHANGE)
            .set(ACCOUNT_CHANGE.DECIDED_BY, by)
            .set(ACCOUNT_CHANGE.DECIDED_AT, OffsetDateTime.now(clock))
            .set(ACCOUNT_CHANGE.AGREED, agreed)
            .where(ACCOUNT_CHANGE.ID.eq(id))
            .and(ACCOUNT_CHANGE.DECIDED_AT.isNull())
            .execute()
        == 1;
  }

  /** Done without a second person; it leaves no open wish, and no name of somebody who agreed. */
  void close(UUID id) {
    db.deleteFrom(ACCOUNT_CHANGE).where(ACCOUNT_CHANGE.ID.eq(id)).execute();
  }

  private List<AccountChange> list(Condition which) {
    var whose = ACCOUNT.as("whose");
    var asker = ACCOUNT.as("asker");
    return db.select(
            ACCOUNT_CHANGE.asterisk(),
            whose.DISPLAY_NAME.as("whose_name"),
            asker.DISPLAY_NAME.as("asker_name"))
        .from(ACCOUNT_CHANGE)
        .join(whose)
        .on(whose.ID.eq(ACCOUNT_CHANGE.ACCOUNT_ID))
        .leftJoin(asker)
        .on(asker.ID.eq(ACCOUNT_CHANGE.ASKED_BY))
        .where(which)
        .orderBy(ACCOUNT_CHANGE.ASKED_AT)
        .fetch()
        .map(this::change);
  }

  private AccountChange change(Record row) {
    String asker = row.get(DSL.field(DSL.name("asker_name"), String.class));
    return new AccountChange(
        row.get(ACCOUNT_CHANGE.ID),
        row.get(ACCOUNT_CHANGE.ACCOUNT_ID),
        row.get(DSL.field(DSL.name("whose_name"), String.class)),
        AccountChange.Kind.valueOf(row.get(ACCOUNT_CHANGE.KIND)),
        read(row.get(ACCOUNT_CHANGE.GRANTS).data()),
        row.get(ACCOUNT_CHANGE.REASON),
        row.get(ACCOUNT_CHANGE.ASKED_BY),
        asker == null ? "pengelola wilayah lain" : asker,
        row.get(ACCOUNT_CHANGE.ASKED_AT).toInstant());
  }

  private String written(Collection<Grant> grants) {
    return json.writeValueAsString(grants.stream()
        .map(one -> Map.of("role", one.role().key(), "area", one.area().value()))
        .toList());
  }

  private Set<Grant> read(String grants) {
    return json.readValue(grants, GRANTS).stream()
        .map(one -> new Grant(
            Role.of(one.getOrDefault("role", "")), new AreaCode(one.getOrDefault("area", ""))))
        .collect(Collectors.toUnmodifiableSet());
  }
}
