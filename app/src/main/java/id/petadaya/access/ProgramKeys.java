package id.petadaya.access;

import static id.petadaya.access.sql.Tables.PROGRAM_KEY;

import id.petadaya.audit.Audit;
import id.petadaya.files.Secrets;
import id.petadaya.kernel.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys by which programs work for an account that needs more than a password. Random, kept as a keyed
 * hash, with the rights of the account and no others; all end with each new password.
 */
@Component
public class ProgramKeys {

  static final String BEGINS = "kunci-";

  static final String PURPOSE = "access.program-key";
  private static final int BYTES = 32;
  private static final int MOST = 20;
  private static final int LONGEST_LABEL = 80;

  private final DSLContext db;
  private final Secrets secrets;
  private final SignInSteps steps;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ProgramKeys(DSLContext db, Secrets secrets, SignInSteps steps, Audit audit, Clock clock) {
    this.db = db;
    this.secrets = secrets;
    this.steps = steps;
    this.audit = audit;
    this.clock = clock;
  }

  /** A key as its owner sees it; what it says is kept nowhere. */
  public record Key(UUID id, String label, Instant madeAt) {}

  /** The viewer's own, the newest first. */
  public List<Key> of(Viewer viewer) {
    return Scope.everywhere()
        .call(() -> db.selectFrom(PROGRAM_KEY)
            .where(PROGRAM_KEY.ACCOUNT_ID.eq(viewer.id()))
            .orderBy(PROGRAM_KEY.MADE_AT.desc())
            .fetch(row -> new Key(
                row.get(PROGRAM_KEY.ID),
                row.get(PROGRAM_KEY.LABEL),
                row.get(PROGRAM_KEY.MADE_AT).toInstant())));
  }

  /**
   * Makes one for the viewer's own account, which gives its password once more.
   *
   * @return what the program sends in place of a password; shown once and never again
   * @throws Refused when the password is wrong, there is no label, or there are twenty already
   */
  @Transactional(noRollbackFor = Refused.class)
  public String make(Viewer viewer, String password, String label) {
    steps.prove(viewer, password);
    String name = label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL || of(viewer).size() >= MOST) {
      throw new Refused(AccessProblem.KEY_NOT_USABLE);
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String key = BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    UUID id = UUID.randomUUID();
    Scope.everywhere()
        .run(() -> db.insertInto(PROGRAM_KEY)
            .set(PROGRAM_KEY.ID, id)
            .set(PROGRAM_KEY.ACCOUNT_ID, viewer.id())
            .set(PROGRAM_KEY.LABEL, name)
            .set(PROGRAM_KEY.KEY_HASH, secrets.hash(PURPOSE, key))
            .set(PROGRAM_KEY.MADE_AT, OffsetDateTime.now(clock))
            .execute());
    told(viewer, "access.program-key-made", id);
    return key;
  }

  /** Takes one of the viewer's own back, at once; anything else is left alone. */
  @Transactional
  public void end(Viewer viewer, UUID id) {
    boolean ended = Scope.everywhere()
            .call(() -> db.deleteFrom(PROGRAM_KEY)
                .where(PROGRAM_KEY.ID.eq(id))
                .and(PROGRAM_KEY.ACCOUNT_ID.eq(viewer.id()))
                .execute())
        == 1;
    if (ended) {
      told(viewer, "access.program-key-ended", id);
    }
  }

  /** Whose key this is; empty when it is nobody's. */
  Optional<UUID> owner(String key) {
    List<String> hashes = secrets.hashes(PURPOSE, key);
    return Scope.everywhere()
        .call(() -> db.select(PROGRAM_KEY.ACCOUNT_ID)
            .from(PROGRAM_KEY)
            .where(PROGRAM_KEY.KEY_HASH.in(hashes))
            .fetchOptional(PROGRAM_KEY.ACCOUNT_ID));
  }

  private void told(Viewer viewer, String deed, UUID key) {
    audit.append(viewer.getName(), deed, key.toString(), viewer.area().value(), Map.of());
  }
}
