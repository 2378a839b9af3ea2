package id.petadaya.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Walks entries chain by chain, in the order of their numbers, and notes every place that is not as it
 * was written. Needs the signed heads to see a tail that was cut off or a chain that was written anew.
 */
class ChainWalk {

  private static final byte[] FIRST = new byte[32];

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, TreeMap<Long, String>> signed = new HashMap<>();
  private final Map<String, Long> ends = new TreeMap<>();
  private final MessageDigest sha;
  private String chain = "";
  private long expected = 1;
  private byte[] previous = FIRST;
  private long entries;

  /** Heads whose signature is good. */
  ChainWalk(Collection<SignedHead> heads) {
    heads.forEach(head ->
        signed.computeIfAbsent(head.chain(), any -> new TreeMap<>()).put(head.seq(), head.hash()));
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  void next(Entry entry) {
    entries++;
    if (!entry.chain().equals(chain)) {
      chain = entry.chain();
      expected = 1;
      previous = FIRST;
    }
    if (entry.seq() != expected) {
      found(Math.min(expected, entry.seq()), Finding.Kind.MISSING);
    } else if (!follows(previous, entry)) {
      found(entry.seq(), Finding.Kind.UNLINKED);
    }
    if (!Arrays.equals(hashOf(entry), entry.hash())) {
      found(entry.seq(), Finding.Kind.CHANGED);
    }
    String head = signed.getOrDefault(chain, new TreeMap<>()).get(entry.seq());
    if (head != null && !head.equals(HexFormat.of().formatHex(entry.hash()))) {
      found(entry.seq(), Finding.Kind.REWRITTEN);
    }
    previous = entry.hash();
    expected = entry.seq() + 1;
    ends.put(chain, entry.seq());
  }

  /** All that was found, after the last entry. */
  List<Finding> finish(List<AuditBook.Head> kept) {
    Map<String, Long> furthest = new TreeMap<>();
    kept.forEach(head -> furthest.merge(head.chain(), head.seq(), Math::max));
    signed.forEach((name, heads) -> furthest.merge(name, heads.lastKey(), Math::max));
    furthest.forEach((name, seq) -> {
      long end = ends.getOrDefault(name, 0L);
      if (end < seq) {
        findings.add(new Finding(name, end + 1, Finding.Kind.TAIL_MISSING));
      }
    });
    return List.copyOf(findings);
  }

  boolean follows(byte[] last, Entry entry) {
    return Arrays.equals(last, entry.prevHash());
  }

  Map<String, Long> ends() {
    return ends;
  }

  long entries() {
    return entries;
  }

  private byte[] hashOf(Entry entry) {
    sha.update(entry.prevHash());
    return sha.digest(entry.content().getBytes(StandardCharsets.UTF_8));
  }

  private void found(long seq, Finding.Kind kind) {
    findings.add(new Finding(chain, seq, kind));
  }
}
