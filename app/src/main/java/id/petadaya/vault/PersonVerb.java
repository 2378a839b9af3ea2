package id.petadaya.vault;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.audit.AuditBook;
import id.petadaya.audit.Line;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Verb;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code person export}, {@code person erase}: the rights of the person whom data is about. A NIK is read
 * from standard input, so that it stands in no list of processes and in no history.
 */
@Component
class PersonVerb implements Verb {

  private static final String BY = "command-line";

  private final Persons persons;
  private final Ledger ledger;
  private final ErasePerson erase;
  private final Retention retention;
  private final DestroyOriginals originals;
  private final Tombstones tombstones;
  private final RotateAreaKey rotate;
  private final Audit audit;
  private final AuditBook book;
  private final TransactionTemplate transactions;
  private final JsonMapper json;

  PersonVerb(
      Persons persons,
      Ledger ledger,
      ErasePerson erase,
      Retention retention,
      DestroyOriginals originals,
      Tombstones tombstones,
      RotateAreaKey rotate,
      Audit audit,
      AuditBook book,
      PlatformTransactionManager transactions,
      JsonMapper json) {
    this.persons = persons;
    this.ledger = ledger;
    this.erase = erase;
    this.retention = retention;
    this.originals = originals;
    this.tombstones = tombstones;
    this.rotate = rotate;
    this.audit = audit;
    this.book = book;
    this.transactions = new TransactionTemplate(transactions);
    this.json = json;
  }

  @Override
  public String word() {
    return "person";
  }

  @Override
  public List<String> usage() {
    return List.of(
        "person find --area KODE  (NIK dari masukan baku)",
        "person export --ref REF --out BERKAS.json",
        "person erase --ref REF --reason ALASAN [--out SERTIFIKAT.json]",
        "person destroy-list --file SHA256 --reason ALASAN",
        "person hold --ref REF --reason ALASAN",
        "person release --ref REF",
        "person retention",
        "person rotate --area KODE");
  }

  @Override
  public int run(List<String> words, PrintWriter out) throws IOException {
    tombstones.hold();
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "find" -> find(words, out);
      case "export" -> export(words, out);
      case "erase" -> erase(words, out);
      case "hold" -> erase.hold(BY, ref(words), needed(words, "--reason"));
      case "release" -> erase.release(BY, ref(words));
      case "retention" -> {
        for (boolean more = true; more; ) {
          Retention.Done done = retention.run();
          out.printf(
              "%d dimusnahkan, %d dianonimkan, %d ditahan%n",
              done.erased(), done.anonymised(), done.held());
          more = done.more();
        }
        for (boolean more = true; more; ) {
          DestroyOriginals.Done done = originals.run();
          out.printf("%d berkas asli dimusnahkan, %d ditahan%n", done.destroyed(), done.held());
          more = done.more();
        }
        originals.finish();
      }
      case "destroy-list" -> {
        String file = needed(words, "--file");
        originals.onRequest(BY, file, needed(words, "--reason"));
        out.printf("Berkas asli %s dimusnahkan; angka dan sumbernya tetap.%n", file);
      }
      case "rotate" ->
        out.printf(
            "%d orang kini memakai kunci baru%n",
            rotate.rotate(BY, new AreaCode(needed(words, "--area"))));
      default ->
        throw new IllegalArgumentException("Perintah person: " + String.join("; ", usage()) + ".");
    }
    return 0;
  }

  private void find(List<String> words, PrintWriter out) {
    AreaCode area = new AreaCode(needed(words, "--area"));
    String nik =
        new java.util.Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8).nextLine();
    List<UUID> found = persons.withNik(nik, area);
    transactions.executeWithoutResult(any -> audit.append(
        Line.of(BY, "vault.person-searched", "search", area.value(), Map.of("found", found.size()))
            .because("hak_pemilik_data")));
    found.forEach(out::println);
  }

  /** Everything that is kept of the person, why, and who looked at it. */
  private void export(List<String> words, PrintWriter out) throws IOException {
    UUID ref = ref(words);
    Path file = Path.of(needed(words, "--out"));
    Person person = persons.find(ref).orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
    if (person.erased()) {
      throw new Refused(VaultProblem.ERASED);
    }
    transactions.executeWithoutResult(any -> audit.append(Line.of(
            BY,
            "vault.person-exported",
            ref.toString(),
            person.area().value(),
            Map.of("fields", persons.fieldNames(ref)))
        .because("hak_pemilik_data")));
    Map<String, Object> all = new TreeMap<>();
    all.put("person", ref.toString());
    all.put("area", person.area().value());
    all.put("kept_at", person.keptAt().toString());
    Map<String, String> values = new TreeMap<>();
    persons.values(ref).forEach((name, value) -> values.put(name, value.reveal()));
    all.put("values", values);
    all.put("legal_basis", ledger.of(ref).stream().map(PersonVerb::row).toList());
    all.put("seen_by", seen(ref));
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    out.printf("Ditulis: %s%n", file);
  }

  private List<Map<String, String>> seen(UUID ref) {
    List<Map<String, String>> seen = new ArrayList<>();
    book.each(
        new AuditBook.Filter(null, "vault.", ref.toString(), null, null, null),
        entry -> seen.add(new TreeMap<>(Map.of(
            "at", entry.at().toString(),
            "deed", entry.deed(),
            "by", entry.actor(),
            "purpose", entry.purpose() == null ? "" : entry.purpose()))));
    return seen;
  }

  private static Map<String, String> row(Ledger.Row row) {
    return new TreeMap<>(Map.of(
        "purpose", row.purpose(),
        "basis", row.basis().key(),
        "state", row.given() ? "given" : "withdrawn",
        "text", row.textVersion(),
        "channel", row.channel(),
        "at", row.at().toString()));
  }

  private void erase(List<String> words, PrintWriter out) throws IOException {
    ErasePerson.Certificate certificate = erase.erase(BY, ref(words), needed(words, "--reason"));
    String file = Verb.option(words, "--out");
    if (file != null) {
      Files.writeString(
          Path.of(file),
          json.writeValueAsString(Map.of(
                  "statement", certificate.statement(), "signature", certificate.signature()))
              + "\n");
    }
    out.println(certificate.statement());
    for (String list : originals.listsOf(ref(words))) {
      out.printf(
          "Orang ini masih tertulis dalam berkas asli yang terkunci: %s%nUntuk memusnahkannya juga: person destroy-list --file %s --reason ALASAN%n",
          list, list);
    }
  }

  private static UUID ref(List<String> words) {
    try {
      return UUID.fromString(needed(words, "--ref"));
    } catch (IllegalArgumentException noRef) {
      throw new IllegalArgumentException("--ref memerlukan kode rujukan orang.", noRef);
    }
  }

  private static String needed(List<String> words, String option) {
    String value = Verb.option(words, option);
    if (value == null) {
      throw new IllegalArgumentException("Pilihan %s wajib ada.".formatted(option));
    }
    return value;
  }
}
