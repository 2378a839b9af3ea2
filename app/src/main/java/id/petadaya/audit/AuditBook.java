package id.petadaya.audit;

import static id.petadaya.audit.sql.Tables.CHAIN;
import static id.petadaya.audit.sql.Tables.ENTRY;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the book: pages of it, exports of it, and all of it for those who check it. */
@Component
public class AuditBook {

  private static final int STEP = 1_000;

  private static final JsonMapper EXACT = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  private final DSLContext db;

  AuditBook(DSLContext db) {
    this.db = db;
  }

  /**
   * Which entries; null and empty ask for all.
   *
   * @param deed beginning of a deed: {@code vault.} is all of the vault
   * @param from first moment
   * @param to first moment after
   */
  public record Filter(
      @Nullable String actor,
      @Nullable String deed,
      @Nullable String subject,
      @Nullable String area,
      @Nullable Instant from,
      @Nullable Instant to) {

    public static final Filter ALL = new Filter(null, null, null, null, null, null);
  }

  /** The last link of a chain. */
  public record Head(String chain, long seq, byte[] hash) {}

  /** The youngest first, before the id given; 0 begins at the end of the book. */
  public List<Entry> page(Filter filter, long before, int most) {
    return db.selectFrom(ENTRY)
        .where(matching(filter))
        .and(before > 0 ? ENTRY.ID.lt(before) : noCondition())
        .orderBy(ENTRY.ID.desc())
        .limit(most)
        .fetch(AuditBook::entry);
  }

  public int count(Filter filter) {
    return db.fetchCount(ENTRY, matching(filter));
  }

  /** The oldest first, a thousand at a time: memory does not grow with the book. */
  public void each(Filter filter, Consumer<Entry> reader) {
    long after = 0;
    List<Entry> step;
    do {
      step = db.selectFrom(ENTRY)
          .where(matching(filter))
          .and(ENTRY.ID.gt(after))
          .orderBy(ENTRY.ID)
          .limit(STEP)
          .fetch(AuditBook::entry);
      step.forEach(reader);
      after = step.isEmpty() ? after : step.getLast().id();
    } while (step.size() == STEP);
  }

  /** To how many different subjects somebody did something since then. */
  @Transactional(readOnly = true)
  public int subjectsOf(String actor, String deed, Instant since) {
    return db.select(countDistinct(ENTRY.SUBJECT))
        .from(ENTRY)
        .where(ENTRY.ACTOR.eq(actor))
        .and(ENTRY.DEED.eq(deed))
        .and(ENTRY.AT.ge(since.atOffset(ZoneOffset.UTC)))
        .fetchSingle()
        .value1();
  }

  List<Head> heads() {
    return heads(db);
  }

  static List<Head> heads(DSLContext db) {
    return db.selectFrom(CHAIN)
        .orderBy(CHAIN.NAME)
        .fetch(row -> new Head(row.get(CHAIN.NAME), row.get(CHAIN.SEQ), row.get(CHAIN.HASH)));
  }

  /** All entries, chain by chain in the order of their numbers. */
  static void eachByChain(DSLContext db, Consumer<Entry> reader) {
    for (String chain :
        db.selectDistinct(ENTRY.CHAIN).from(ENTRY).orderBy(ENTRY.CHAIN).fetch(ENTRY.CHAIN)) {
      long after = Long.MIN_VALUE;
      List<Entry> step;
      do {
        step = db.selectFrom(ENTRY)
            .where(ENTRY.CHAIN.eq(chain))
            .and(ENTRY.SEQ.gt(after))
            .orderBy(ENTRY.SEQ)
            .limit(STEP)
            .fetch(AuditBook::entry);
        step.forEach(reader);
        after = step.isEmpty() ? after : step.getLast().seq();
      } while (step.size() == STEP);
    }
  }

  private static Condition matching(Filter filter) {
    List<Condition> all = new ArrayList<>();
    if (given(filter.actor())) {
      all.add(ENTRY.ACTOR.eq(filter.actor()));
    }
    if (given(filter.deed())) {
      all.add(ENTRY.DEED.startsWith(filter.deed()));
    }
    if (given(filter.subject())) {
      all.add(ENTRY.SUBJECT.eq(filter.subject()));
    }
    String area = filter.area();
    if (given(area)) {
      all.add(ENTRY.AREA_CODE.eq(area).or(ENTRY.AREA_CODE.startsWith(area + ".")));
    }
    if (filter.from() != null) {
      all.add(ENTRY.AT.ge(time(filter.from())));
    }
    if (filter.to() != null) {
      all.add(ENTRY.AT.lt(time(filter.to())));
    }
    return all.stream().reduce(noCondition(), Condition::and);
  }

  private static boolean given(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Entry entry(Record row) {
    return new Entry(
        row.get(ENTRY.ID),
        row.get(ENTRY.CHAIN),
        row.get(ENTRY.SEQ),
        row.get(ENTRY.AT),
        row.get(ENTRY.ACTOR),
        row.get(ENTRY.PURPOSE),
        row.get(ENTRY.DEED),
        row.get(ENTRY.SUBJECT),
        row.get(ENTRY.AREA_CODE),
        EXACT.readTree(row.get(ENTRY.DETAILS).data()),
        row.get(ENTRY.BEFORE_HASH),
        row.get(ENTRY.AFTER_HASH),
        row.get(ENTRY.PREV_HASH),
        row.get(ENTRY.HASH));
  }
}
