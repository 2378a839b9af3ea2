package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.PERSON;
import static id.petadaya.vault.sql.Tables.SOURCE;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.collect.ImportUndone;
import id.petadaya.collect.PersonRows;
import id.petadaya.collect.TableImport;
import id.petadaya.collect.TableImported;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the persons of a saved list into the vault, and out again with it: in the transaction of the
 * saving. A person with a NIK that is known already is the same person; anybody else is a new one, and
 * likeness is only shown.
 */
@Component
class KeepPersons {

  private static final String DUTY = "UU 35/2009 pasal 54-55";

  private final PersonRows rows;
  private final Persons persons;
  private final AreaKeys areaKeys;
  private final Ledger ledger;
  private final ErasePerson erase;
  private final Audit audit;
  private final DSLContext db;

  KeepPersons(
      PersonRows rows,
      Persons persons,
      AreaKeys areaKeys,
      Ledger ledger,
      ErasePerson erase,
      Audit audit,
      DSLContext db) {
    this.rows = rows;
    this.persons = persons;
    this.areaKeys = areaKeys;
    this.ledger = ledger;
    this.erase = erase;
    this.audit = audit;
    this.db = db;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(TableImported saved) {
    PersonRows.Given given = rows.of(saved.importId());
    if (given.rows().isEmpty()) {
      return;
    }
    TableImport source = given.source();
    AreaKeys.Known key = areaKeys.inUse(source.area());
    Set<UUID> kept = new LinkedHashSet<>();
    List<Query> sources = new ArrayList<>();
    for (PersonRows.PersonRow row : given.rows()) {
      UUID ref = ref(row, key, source);
      kept.add(ref);
      sources.add(db.insertInto(SOURCE)
          .set(SOURCE.IMPORT_ID, source.id())
          .set(SOURCE.SHEET, row.sheet())
          .set(SOURCE.ROW_NUMBER, row.row())
          .set(SOURCE.PERSON_REF, ref)
          .onConflictDoNothing());
    }
    db.batch(sources).execute();
    for (String purpose : List.of("pendampingan", "pencocokan")) {
      ledger.write(
          List.copyOf(kept),
          purpose,
          Basis.PUBLIC_DUTY,
          true,
          DUTY,
          "impor",
          source.uploadedBy(),
          source.fileSha256());
    }
    audit.append(
        source.uploadedBy(),
        "vault.persons-kept",
        source.id().toString(),
        source.area().value(),
        Map.of("rows", given.rows().size(), "persons", kept.size()));
  }

  /** Who stands in no other list is erased: nothing says any more why the data may be kept. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(ImportUndone undone) {
    List<UUID> concerned = db.selectDistinct(SOURCE.PERSON_REF)
        .from(SOURCE)
        .where(SOURCE.IMPORT_ID.eq(undone.importId()))
        .fetch(SOURCE.PERSON_REF);
    if (concerned.isEmpty()) {
      return;
    }
    AreaCode area = new AreaCode(db.select(PERSON.AREA_CODE)
        .from(PERSON)
        .where(PERSON.REF.eq(concerned.getFirst()))
        .fetchSingle(PERSON.AREA_CODE));
    db.deleteFrom(SOURCE).where(SOURCE.IMPORT_ID.eq(undone.importId())).execute();
    List<UUID> nowhere = concerned.stream()
        .filter(ref -> !db.fetchExists(SOURCE, SOURCE.PERSON_REF.eq(ref)))
        .filter(ref -> persons.find(ref).filter(one -> one.hold() == null).isPresent())
        .toList();
    nowhere.forEach(
        ref -> erase.destroy("vault", ref, "impor-diurungkan", ErasePerson.Trace.WITH_THE_OTHERS));
    audit.append(
        "vault",
        "vault.persons-withdrawn",
        undone.importId().toString(),
        AreaKeys.regency(area),
        Map.of("persons", concerned.size(), "erased", nowhere.size()));
  }

  private UUID ref(PersonRows.PersonRow row, AreaKeys.Known key, TableImport source) {
    List<UUID> known = row.values().containsKey("nik")
        ? persons.withNik(row.values().get("nik"), new AreaCode(AreaKeys.regency(source.area())))
        : List.of();
    if (known.isEmpty()) {
      return persons.add(row.area(), key, row.values(), source.simulated());
    }
    persons.put(known.getFirst(), row.values());
    return known.getFirst();
  }
}
