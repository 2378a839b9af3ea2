package id.petadaya.audit;

import id.petadaya.audit.sql.Routines;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The book of deeds. Entries of a transaction are written at its end, chain by chain in the order of
 * their names: a chain is locked for a moment only, and two deeds never wait for each other in a ring.
 * When they cannot be written, the deed is not done.
 */
@Component
public class Audit {

  private final DSLContext db;
  private final Clock clock;
  private final JsonMapper json;

  Audit(DSLContext db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Appends one entry inside the transaction of the deed; fails without one, so that no deed is left
   * without its trace.
   *
   * @param by account id, or the name of a job
   * @param deed {@code room.what-was-done}
   * @param subject id of what it was done to
   * @param area the area it concerns, if any
   * @param details codes, counts and reasons; never personal data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(
      String by, String deed, String subject, @Nullable String area, Map<String, ?> details) {
    append(Line.of(by, deed, subject, area, details));
  }

  /** As the short form, with a purpose or what a value was before and after. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Line line) {
    var dated = new Dated(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), line);
    Pending pending = (Pending) TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Pending.class::isInstance)
        .findFirst()
        .orElse(null);
    if (pending == null) {
      pending = new Pending();
      TransactionSynchronizationManager.registerSynchronization(pending);
    }
    pending.add(dated);
  }

  private void write(Dated one) {
    Line line = one.line();
    Routines.append(
        db.configuration(),
        one.at(),
        line.by(),
        line.purpose(),
        line.deed(),
        line.subject(),
        line.area(),
        JSONB.valueOf(json.writeValueAsString(line.details())),
        line.before(),
        line.after());
  }

  private record Dated(OffsetDateTime at, Line line) {

    /** As {@code audit.chain_of} in the database; here it only orders. */
    String chain() {
      String area = line.area();
      return area == null ? "pusat" : area.substring(0, Math.min(5, area.length()));
    }
  }

  /** What a transaction has to write before it may commit. */
  private final class Pending implements TransactionSynchronization, Ordered {

    private final List<Dated> waiting = new ArrayList<>();
    private boolean writing;

    void add(Dated one) {
      if (writing) {
        write(one);
      } else {
        waiting.add(one);
      }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      writing = true;
      waiting.stream().sorted(Comparator.comparing(Dated::chain)).forEach(Audit.this::write);
      waiting.clear();
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
