package id.petadaya.oversight;

import id.petadaya.access.Role;
import id.petadaya.access.Scope;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.audit.AuditBook;
import id.petadaya.audit.CheckChain;
import id.petadaya.audit.Entry;
import id.petadaya.audit.Heads;
import id.petadaya.audit.SendHeads;
import id.petadaya.audit.SignedHead;
import id.petadaya.files.Scans;
import id.petadaya.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The book as the auditor and the data-protection officer may see it: their own area, and its state. */
@Component
public class WatchBook {

  private static final Duration FRESH = Duration.ofMinutes(10);

  private final AuditBook book;
  private final CheckChain check;
  private final Heads heads;
  private final SendHeads send;
  private final Scans scans;
  private final Audit audit;
  private final Clock clock;
  private volatile @Nullable Checked last;

  WatchBook(
      AuditBook book,
      CheckChain check,
      Heads heads,
      SendHeads send,
      Scans scans,
      Audit audit,
      Clock clock) {
    this.send = send;
    this.scans = scans;
    this.book = book;
    this.check = check;
    this.heads = heads;
    this.audit = audit;
    this.clock = clock;
  }

  /** A check, and when it was made. */
  public record Checked(CheckChain.Report report, Instant at) {}

  /** Entries of the viewer's area, the youngest first. */
  @Transactional(readOnly = true)
  public List<Entry> page(Viewer by, AuditBook.Filter filter, long before, int most) {
    allow(by);
    return book.page(inside(by, filter), before, most);
  }

  @Transactional(readOnly = true)
  public int count(Viewer by, AuditBook.Filter filter) {
    allow(by);
    return book.count(inside(by, filter));
  }

  /** All entries of a filter, the oldest first. That they were taken along is an entry of its own. */
  @Transactional
  public void export(Viewer by, AuditBook.Filter filter, Consumer<Entry> reader) {
    allow(by);
    audit.append(by.getName(), "oversight.entries-taken", "audit", by.area().value(), Map.of());
    book.each(inside(by, filter), reader);
  }

  /** The signed heads of now, to be kept elsewhere. */
  public List<SignedHead> heads(Viewer by) {
    allow(by);
    heads.keep();
    return heads.kept();
  }

  /** What the scanner found and what it has not seen. */
  public Scans.Standing scanning(Viewer by) {
    allow(by);
    return scans.standing();
  }

  /** When the heads last arrived elsewhere. */
  public SendHeads.State sending(Viewer by) {
    allow(by);
    return send.state();
  }

  /** Whether the whole book is as it was written; a fresh answer is given again. */
  public Checked state(Viewer by) {
    allow(by);
    Checked known = last;
    if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
      return known;
    }
    return check(by);
  }

  /** Reads the whole book now. */
  public Checked check(Viewer by) {
    allow(by);
    // A chain is whole or not: its links cannot be followed through a part of it.
    var now = new Checked(Scope.everywhere().call(check::check), clock.instant());
    last = now;
    return now;
  }

  private static AuditBook.Filter inside(Viewer by, AuditBook.Filter asked) {
    String area = asked.area();
    boolean narrower = area != null && (area + ".").startsWith(by.area().value() + ".");
    return new AuditBook.Filter(
        asked.actor(),
        asked.deed(),
        asked.subject(),
        narrower ? area : by.area().value(),
        asked.from(),
        asked.to());
  }

  private static void allow(Viewer by) {
    if (!by.is(Role.AUDITOR, Role.DATA_PROTECTION_OFFICER, Role.ADMINISTRATOR)) {
      throw new Refused(OversightProblem.NOT_YOUR_ROLE);
    }
  }
}
