package id.petadaya.instruments.documents;

import id.petadaya.instruments.ExampleResult;
import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.InstrumentKind;
import java.util.List;

/** The examples of legal bases: {@code on} a day, of these {@code ids}, {@code expect} those that stand. */
public final class LegalBasesKind implements InstrumentKind {

  @Override
  public boolean reads(Fields root) {
    return root.has("laws");
  }

  @Override
  public List<ExampleResult> check(InstrumentFile instrument, InstrumentFile spec) {
    LegalBases bases = LegalBases.read(instrument);
    Fields root = spec.fields().only("examples");
    List<ExampleResult> results = root.list("examples").stream()
        .map(example -> result(bases, example.only("name", "on", "ids", "expect")))
        .toList();
    if (results.isEmpty()) {
      throw root.refuse("", "belum ada contoh. Tulis sedikitnya satu di bawah \"examples\".");
    }
    return results;
  }

  private static ExampleResult result(LegalBases bases, Fields example) {
    List<String> expected = example.texts("expect");
    List<String> came = example.texts("ids").stream()
        .filter(id -> !bases.inForce(example.date("on"), List.of(id)).isEmpty())
        .toList();
    return ExampleResult.of(
        example.text("name"),
        example.line(),
        came.equals(expected)
            ? List.of()
            : List.of("berlaku: diharapkan %s, hasilnya %s".formatted(expected, came)));
  }
}
