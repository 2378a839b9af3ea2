package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.PERSON;

import id.petadaya.audit.Audit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the keeping of persons for whom no purpose holds any more: each purpose with a standing basis
 * keeps for its months, the longest counts. A legal hold wins.
 */
@Component
public class Retention {

  private static final int STEP = 500;
  private static final long LOCK = 0x7265_7465_6e73_69L;
  private static final List<String> NAMING =
      List.of("nik", "nama", "hp", "tanggal_lahir", "alamat", "rt", "rw", "ibu");

  private final DSLContext db;
  private final Persons persons;
  private final Ledger ledger;
  private final Purposes purposes;
  private final ErasePerson erase;
  private final Audit audit;
  private final Clock clock;

  Retention(
      DSLContext db,
      Persons persons,
      Ledger ledger,
      Purposes purposes,
      ErasePerson erase,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.persons = persons;
    this.ledger = ledger;
    this.purposes = purposes;
    this.erase = erase;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many were erased, how many made anonymous, how many a hold kept; whether some are left. */
  public record Done(int erased, int anonymised, int held, boolean more) {}

  private record Ending(Instant at, Purpose purpose) {}

  /** Looks at every person once, and ends the keeping of five hundred at the most. One at a time. */
  @Transactional
  public Done run() {
    if (!isAlone()) {
      return new Done(0, 0, 0, false);
    }
    int erased = 0;
    int anonymised = 0;
    int held = 0;
    boolean more = false;
    for (Person person : persons.list(PERSON.ERASED_AT.isNull(), Integer.MAX_VALUE)) {
      if (!isOver(person.ref())) {
        continue;
      }
      if (person.hold() != null) {
        held++;
      } else if (erased + anonymised == STEP) {
        more = true;
      } else if (ending(person.ref())
          .filter(one -> one.purpose().act() == Purpose.Act.ANONIMKAN)
          .isPresent()) {
        anonymised += persons.anonymise(person.ref(), NAMING) > 0 ? 1 : 0;
      } else {
        erase.erase("retensi", person.ref(), rule(person.ref()));
        erased++;
      }
    }
    if (erased + anonymised > 0) {
      audit.append(
          "retensi",
          "vault.retention-done",
          "retention",
          null,
          Map.of("erased", erased, "anonymised", anonymised, "held", held));
    }
    return new Done(erased, anonymised, held, more);
  }

  /** Of several programs on one database, one does it. */
  private boolean isAlone() {
    return Boolean.TRUE.equals(
        db.select(DSL.field("pg_try_advisory_xact_lock({0})", Boolean.class, DSL.inline(LOCK)))
            .fetchSingle()
            .value1());
  }

  private boolean isOver(UUID ref) {
    return ending(ref).filter(one -> one.at().isAfter(clock.instant())).isEmpty();
  }

  private String rule(UUID ref) {
    return ending(ref).map(one -> "retensi-" + one.purpose().code()).orElse("tanpa-dasar");
  }

  /** The purpose that keeps longest, and until when; empty when none holds. */
  private Optional<Ending> ending(UUID ref) {
    return ledger.standing(ref).entrySet().stream()
        .flatMap(one -> purposes.find(one.getKey()).stream()
            .flatMap(purpose -> one.getValue().entrySet().stream()
                .filter(basis -> purpose.bases().contains(basis.getKey()))
                .map(basis -> new Ending(
                    basis
                        .getValue()
                        .atOffset(ZoneOffset.UTC)
                        .plusMonths(purpose.months())
                        .toInstant(),
                    purpose))))
        .max(Comparator.comparing(Ending::at));
  }
}
