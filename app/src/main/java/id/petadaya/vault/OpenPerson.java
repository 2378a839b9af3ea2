package id.petadaya.vault;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.audit.AuditBook;
import id.petadaya.audit.Line;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Sensitive;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to a person's data. Role, area, purpose and legal basis must all agree; the look is
 * written down and committed before the data leaves the room.
 */
@Component
public class OpenPerson {

  /** Persons one account may read in an hour before somebody is told. */
  static final int MANY = 50;

  private static final Duration HOUR = Duration.ofHours(1);

  private final Persons persons;
  private final Purposes purposes;
  private final Ledger ledger;
  private final BreakGlass glass;
  private final Notices notices;
  private final Audit audit;
  private final AuditBook book;
  private final Clock clock;

  OpenPerson(
      Persons persons,
      Purposes purposes,
      Ledger ledger,
      BreakGlass glass,
      Notices notices,
      Audit audit,
      AuditBook book,
      Clock clock) {
    this.persons = persons;
    this.purposes = purposes;
    this.ledger = ledger;
    this.glass = glass;
    this.notices = notices;
    this.audit = audit;
    this.book = book;
    this.clock = clock;
  }

  /** Pseudonyms of the viewer's area, the youngest first: no name, no number, so no trace. */
  @Transactional(readOnly = true)
  public List<Person> list(Viewer by, int most) {
    worksWithPersons(by);
    return persons.list(Persons.inside(by.area()), most);
  }

  @Transactional(readOnly = true)
  public int count(Viewer by) {
    worksWithPersons(by);
    return persons.count(Persons.inside(by.area()));
  }

  /** A person's pseudonym; what is not there and what is not the viewer's is answered alike. */
  @Transactional(readOnly = true)
  public Person find(Viewer by, UUID ref) {
    worksWithPersons(by);
    return mine(by, ref);
  }

  /** Others that may be the same person. Only for those who compare. */
  @Transactional(readOnly = true)
  public List<Person> alike(Viewer by, UUID ref) {
    return by.is(Role.VERIFIER)
        ? persons.alike(ref, by.area()).stream().map(one -> mine(by, one)).toList()
        : List.of();
  }

  /** Names of the values that are kept, not the values. */
  @Transactional(readOnly = true)
  public List<String> fields(Viewer by, UUID ref) {
    return persons.fieldNames(find(by, ref).ref());
  }

  /** Opens a person's values for a purpose. */
  @Transactional
  public Map<String, Sensitive<String>> open(Viewer by, UUID ref, String purpose) {
    Person person = mine(by, ref);
    if (person.erased()) {
      throw new Refused(VaultProblem.ERASED);
    }
    if (!glass.isOpen(by, ref, purpose)) {
      checkPurpose(by, person, purpose);
    }
    audit.append(Line.of(
            by.getName(),
            "vault.person-read",
            ref.toString(),
            person.area().value(),
            Map.of("fields", persons.fieldNames(ref)))
        .because(purpose));
    tellOfMany(by);
    return persons.values(ref);
  }

  /** Finds persons by NIK, or by name and year of birth. What was typed is written nowhere. */
  @Transactional
  public List<Person> search(Viewer by, String nik, String name, String born) {
    if (purposes.of(by).stream().noneMatch(one -> one.code().equals("pencocokan"))) {
      throw new Refused(VaultProblem.PURPOSE_NOT_YOURS);
    }
    if (nik.isBlank() && (name.isBlank() || born.isBlank())) {
      throw new Refused(VaultProblem.NOTHING_TYPED);
    }
    Set<UUID> found = new LinkedHashSet<>(persons.withNik(nik, by.area()));
    found.addAll(persons.sounding(name, born, by.area()));
    audit.append(Line.of(
            by.getName(),
            "vault.person-searched",
            "search",
            by.area().value(),
            Map.of("found", found.size()))
        .because("pencocokan"));
    return found.stream().map(ref -> mine(by, ref)).toList();
  }

  private void checkPurpose(Viewer by, Person person, String code) {
    Purpose purpose = purposes
        .find(code)
        .filter(one -> by.roles().stream().anyMatch(one.roles()::contains))
        .orElseThrow(() -> new Refused(VaultProblem.PURPOSE_NOT_YOURS));
    if (purpose.bases().isEmpty()) {
      return;
    }
    if (person.restricted()) {
      throw new Refused(VaultProblem.RESTRICTED);
    }
    Set<Basis> standing =
        ledger.standing(person.ref()).getOrDefault(code, Map.of()).keySet();
    if (standing.stream().noneMatch(purpose.bases()::contains)) {
      throw new Refused(VaultProblem.NO_LEGAL_BASIS, Map.of("purpose", purpose.label()));
    }
  }

  private void tellOfMany(Viewer by) {
    int read =
        1 + book.subjectsOf(by.getName(), "vault.person-read", clock.instant().minus(HOUR));
    if (read > MANY && !notices.toldWithin(by.getName(), "many_persons", HOUR)) {
      notices.tell(by.area(), "many_persons", by.getName(), String.valueOf(read));
      audit.append(
          by.getName(),
          "vault.many-persons",
          by.getName(),
          by.area().value(),
          Map.of("persons", read));
    }
  }

  private Person mine(Viewer by, UUID ref) {
    return persons
        .find(ref)
        .filter(one -> by.maySee(one.area()))
        .orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
  }

  private void worksWithPersons(Viewer by) {
    if (purposes.of(by).isEmpty()) {
      throw new Refused(VaultProblem.NOT_YOUR_ROLE);
    }
  }
}
