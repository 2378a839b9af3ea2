package id.petadaya.oversight;

import id.petadaya.audit.Audit;
import id.petadaya.audit.AuditBook;
import id.petadaya.audit.CheckChain;
import id.petadaya.audit.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who saw what of whom between two times: what a notice under law 27/2022, article 46 needs within three
 * days. Worked out from the book alone; names nobody whose data it is about.
 */
@Component
public class IncidentReport {

  private static final Duration NOTICE = Duration.ofHours(72);

  private final AuditBook book;
  private final CheckChain check;
  private final Audit audit;

  IncidentReport(AuditBook book, CheckChain check, Audit audit) {
    this.book = book;
    this.check = check;
    this.audit = audit;
  }

  /**
   * The report.
   *
   * @param due until when the persons and the authority must be told, counted from {@code known}
   * @param chainIntact whether the book that it rests on is as it was written
   * @param unreadable searches and exports that name no single person
   */
  public record Report(
      Instant from,
      Instant to,
      Instant known,
      Instant due,
      boolean chainIntact,
      int entries,
      List<Affected> affected,
      List<Look> unreadable) {

    public Report {
      affected = List.copyOf(affected);
      unreadable = List.copyOf(unreadable);
    }
  }

  /** A person, the values that were seen, and the looks. */
  public record Affected(String person, String area, Set<String> fields, List<Look> looks) {}

  /** One look. */
  public record Look(Instant at, String by, String deed, String purpose) {}

  /**
   * Works it out.
   *
   * @param known when the incident became known
   * @param actor only what this account did; null for all
   */
  @Transactional
  public Report of(String by, Instant from, Instant to, Instant known, @Nullable String actor) {
    boolean intact = check.check().intact();
    Map<String, Affected> affected = new TreeMap<>();
    List<Look> others = new ArrayList<>();
    int[] entries = {0};
    book.each(new AuditBook.Filter(actor, "vault.", null, null, from, to), entry -> {
      entries[0]++;
      switch (entry.deed()) {
        case "vault.person-read", "vault.person-exported", "vault.glass-broken" ->
          add(affected, entry);
        case "vault.person-searched" -> others.add(look(entry));
        default -> {}
      }
    });
    audit.append(
        by,
        "oversight.incident-reported",
        "incident",
        null,
        Map.of("persons", affected.size(), "from", from.toString(), "to", to.toString()));
    return new Report(
        from,
        to,
        known,
        known.plus(NOTICE),
        intact,
        entries[0],
        List.copyOf(affected.values()),
        others);
  }

  private static void add(Map<String, Affected> affected, Entry entry) {
    Affected one = affected.computeIfAbsent(
        entry.subject(),
        person -> new Affected(
            person, entry.area() == null ? "" : entry.area(), new TreeSet<>(), new ArrayList<>()));
    entry.details().path("fields").forEach(field -> one.fields().add(field.stringValue()));
    one.looks().add(look(entry));
  }

  private static Look look(Entry entry) {
    String purpose = entry.purpose();
    return new Look(
        entry.at().toInstant(), entry.actor(), entry.deed(), purpose == null ? "" : purpose);
  }
}
