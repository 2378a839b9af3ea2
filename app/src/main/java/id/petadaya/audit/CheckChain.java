package id.petadaya.audit;

import id.petadaya.kernel.LineFile;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole book and says where it is not as it was written. Sees what the transaction may see: a
 * caller that is bound to an area checks the part of it.
 */
@Component
public class CheckChain {

  private final DSLContext db;
  private final Heads heads;
  private final SigningKey key;

  CheckChain(DSLContext db, Heads heads, SigningKey key) {
    this.db = db;
    this.heads = heads;
    this.key = key;
  }

  /**
   * What a check found.
   *
   * @param chains last number of each chain
   * @param heads how many signed heads were compared
   * @param took of the reading and hashing alone
   */
  public record Report(
      long entries, Map<String, Long> chains, int heads, List<Finding> findings, Duration took) {

    public Report {
      chains = Map.copyOf(chains);
      findings = List.copyOf(findings);
    }

    public boolean intact() {
      return findings.isEmpty();
    }

    public long entriesPerSecond() {
      return took.isZero() ? entries : entries * 1_000_000_000L / took.toNanos();
    }
  }

  /** Against the heads that were kept here. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Report check() {
    return check(db, heads.kept(), SigningKey.read(key.openHalf()), new ArrayList<>());
  }

  /** Against heads that were kept elsewhere. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Report check(Path exportedHeads, Path publicKey) {
    List<SignedHead> exported = Heads.read(new LineFile(exportedHeads));
    return check(db, exported, SigningKey.read(publicKey), new ArrayList<>());
  }

  /** Against heads that were sent elsewhere; {@code publicKey} null for the installation's own. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Report check(List<SignedHead> sent, @Nullable Path publicKey) {
    return check(
        db,
        sent,
        SigningKey.read(publicKey == null ? key.openHalf() : publicKey),
        new ArrayList<>());
  }

  static Report check(DSLContext db, List<SignedHead> all, PublicKey key, List<Finding> forged) {
    List<SignedHead> genuine = new ArrayList<>();
    for (SignedHead head : all) {
      if (head.isGenuine(key)) {
        genuine.add(head);
      } else {
        forged.add(new Finding(head.chain(), head.seq(), Finding.Kind.HEAD_FORGED));
      }
    }
    return walk(db, new ChainWalk(genuine), genuine.size(), forged);
  }

  static Report walk(DSLContext db, ChainWalk walk, int heads, List<Finding> before) {
    long began = System.nanoTime();
    AuditBook.eachByChain(db, walk::next);
    List<Finding> findings = new ArrayList<>(before);
    findings.addAll(walk.finish(AuditBook.heads(db)));
    return new Report(
        walk.entries(), walk.ends(), heads, findings, Duration.ofNanos(System.nanoTime() - began));
  }
}
