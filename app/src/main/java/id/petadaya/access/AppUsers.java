package id.petadaya.access;

import static id.petadaya.access.sql.Tables.APP_USER;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.files.Secrets;
import id.petadaya.kernel.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The phones that may submit. A token is random, kept as a keyed hash, and dead at once when revoked. */
@Component
public class AppUsers {

  static final String PURPOSE = "access.app-user";

  private final DSLContext db;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AppUsers(DSLContext db, Secrets secrets, Audit audit, Clock clock) {
    this.db = db;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /** A phone and its token, which is shown once and never again. */
  public record Issued(AppUser user, String token) {
    /** Without the token. */
    @Override
    public String toString() {
      return "Issued[" + user.id() + "]";
    }
  }

  /** Whose token this is; empty when it is nobody's or was revoked. Asked before anybody is known. */
  public Optional<AppUser> find(String token) {
    if (token.isEmpty() || token.length() > 100) {
      return Optional.empty();
    }
    List<String> hashes = secrets.hashes(PURPOSE, token);
    return Scope.everywhere()
        .call(() -> db.selectFrom(APP_USER)
            .where(APP_USER.TOKEN_HASH.in(hashes))
            .and(APP_USER.REVOKED_AT.isNull())
            .fetchOptional(AppUsers::user));
  }

  /** Phones that may submit, of the viewer's area, by name. */
  public List<AppUser> list(Viewer by) {
    mayManage(by);
    return db
        .selectFrom(APP_USER)
        .where(APP_USER.REVOKED_AT.isNull())
        .orderBy(APP_USER.DISPLAY_NAME, APP_USER.CREATED_AT)
        .fetch(AppUsers::user)
        .stream()
        .filter(one -> by.maySee(one.area()))
        .toList();
  }

  /**
   * Lets a phone in.
   *
   * @throws Refused to whoever is no administrator of the area
   */
  @Transactional
  public Issued issue(Viewer by, String displayName, AreaCode area, String project) {
    mayManage(by);
    if (!by.maySee(area)) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var user = new AppUser(UUID.randomUUID(), displayName.strip(), area, project);
    db.insertInto(APP_USER)
        .set(APP_USER.ID, user.id())
        .set(APP_USER.DISPLAY_NAME, user.displayName())
        .set(APP_USER.AREA_CODE, area.value())
        .set(APP_USER.PROJECT, project)
        .set(APP_USER.TOKEN_HASH, secrets.hash(PURPOSE, token))
        .set(APP_USER.CREATED_BY, by.getName())
        .set(APP_USER.CREATED_AT, OffsetDateTime.now(clock))
        .execute();
    audit.append(by.getName(), "access.phone-let-in", user.id().toString(), area.value(), Map.of());
    return new Issued(user, token);
  }

  /** Shuts a phone out, at once. Nothing happens to what it has submitted. */
  @Transactional
  public void revoke(Viewer by, UUID id) {
    mayManage(by);
    var area = db.update(APP_USER)
        .set(APP_USER.REVOKED_BY, by.getName())
        .set(APP_USER.REVOKED_AT, OffsetDateTime.now(clock))
        .where(APP_USER.ID.eq(id))
        .and(APP_USER.REVOKED_AT.isNull())
        .returning(APP_USER.AREA_CODE)
        .fetchOptional(APP_USER.AREA_CODE);
    if (area.isEmpty() || !by.maySee(new AreaCode(area.get()))) {
      throw new Refused(AccessProblem.UNKNOWN);
    }
    audit.append(by.getName(), "access.phone-shut-out", id.toString(), area.get(), Map.of());
  }

  private static void mayManage(Viewer by) {
    if (!by.is(Role.ADMINISTRATOR)) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
  }

  private static AppUser user(Record row) {
    return new AppUser(
        row.get(APP_USER.ID),
        row.get(APP_USER.DISPLAY_NAME),
        new AreaCode(row.get(APP_USER.AREA_CODE)),
        row.get(APP_USER.PROJECT));
  }
}
