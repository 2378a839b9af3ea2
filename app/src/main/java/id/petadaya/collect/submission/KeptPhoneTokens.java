package id.petadaya.collect.submission;

import static id.petadaya.collect.sql.Tables.PHONE_TOKEN;

import id.petadaya.access.Role;
import id.petadaya.access.Scope;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Looks a secret up by its hash; a random secret of 256 bits needs no slow one. */
@Component
class KeptPhoneTokens implements PhoneTokens {

  private final DSLContext db;

  KeptPhoneTokens(DSLContext db) {
    this.db = db;
  }

  @Override
  public Optional<Viewer> find(String token) {
    // Before it is found nobody is known, so that no scope is either.
    return Scope.everywhere().call(() -> kept(token));
  }

  private Optional<Viewer> kept(String token) {
    return db.select(PHONE_TOKEN.ID, PHONE_TOKEN.LABEL, PHONE_TOKEN.AREA_CODE)
        .from(PHONE_TOKEN)
        .where(PHONE_TOKEN.TOKEN_HASH.eq(Sha256.of(token)))
        .and(PHONE_TOKEN.REVOKED_AT.isNull())
        .fetchOptional(row -> new Viewer(
            row.get(PHONE_TOKEN.ID),
            row.get(PHONE_TOKEN.LABEL),
            row.get(PHONE_TOKEN.LABEL),
            Set.of(Role.COLLECTOR),
            new AreaCode(row.get(PHONE_TOKEN.AREA_CODE))));
  }
}
