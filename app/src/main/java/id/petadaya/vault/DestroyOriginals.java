package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.DESTROYED_FILE;
import static id.petadaya.vault.sql.Tables.LEGAL_BASIS;
import static id.petadaya.vault.sql.Tables.PERSON;

import id.petadaya.audit.Audit;
import id.petadaya.audit.Line;
import id.petadaya.audit.SigningKey;
import id.petadaya.collect.KeptOriginals;
import id.petadaya.collect.KeptOriginals.Original;
import id.petadaya.files.FileStore;
import id.petadaya.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Destroys files as they came: agencies' lists and what phones sent, when their months are over, or a list
 * when a person who was in it asks. What was read of them stays, with where it stood. Leaves a signed
 * certificate. A hold on a person keeps every list that names the person.
 */
@Component
public class DestroyOriginals {

  /** How many one transaction destroys at the most. */
  private static final int STEP = 100;

  private static final int LEAST_REASON = 10;
  private static final String ON_REQUEST = "permintaan-pemilik";

  private final KeptOriginals originals;
  private final OriginalRules rules;
  private final FileStore files;
  private final SigningKey key;
  private final Tombstones tombstones;
  private final Audit audit;
  private final DSLContext db;
  private final Clock clock;
  private final JsonMapper json;

  DestroyOriginals(
      KeptOriginals originals,
      OriginalRules rules,
      FileStore files,
      SigningKey key,
      Tombstones tombstones,
      Audit audit,
      DSLContext db,
      Clock clock,
      JsonMapper json) {
    this.originals = originals;
    this.rules = rules;
    this.files = files;
    this.key = key;
    this.tombstones = tombstones;
    this.audit = audit;
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /** How many were destroyed, how many a hold kept; whether some are left. */
  public record Done(int destroyed, int held, boolean more) {}

  /** Destroys up to a hundred whose months are over, by every rule that they fall under. */
  @Transactional
  public Done run() {
    int destroyed = 0;
    int held = 0;
    Map<String, List<Original>> byFile =
        originals.all().stream().collect(Collectors.groupingBy(Original::sha256));
    for (var file : byFile.entrySet()) {
      String longest = file.getValue().stream()
          .max(Comparator.comparing(this::ends))
          .map(this::rule)
          .orElseThrow();
      if (file.getValue().stream().anyMatch(one -> ends(one).isAfter(clock.instant()))
          || files.find(file.getKey()).isEmpty()) {
        continue;
      }
      if (isHeld(file.getKey())) {
        held++;
      } else if (destroyed == STEP) {
        return new Done(destroyed, held, true);
      } else {
        destroy("retensi", file.getValue().getFirst(), "retensi-" + longest);
        destroyed++;
      }
    }
    return new Done(destroyed, held, false);
  }

  /** Removes what a program that was stopped in between left. */
  public void finish() {
    files.finishDestroying();
  }

  /** The lists that named a person and are still there, by hash; also after the person was erased. */
  List<String> listsOf(UUID ref) {
    return db
        .selectDistinct(LEGAL_BASIS.EVIDENCE)
        .from(LEGAL_BASIS)
        .where(LEGAL_BASIS.PERSON_REF.eq(ref))
        .and(LEGAL_BASIS.EVIDENCE.isNotNull())
        .fetch(LEGAL_BASIS.EVIDENCE)
        .stream()
        .filter(hash -> files.find(hash).isPresent())
        .sorted()
        .toList();
  }

  /** Destroys one list because a person who stood in it asks; the reason has at least ten letters. */
  @Transactional
  void onRequest(String by, String sha256, String reason) {
    if (reason.strip().length() < LEAST_REASON) {
      throw new Refused(VaultProblem.REASON_TOO_SHORT, Map.of("least", LEAST_REASON));
    }
    Original original = originals.all().stream()
        .filter(one -> one.sha256().equals(sha256) && one.kind() == KeptOriginals.Kind.LIST)
        .findFirst()
        .filter(one -> files.find(sha256).isPresent())
        .orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
    if (isHeld(sha256)) {
      throw new Refused(VaultProblem.HELD);
    }
    destroy(by, original, ON_REQUEST);
  }

  private void destroy(String by, Original original, String rule) {
    Map<String, Object> statement = new TreeMap<>();
    statement.put("file", original.sha256());
    statement.put("rule", rule);
    statement.put("at", clock.instant().toString());
    String written = json.writeValueAsString(statement);
    var certificate =
        new ErasePerson.Certificate(written, key.sign(written.getBytes(StandardCharsets.UTF_8)));
    files.destroy(original.sha256(), clock.instant());
    db.insertInto(DESTROYED_FILE)
        .set(DESTROYED_FILE.SHA256, original.sha256())
        .set(DESTROYED_FILE.RULE, rule)
        .set(DESTROYED_FILE.AT, OffsetDateTime.now(clock))
        .set(DESTROYED_FILE.CERTIFICATE, written)
        .set(DESTROYED_FILE.SIGNATURE, certificate.signature())
        .execute();
    tombstones.keepAfterCommit(certificate);
    Line line = Line.of(
        by, "vault.original-destroyed", original.sha256(), original.area(), Map.of("rule", rule));
    audit.append(rule.equals(ON_REQUEST) ? line.because("hak_pemilik_data") : line);
  }

  /** Whoever stands in the list and is held keeps it. */
  private boolean isHeld(String sha256) {
    return db.fetchExists(db.selectOne()
        .from(LEGAL_BASIS)
        .join(PERSON)
        .on(PERSON.REF.eq(LEGAL_BASIS.PERSON_REF))
        .where(LEGAL_BASIS.EVIDENCE.eq(sha256))
        .and(PERSON.HOLD_REASON.isNotNull()));
  }

  private Instant ends(Original one) {
    return one.since()
        .atOffset(ZoneOffset.UTC)
        .plusMonths(rules.months(rule(one)))
        .toInstant();
  }

  private String rule(Original one) {
    if (one.kind() == KeptOriginals.Kind.SUBMISSION) {
      return OriginalRules.SUBMISSION;
    }
    boolean names = db.fetchExists(LEGAL_BASIS, LEGAL_BASIS.EVIDENCE.eq(one.sha256()));
    return names ? OriginalRules.NAMES_PERSONS : OriginalRules.LIST;
  }
}
