package id.petadaya.vault;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented persons that an office keeps, for tests of other rooms. */
public final class Canaries {

  public static final String NAME = "Welmince Radja";
  private static final AreaCode ALAK = new AreaCode("53.71.01.1008");

  private final Persons persons;
  private final AreaKeys areaKeys;
  private final Ledger ledger;
  private final ErasePerson erase;
  private final TransactionTemplate transactions;

  public Canaries(ApplicationContext office) {
    this.persons = office.getBean(Persons.class);
    this.areaKeys = office.getBean(AreaKeys.class);
    this.ledger = office.getBean(Ledger.class);
    this.erase = office.getBean(ErasePerson.class);
    this.transactions = new TransactionTemplate(office.getBean(PlatformTransactionManager.class));
  }

  /** Keeps so many, each on the ground of a public duty. */
  public List<UUID> keep(int many) {
    return IntStream.range(0, many).mapToObj(this::keepOne).toList();
  }

  private UUID keepOne(int number) {
    return transactions.execute(any -> {
      UUID ref = persons.add(
          ALAK,
          areaKeys.inUse(ALAK),
          Map.of("nik", "53710152039900%02d".formatted(number), "nama", NAME + " " + number),
          true);
      ledger.write(
          List.of(ref), "pendampingan", Basis.PUBLIC_DUTY, true, "uji", "uji", "uji", null);
      return ref;
    });
  }

  public void erase(UUID ref) {
    erase.erase("uji", ref, "permintaan-pemilik");
  }

  /** Takes away the only ground on which the person is kept. */
  public void withdraw(UUID ref) {
    var by = new Viewer(
        UUID.randomUUID(), "uji", "Orang Uji", Set.of(Role.VERIFIER), new AreaCode("53.71"));
    ledger.withdraw(by, ref, "pendampingan", Basis.PUBLIC_DUTY, "uji");
  }

  /** How many of them open and are who they are. */
  public long opened(List<UUID> refs) {
    return refs.stream()
        .filter(ref -> id.petadaya.access.Scope.everywhere()
            .call(() -> persons.values(ref).get("nama").reveal().startsWith(NAME)))
        .count();
  }

  /** How many of them are found by their NIK. */
  public long matched(List<UUID> refs) {
    return IntStream.range(0, refs.size())
        .filter(number -> id.petadaya.access.Scope.everywhere()
            .call(() -> persons
                .withNik("53710152039900%02d".formatted(number), new AreaCode("53.71"))
                .equals(List.of(refs.get(number)))))
        .count();
  }

  /** How many of them can still be opened. */
  public long readable(List<UUID> refs) {
    return refs.stream()
        .filter(ref -> persons.find(ref).filter(one -> !one.erased()).isPresent())
        .count();
  }
}
