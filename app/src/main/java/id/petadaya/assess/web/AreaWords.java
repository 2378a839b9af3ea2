package id.petadaya.assess.web;

import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Explanation;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.assess.Assessed;
import id.petadaya.assess.Finalisation;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the area page says in sentences: the {@link Explanation} of the method, with the words stressed
 * that decide, and what only the page knows: the period, and who decided.
 */
final class AreaWords {

  /** So many changes are told one by one; the rest would not be read. */
  private static final int MOST_FLIPS = 3;

  private final Assessed assessed;
  private final Score score;
  private final Explanation why;

  AreaWords(Assessed assessed) {
    this.assessed = assessed;
    this.score = assessed.score();
    this.why = new Explanation(assessed.rules().scoring(), assessed.findings());
  }

  /** The result in one or two sentences. */
  Words sentence(Optional<Finalisation> decision) {
    if (decision.isPresent()) {
      Finalisation made = decision.get();
      return Words.of("**%s**, ditetapkan %s, %s."
          .formatted(made.category().word(), made.decidedName(), Indonesian.day(made.decidedAt())));
    }
    return Words.of(score.isAssessed() ? stressed(why.headline()) : notAssessed());
  }

  private String notAssessed() {
    if (assessed.known() == 0) {
      return "**Belum dinilai**. Belum ada temuan untuk periode %s. Ini bukan berarti aman."
          .formatted(assessed.period());
    }
    return "**Belum dinilai**. Baru %d dari 13 temuan diketahui, perlu paling sedikit %d. Ini bukan berarti aman."
        .formatted(assessed.known(), assessed.rules().scoring().minimumKnown());
  }

  private static String stressed(String sentence) {
    String told = sentence;
    for (Category category : Category.values()) {
      told = told.replace(category.word(), "**" + category.word() + "**");
    }
    return told;
  }

  /** What would change the category; empty when nothing is assessed. */
  Optional<AreaPage.Flips> flips() {
    if (!score.isAssessed()) {
      return Optional.empty();
    }
    List<String> text = new ArrayList<>();
    text.add("**Yang mengubah kategori.**");
    if (score.possible().isCertain()) {
      text.addAll(why.ways());
    } else {
      List<String> flips = why.flips();
      text.addAll(flips.subList(0, Math.min(MOST_FLIPS, flips.size())));
      if (flips.isEmpty()) {
        text.add("Tidak ada satu jawaban pun yang cukup; beberapa temuan perlu diketahui.");
      }
    }
    why.question().map("**%s**"::formatted).ifPresent(text::add);
    return Optional.of(new AreaPage.Flips(Words.of(String.join(" ", text)), Words.of(brief())));
  }

  private String brief() {
    return why.question()
        .map("**%s**"::formatted)
        .orElse(
            score.possible().isCertain()
                ? "Lihat apa yang menaikkan atau menurunkannya."
                : "Perlu lebih dari satu jawaban.");
  }
}
