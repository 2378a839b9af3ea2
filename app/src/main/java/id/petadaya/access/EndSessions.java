package id.petadaya.access;

import id.petadaya.audit.Audit;
import id.petadaya.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people of the own area are signed in, and how their administrator ends that. */
@Component
public class EndSessions {

  private final Accounts accounts;
  private final OwnSessions sessions;
  private final Audit audit;

  EndSessions(Accounts accounts, OwnSessions sessions, Audit audit) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * Where one person is signed in, the last used first.
   *
   * @throws Refused to whoever does not manage the account, here and below
   */
  public List<OwnSessions.Place> of(Viewer by, UUID account) {
    return sessions.of(managed(by, account).id().toString(), "");
  }

  /** Ends one of the places of a person. */
  @Transactional
  public void end(Viewer by, UUID account, String place) {
    Accounts.Kept one = managed(by, account);
    sessions.end(one.id().toString(), place);
    told(by, "access.session-ended", one);
  }

  /** Ends all of a person: at the next request the person has to sign in again. */
  @Transactional
  public void endAll(Viewer by, UUID account) {
    Accounts.Kept one = managed(by, account);
    sessions.endOthers(one.id(), "");
    told(by, "access.sessions-ended", one);
  }

  /** Ends, if it is meant, all sessions of everybody in the area but the one that asks. */
  @Transactional
  public void endEverybodys(Viewer by, String current, boolean sure) {
    mayManage(by);
    if (!sure) {
      return;
    }
    accounts.list().stream()
        .filter(one -> by.maySee(one.home()))
        .forEach(one -> sessions.endOthers(one.id(), current));
    String area = by.area().value();
    audit.append(by.getName(), "access.everybodys-sessions-ended", area, area, Map.of());
  }

  private Accounts.Kept managed(Viewer by, UUID account) {
    mayManage(by);
    return accounts
        .find(account)
        .filter(one -> by.maySee(one.home()))
        .orElseThrow(() -> new Refused(AccessProblem.UNKNOWN));
  }

  private static void mayManage(Viewer by) {
    if (!by.is(Role.ADMINISTRATOR)) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
  }

  private void told(Viewer by, String deed, Accounts.Kept one) {
    audit.append(by.getName(), deed, one.id().toString(), one.home().value(), Map.of());
  }
}
