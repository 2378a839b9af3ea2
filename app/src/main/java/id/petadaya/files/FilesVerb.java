package id.petadaya.files;

import id.petadaya.kernel.Verb;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code files verify}: rows, files and hashes, both ways. */
@Component
class FilesVerb implements Verb {

  private final Reconcile reconcile;

  FilesVerb(Reconcile reconcile) {
    this.reconcile = reconcile;
  }

  @Override
  public String word() {
    return "files";
  }

  @Override
  public List<String> usage() {
    return List.of("files verify");
  }

  @Override
  public int run(List<String> words, PrintWriter out) throws IOException {
    if (!words.equals(List.of("verify"))) {
      throw new IllegalArgumentException("Perintah files: files verify.");
    }
    Reconcile.Report report = reconcile.run();
    report.missing().forEach(hash -> out.println("HILANG " + hash));
    report.broken().forEach(hash -> out.println("RUSAK " + hash));
    report.orphans().forEach(hash -> out.println("TANPA BARIS " + hash));
    out.printf(
        "%s: %d berkas utuh, %d hilang, %d rusak, %d tanpa baris, %d baru masuk%n",
        report.clean() ? "COCOK" : "TIDAK COCOK",
        report.checked(),
        report.missing().size(),
        report.broken().size(),
        report.orphans().size(),
        report.underWay());
    return report.clean() ? 0 : 1;
  }
}
