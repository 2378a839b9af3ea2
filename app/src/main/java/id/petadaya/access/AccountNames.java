package id.petadaya.access;

import static id.petadaya.access.sql.Tables.ACCOUNT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names behind account ids, also of accounts that are disabled by now. For pages, never for traces. */
@Component
public class AccountNames {

  private final DSLContext db;

  AccountNames(DSLContext db) {
    this.db = db;
  }

  /** Display names by the id as it stands in a trace; jobs and strangers are left out. */
  public Map<String, String> names(Collection<String> actors) {
    var ids = actors.stream()
        .distinct()
        .map(AccountNames::id)
        .filter(Objects::nonNull)
        .toList();
    Map<String, String> names = new HashMap<>();
    db.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.in(ids))
        .forEach(row -> names.put(row.value1().toString(), row.value2()));
    return names;
  }

  private static @Nullable UUID id(String actor) {
    try {
      return UUID.fromString(actor);
    } catch (IllegalArgumentException job) {
      return null;
    }
  }
}
