package id.petadaya.files;

import static id.petadaya.files.sql.Tables.OLDER_HASH_KEY;

import java.util.Collection;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * With what tokens were hashed under keys that are left. A token is with its owner only, so its hash
 * cannot be made anew; its key is kept instead, sealed under the key in use.
 */
@Component
class OlderHashKeys {

  private static final String USE = "files.older-hash-key";

  private final DSLContext db;
  private final KeyRing keys;

  OlderHashKeys(DSLContext db, KeyRing keys) {
    this.db = db;
    this.keys = keys;
  }

  /** The youngest is not known to be first; there are as many as the key was changed times. */
  List<SecretKey> of(String purpose) {
    SecretKey under = keys.derived(USE, "AES");
    return db.selectFrom(OLDER_HASH_KEY)
        .where(OLDER_HASH_KEY.PURPOSE.eq(purpose))
        .fetch(row -> (SecretKey) new SecretKeySpec(
            SealedValue.open(
                under,
                row.get(OLDER_HASH_KEY.SEALED),
                place(purpose, row.get(OLDER_HASH_KEY.MADE_UNDER))),
            "HmacSHA256"));
  }

  /** Takes those along that there are, and keeps those of the key that is left. */
  int sealAnew(KeyChange change, Collection<String> purposes) {
    SecretKey before = change.before(USE, "AES");
    SecretKey after = change.after(USE, "AES");
    int sealed = 0;
    for (var row : db.selectFrom(OLDER_HASH_KEY).fetch()) {
      String place = place(row.get(OLDER_HASH_KEY.PURPOSE), row.get(OLDER_HASH_KEY.MADE_UNDER));
      byte[] plain = SealedValue.open(before, row.get(OLDER_HASH_KEY.SEALED), place);
      db.update(OLDER_HASH_KEY)
          .set(OLDER_HASH_KEY.SEALED, SealedValue.seal(after, change.name(), plain, place))
          .where(OLDER_HASH_KEY.PURPOSE.eq(row.get(OLDER_HASH_KEY.PURPOSE)))
          .and(OLDER_HASH_KEY.MADE_UNDER.eq(row.get(OLDER_HASH_KEY.MADE_UNDER)))
          .execute();
      sealed++;
    }
    String left = change.from().name();
    for (String purpose : purposes) {
      byte[] plain = Secrets.key(change.from(), purpose, "HmacSHA256").getEncoded();
      db.insertInto(OLDER_HASH_KEY)
          .set(OLDER_HASH_KEY.PURPOSE, purpose)
          .set(OLDER_HASH_KEY.MADE_UNDER, left)
          .set(
              OLDER_HASH_KEY.SEALED,
              SealedValue.seal(after, change.name(), plain, place(purpose, left)))
          .execute();
      sealed++;
    }
    return sealed;
  }

  private static String place(String purpose, String madeUnder) {
    return "files.older_hash_key|sealed|" + purpose + "|" + madeUnder;
  }
}
