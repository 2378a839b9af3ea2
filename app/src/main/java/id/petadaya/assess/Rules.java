package id.petadaya.assess;

import static id.petadaya.assess.sql.Tables.RULE_SET;

import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.instruments.rulesets.RuleSets;
import id.petadaya.kernel.Refused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The rule sets an office may use. At the start each is compared with what this database has seen of
 * it: a version that says something else than before stops the program, because old results name it.
 */
@Component
public class Rules {

  private final RuleSets shipped = RuleSets.shipped();
  private final DSLContext db;
  private final Clock clock;

  Rules(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** In the order of publication; the last of a name is the newest. */
  public List<RuleSet> all() {
    return shipped.all();
  }

  /** The one used where nobody chose another. */
  public RuleSet standard() {
    return shipped.all().getFirst();
  }

  /** By name@version. */
  public RuleSet get(String id) {
    return shipped
        .find(id)
        .orElseThrow(() -> new Refused(AssessProblem.RULE_SET_UNKNOWN, Map.of("ruleSet", id)));
  }

  @EventListener(ContextRefreshedEvent.class)
  void compareWithWhatWasPublished() {
    shipped.all().forEach(this::compare);
  }

  private void compare(RuleSet rules) {
    db.insertInto(RULE_SET)
        .set(RULE_SET.NAME, rules.name())
        .set(RULE_SET.VERSION, rules.version())
        .set(RULE_SET.HASH, rules.hash())
        .set(RULE_SET.PUBLISHED_AT, OffsetDateTime.now(clock))
        .onConflictDoNothing()
        .execute();
    String kept = db.select(RULE_SET.HASH)
        .from(RULE_SET)
        .where(RULE_SET.NAME.eq(rules.name()))
        .and(RULE_SET.VERSION.eq(rules.version()))
        .fetchSingle(RULE_SET.HASH);
    if (!kept.equals(rules.hash())) {
      throw new IllegalStateException(
          "%s says something else than when results were made under it. Maybe it was edited; a change is a new version."
              .formatted(rules.id()));
    }
  }
}
