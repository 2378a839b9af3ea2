package id.petadaya.access;

import static id.petadaya.access.sql.Tables.ACCOUNT;

import id.petadaya.files.KeptUnderKey;
import id.petadaya.files.KeyChange;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Second factors move to a new installation's key; tokens of phones, keys of programs and recovery codes
 * stay as they are, since only their owners have them. Whoever is signed in signs in anew.
 */
@Component
class AccountsUnderKey implements KeptUnderKey {

  private final DSLContext db;

  AccountsUnderKey(DSLContext db) {
    this.db = db;
  }

  @Override
  public int sealAnew(KeyChange change) {
    var factors = db.select(ACCOUNT.ID, ACCOUNT.TOTP_SECRET)
        .from(ACCOUNT)
        .where(ACCOUNT.TOTP_SECRET.isNotNull())
        .forUpdate()
        .fetch();
    factors.forEach(row -> db.update(ACCOUNT)
        .set(
            ACCOUNT.TOTP_SECRET,
            change.secret(SecondFactor.PURPOSE, row.value1().toString(), row.value2()))
        .where(ACCOUNT.ID.eq(row.value1()))
        .execute());
    db.deleteFrom(DSL.table(DSL.name("access", "spring_session"))).execute();
    return factors.size();
  }

  @Override
  public List<String> hashedFor() {
    return List.of(AppUsers.PURPOSE, ProgramKeys.PURPOSE, SecondFactor.RECOVERY);
  }
}
