package id.petadaya.collect.web;

import id.petadaya.collect.SameList;
import id.petadaya.collect.Selection;
import id.petadaya.collect.TableImport.Rows;
import id.petadaya.kernel.Indonesian;
import java.util.Optional;

/** What a saving takes, in words. */
final class SaveChoices {

  private SaveChoices() {}

  static ImportReviewPage.Save of(Selection selection, Optional<SameList.Overlap> earlier) {
    int clean = selection.count(Rows.BERSIH);
    int waiting = selection.waiting();
    return new ImportReviewPage.Save(
        label(clean),
        label(clean + waiting),
        clean + waiting > 0,
        waiting == 0
            ? null
            : "Simpan juga %s baris yang perlu dilihat; isi yang meragukan menjadi belum diketahui."
                .formatted(Indonesian.number(waiting)),
        clean == 0,
        earlier.map(SaveChoices::earlier).orElse(null));
  }

  private static String label(int rows) {
    return "Simpan %s baris".formatted(Indonesian.number(rows));
  }

  private static ImportReviewPage.Earlier earlier(SameList.Overlap overlap) {
    String sentence = "%s dari %s barisnya sudah disimpan %s dari berkas"
        .formatted(
            Indonesian.number(overlap.same()),
            Indonesian.number(overlap.earlierRows()),
            Indonesian.day(overlap.earlier().uploadedAt()));
    return new ImportReviewPage.Earlier(
        sentence,
        overlap.earlier().fileName(),
        "/kerja/data-masuk/" + overlap.earlier().id(),
        overlap.isNewerCopy());
  }
}
