package id.petadaya.audit;

import id.petadaya.kernel.Verb;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code audit verify}, {@code audit heads}, {@code audit send}, {@code audit export}. */
@Component
class AuditVerb implements Verb {

  /** The place of the setting. */
  private static final String FAR = "jauh";

  private final CheckChain check;
  private final Heads heads;
  private final SendHeads send;
  private final AuditBook book;

  AuditVerb(CheckChain check, Heads heads, SendHeads send, AuditBook book) {
    this.send = send;
    this.check = check;
    this.heads = heads;
    this.book = book;
  }

  @Override
  public String word() {
    return "audit";
  }

  @Override
  public List<String> usage() {
    return List.of(
        "audit verify [--heads BERKAS|FOLDER|jauh --public-key BERKAS]",
        "audit heads",
        "audit send",
        "audit export BERKAS");
  }

  @Override
  public int run(List<String> words, PrintWriter out) throws IOException {
    return switch (words.isEmpty() ? "" : words.getFirst()) {
      case "verify" -> verify(words, out);
      case "heads" -> {
        heads.keep();
        heads.kept().forEach(head -> out.println(head.written()));
        yield 0;
      }
      case "send" -> {
        out.printf(
            "Kepala %d rantai terkirim ke %s%n", send.send(), send.state().to());
        yield 0;
      }
      case "export" -> export(words, out);
      default ->
        throw new IllegalArgumentException("Perintah audit: " + String.join("; ", usage()) + ".");
    };
  }

  private CheckChain.Report report(@Nullable String kept, @Nullable String key) throws IOException {
    Path publicKey = key == null ? null : Path.of(key);
    if (FAR.equals(kept)) {
      return check.check(send.sent(), publicKey);
    }
    if ((kept == null) != (key == null)) {
      throw new IllegalArgumentException(
          "--heads dan --public-key selalu bersama, kecuali --heads jauh.");
    }
    if (kept == null || publicKey == null) {
      return check.check();
    }
    return Files.isDirectory(Path.of(kept))
        ? check.check(SendHeads.sent(Path.of(kept)), publicKey)
        : check.check(Path.of(kept), publicKey);
  }

  private int verify(List<String> words, PrintWriter out) throws IOException {
    CheckChain.Report report =
        report(Verb.option(words, "--heads"), Verb.option(words, "--public-key"));
    report
        .findings()
        .forEach(one -> out.printf(
            "SALAH %s nomor %d: %s%n", one.chain(), one.seq(), one.kind().label()));
    out.printf(
        "%s: %d catatan dalam %d rantai, %d kepala bertanda tangan, %d temuan, %d catatan per detik%n",
        report.intact() ? "UTUH" : "TIDAK UTUH",
        report.entries(),
        report.chains().size(),
        report.heads(),
        report.findings().size(),
        report.entriesPerSecond());
    return report.intact() ? 0 : 1;
  }

  private int export(List<String> words, PrintWriter out) throws IOException {
    if (words.size() < 2) {
      throw new IllegalArgumentException("Sebut berkas tujuan: audit export BERKAS.");
    }
    long[] count = {0};
    try (BufferedWriter file = Files.newBufferedWriter(Path.of(words.get(1)))) {
      book.each(AuditBook.Filter.ALL, entry -> {
        try {
          file.write(entry.exported());
          file.write('\n');
          count[0]++;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    out.printf("%d catatan ditulis%n", count[0]);
    return 0;
  }
}
