package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.kernel.Refused;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first set-up: office, first account, recovery key, done. Possible once; left half-way it goes on
 * where it stopped.
 */
@Component
public class SetUpOffice {

  private static final String BY = "set-up";

  private final Offices offices;
  private final Accounts accounts;
  private final OpenAccount openAccount;
  private final Audit audit;
  private final SetUpCode code;

  SetUpOffice(
      Offices offices, Accounts accounts, OpenAccount openAccount, Audit audit, SetUpCode code) {
    this.offices = offices;
    this.accounts = accounts;
    this.openAccount = openAccount;
    this.audit = audit;
    this.code = code;
  }

  /** What has to be done next. */
  public enum Step {
    OFFICE,
    ADMINISTRATOR,
    RECOVERY_KEY,
    DONE
  }

  public Step next() {
    var office = offices.find();
    if (office.isEmpty()) {
      return Step.OFFICE;
    }
    if (office.get().ready()) {
      return Step.DONE;
    }
    return hasNoAccount() ? Step.ADMINISTRATOR : Step.RECOVERY_KEY;
  }

  /** Names the office and the area it works for; may be said again until the set-up is done. */
  @Transactional
  public void name(String name, AreaCode area, boolean simulated) {
    refuseWhenDone();
    offices.put(name.strip(), area, simulated);
    audit.append(BY, "access.office-named", "office", area.value(), Map.of());
  }

  /** Opens the first account, the administrator's. */
  @Transactional
  public Viewer administrator(String username, String displayName, String password) {
    refuseWhenDone();
    Office office =
        offices.find().orElseThrow(() -> new IllegalStateException("The office comes first."));
    if (!hasNoAccount()) {
      throw new Refused(AccessProblem.ALREADY_SET_UP);
    }
    return Scope.of(office.area())
        .call(() -> openAccount.open(
            BY, username, displayName, password, Set.of(Role.ADMINISTRATOR), office.area()));
  }

  /** Both statements about the recovery key were ticked: the office may work. */
  @Transactional
  public void finish() {
    refuseWhenDone();
    offices.finish();
    code.forget();
    audit.append(BY, "access.set-up-done", "office", null, Map.of());
  }

  private boolean hasNoAccount() {
    return Scope.everywhere().call(accounts::isEmpty);
  }

  private void refuseWhenDone() {
    if (next() == Step.DONE) {
      throw new Refused(AccessProblem.ALREADY_SET_UP);
    }
  }
}
