package id.petadaya.instruments.documents;

import id.petadaya.instruments.ExampleResult;
import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.InstrumentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The examples of a document: what is {@code given} ({@code fields}, {@code flags} that are set, {@code
 * rows}; laws come by the day {@code on}), and what its text {@code contains}, {@code lacks}, and which
 * fields are {@code missing}.
 */
public final class DocumentKind implements InstrumentKind {

  /** Rows under which a layout finds the laws that stand. */
  public static final String LAWS = "dasar_hukum";

  private static final String NO_HASH = "0".repeat(64);

  @Override
  public boolean reads(Fields root) {
    return root.has("document");
  }

  @Override
  public List<ExampleResult> check(InstrumentFile instrument, InstrumentFile spec) {
    Document document = Document.read(instrument);
    Fields bases = instrument.fields();
    document.bases().stream()
        .filter(id -> !LegalBases.shipped().has(id))
        .findFirst()
        .ifPresent(id -> {
          throw bases.refuse("legal_bases", "dasar hukum \"%s\" tidak dikenal.".formatted(id));
        });
    Fields root = spec.fields().only("examples");
    List<ExampleResult> results =
        root.list("examples").stream().map(example -> result(document, example)).toList();
    if (results.isEmpty()) {
      throw root.refuse("", "belum ada contoh. Tulis sedikitnya satu di bawah \"examples\".");
    }
    return results;
  }

  private static ExampleResult result(Document document, Fields example) {
    example.only("name", "on", "given", "contains", "lacks", "missing");
    Paper paper = document.layout().fill(data(document, example));
    String text = PlainText.of(paper);
    List<String> differences = new ArrayList<>();
    example.texts("contains").stream()
        .filter(each -> !text.contains(each))
        .forEach(each -> differences.add("tidak memuat \"%s\"".formatted(each)));
    example.texts("lacks").stream()
        .filter(text::contains)
        .forEach(each -> differences.add("memuat \"%s\"".formatted(each)));
    if (example.has("missing") && !paper.missing().equals(example.texts("missing"))) {
      differences.add("isian kosong: diharapkan %s, hasilnya %s"
          .formatted(example.texts("missing"), paper.missing()));
    }
    return ExampleResult.of(example.text("name"), example.line(), differences);
  }

  private static PaperData data(Document document, Fields example) {
    Fields given = example.fields("given").only("fields", "flags", "rows");
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    if (given.has("rows")) {
      Fields named = given.fields("rows");
      named
          .keys()
          .forEach(name ->
              rows.put(name, named.list(name).stream().map(DocumentKind::texts).toList()));
    }
    LocalDate on = example.date("on");
    rows.put(LAWS, rows(LegalBases.shipped().inForce(on, document.bases())));
    Map<String, Boolean> flags = new LinkedHashMap<>();
    given.texts("flags").forEach(flag -> flags.put(flag, true));
    return new PaperData(
        given.has("fields") ? texts(given.fields("fields")) : Map.of(),
        flags,
        rows,
        Map.of(),
        Instant.EPOCH,
        NO_HASH);
  }

  /** One row for each text, under the name {@code isi}. */
  public static List<Map<String, String>> rows(List<String> texts) {
    return texts.stream().map(text -> Map.of("isi", text)).toList();
  }

  private static Map<String, String> texts(Fields fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.keys().forEach(key -> texts.put(key, fields.text(key)));
    return texts;
  }
}
