package id.petadaya.files;

import id.petadaya.kernel.Verb;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code key change}: a new key for the installation; {@code key name}: which one is in use; {@code key
 * fresh}: one that nobody uses yet, to be put into a vault. */
@Component
class KeyVerb implements Verb {

  private final ChangeKey change;
  private final KeyRing keys;

  KeyVerb(ChangeKey change, KeyRing keys) {
    this.change = change;
    this.keys = keys;
  }

  @Override
  public String word() {
    return "key";
  }

  @Override
  public List<String> usage() {
    return List.of("key change [--new BERKAS]", "key name", "key fresh");
  }

  @Override
  public int run(List<String> words, PrintWriter out) throws IOException {
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "fresh" -> out.println(RecoveryKey.fresh().written());
      case "name" -> out.println(keys.key().name());
      case "change" -> {
        String elsewhere = Verb.option(words, "--new");
        return told(
            change.change(elsewhere == null ? null : Path.of(elsewhere), out::println), out);
      }
      default ->
        throw new IllegalArgumentException("Perintah key: " + String.join("; ", usage()) + ".");
    }
    return 0;
  }

  private static int told(ChangeKey.Done done, PrintWriter out) {
    done.broken().forEach(hash -> out.println("TIDAK TERBUKA " + hash));
    out.printf(
        "Kunci diganti: %d berkas dan %d isian disegel ulang dengan kunci %s.%n",
        done.files(), done.values(), done.name());
    out.printf(
        "Kunci yang baru ada di %s. Cetak dua lembar, simpan terpisah, dan jalankan program dengannya.%n",
        done.place());
    out.println(
        "Buat cadangan baru sekarang. Cadangan yang dibuat sebelum ini hanya terbuka dengan kunci LAMA: simpan cetakannya, atau musnahkan cadangan itu bila kunci lama pernah dilihat orang.");
    if (done.former() != null) {
      out.printf(
          "Kunci lama dipindahkan ke %s; hapus bila tidak ada lagi cadangan yang memerlukannya.%n",
          done.former());
    }
    if (!done.broken().isEmpty()) {
      out.println(
          "Berkas TIDAK TERBUKA sudah rusak sebelum ini dan dibiarkan; cocokkan dengan: files verify.");
    }
    return done.broken().isEmpty() ? 0 : 1;
  }
}
