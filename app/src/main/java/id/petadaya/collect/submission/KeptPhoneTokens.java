package id.petadaya.collect.submission;

import static id.petadaya.collect.sql.Tables.PHONE_TOKEN;

import id.petadaya.access.AppUser;
import id.petadaya.access.AppUsers;
import id.petadaya.access.Role;
import id.petadaya.access.Scope;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The phones that the administrator let in, as collectors of their area. */
@Component
class KeptPhoneTokens implements PhoneTokens {

  private final AppUsers phones;
  private final DSLContext db;

  KeptPhoneTokens(AppUsers phones, DSLContext db) {
    this.phones = phones;
    this.db = db;
  }

  @Override
  public Optional<Viewer> find(String token) {
    return phones.find(token).map(KeptPhoneTokens::collector).or(() -> formerly(token));
  }

  private static Viewer collector(AppUser phone) {
    return new Viewer(
        phone.id(), phone.displayName(), phone.displayName(), Set.of(Role.COLLECTOR), phone.area());
  }

  /** Issued before administrators let phones in on the page of accounts. */
  private Optional<Viewer> formerly(String token) {
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
