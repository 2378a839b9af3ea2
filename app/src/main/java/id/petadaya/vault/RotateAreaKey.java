package id.petadaya.vault;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a regency a new key while people work: persons' keys are sealed anew in small steps, values are
 * not touched, and the old key is destroyed when nobody is left under it.
 */
@Component
public class RotateAreaKey {

  private static final int STEP = 500;

  private final AreaKeys keys;
  private final Persons persons;
  private final Audit audit;
  private final TransactionTemplate transactions;

  RotateAreaKey(
      AreaKeys keys, Persons persons, Audit audit, PlatformTransactionManager transactions) {
    this.keys = keys;
    this.persons = persons;
    this.audit = audit;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** How many persons moved to the new key. */
  public int rotate(String by, AreaCode area) {
    AreaKeys.Known fresh = transactions.execute(any -> keys.renew(area));
    int moved = 0;
    int step;
    do {
      step = transactions.execute(any -> persons.rewrap(AreaKeys.regency(area), fresh, STEP));
      moved += step;
    } while (step > 0);
    int all = moved;
    transactions.executeWithoutResult(any -> {
      int destroyed = keys.destroyUnused(area);
      audit.append(
          by,
          "vault.key-rotated",
          fresh.id(),
          AreaKeys.regency(area),
          Map.of("persons", all, "destroyed", destroyed));
    });
    return moved;
  }
}
