package id.petadaya.assess.web;

import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Flip;
import id.petadaya.analysis.scoring.Possible;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.analysis.scoring.Scoring;
import id.petadaya.assess.Assessed;
import id.petadaya.assess.Finalisation;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the area page says in sentences: the category, why, and what would change it. */
final class AreaWords {

  private static final int MOST_FLIPS = 3;

  private final Assessed assessed;
  private final Score score;

  AreaWords(Assessed assessed) {
    this.assessed = assessed;
    this.score = assessed.score();
  }

  /** The result in one or two sentences. */
  Words sentence(Optional<Finalisation> decision) {
    if (decision.isPresent()) {
      Finalisation made = decision.get();
      return Words.of("**%s**, ditetapkan %s, %s."
          .formatted(made.category().word(), made.decidedName(), Indonesian.day(made.decidedAt())));
    }
    if (!score.isAssessed()) {
      return Words.of(notAssessed());
    }
    return Words.of(score.possible().isCertain() ? certain() : uncertain());
  }

  private String notAssessed() {
    if (assessed.known() == 0) {
      return "**Belum dinilai**. Belum ada temuan untuk periode %s. Ini bukan berarti aman."
          .formatted(assessed.period());
    }
    return "**Belum dinilai**. Baru %d dari 13 temuan diketahui, perlu paling sedikit %d. Ini bukan berarti aman."
        .formatted(assessed.known(), assessed.rules().scoring().minimumKnown());
  }

  private String certain() {
    String reason = score.mainMet() == 0
        ? "karena tidak ada indikator pokok yang terpenuhi"
        : score.best() == Category.BAHAYA
            ? "karena %d indikator pokok dan %d pendukung terpenuhi"
                .formatted(score.mainMet(), score.supportingMet())
            : "karena %d indikator pokok terpenuhi".formatted(score.mainMet());
    int unknown = score.mainUnknown() + score.supportingUnknown();
    String rest = unknown == 0
        ? "Semua 13 temuan diketahui."
        : "%d temuan belum diketahui, tetapi tidak mengubah kategori.".formatted(unknown);
    return "**%s**, %s. %s".formatted(score.best().word(), reason, rest);
  }

  private String uncertain() {
    return "Sedikitnya **%s**: %s terpenuhi. Bisa **%s**: %s belum diketahui."
        .formatted(
            score.best().word(),
            score.mainMet() == 0 ? "belum ada indikator pokok yang" : score.mainMet() + " pokok",
            score.worst().word(),
            counted(score.mainUnknown(), score.supportingUnknown()));
  }

  /** What would change the category; empty when nothing is assessed. */
  Optional<AreaPage.Flips> flips() {
    if (!score.isAssessed()) {
      return Optional.empty();
    }
    String text = score.possible().isCertain() ? shifts() : answers();
    String brief = score
        .findFirstQuestion()
        .map(first -> "Tanyakan **%s (%s)** lebih dulu.".formatted(first.code(), first.shortName()))
        .orElse(
            score.possible().isCertain()
                ? "Lihat apa yang menaikkan atau menurunkannya."
                : "Perlu lebih dari satu jawaban.");
    return Optional.of(
        new AreaPage.Flips(Words.of("**Yang mengubah kategori.** " + text), Words.of(brief)));
  }

  private String answers() {
    Map<String, List<Indicator>> together = new LinkedHashMap<>();
    for (Flip flip : score.flips()) {
      if (flip.isAnswer()) {
        String outcome =
            (flip.to() == Status.MET ? "ya" : "tidak") + ", kategori " + outcome(flip.gives());
        together.computeIfAbsent(outcome, key -> new ArrayList<>()).add(flip.indicator());
      }
    }
    var text = new StringBuilder();
    together.entrySet().stream()
        .limit(MOST_FLIPS)
        .forEach(entry -> text.append("Jika ")
            .append(named(entry.getValue()))
            .append(' ')
            .append(entry.getKey())
            .append(". "));
    if (together.isEmpty()) {
      text.append("Tidak ada satu jawaban pun yang cukup; beberapa temuan perlu diketahui. ");
    }
    score
        .findFirstQuestion()
        .ifPresent(
            first -> text.append("**Tanyakan ").append(first.code()).append(" lebih dulu.**"));
    return text.toString().strip();
  }

  private String shifts() {
    Scoring scoring = assessed.rules().scoring();
    var text = new StringBuilder();
    scoring
        .findRise(score.mainMet(), score.supportingMet())
        .ifPresent(rise -> text.append("Naik ke %s bila %s lagi terpenuhi. "
            .formatted(label(rise.to()), counted(rise.main(), rise.supporting()))));
    scoring
        .findFall(score.mainMet(), score.supportingMet())
        .ifPresent(fall -> text.append("Turun ke %s bila %s tidak lagi terpenuhi."
            .formatted(label(fall.to()), counted(fall.main(), fall.supporting()))));
    return text.toString().strip();
  }

  private static String outcome(Possible gives) {
    return gives.isCertain()
        ? "pasti " + label(gives.best())
        : "antara %s dan %s".formatted(label(gives.best()), label(gives.worst()));
  }

  private static String named(List<Indicator> indicators) {
    List<String> names = indicators.stream()
        .map(one -> "%s (%s)".formatted(one.code(), one.shortName()))
        .toList();
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " atau " + names.getLast();
  }

  private static String counted(int main, int supporting) {
    if (main > 0 && supporting > 0) {
      return "%d pokok dan %d pendukung".formatted(main, supporting);
    }
    return main > 0 ? main + " indikator pokok" : supporting + " indikator pendukung";
  }

  private static String label(Category category) {
    return category.rank() + " " + category.name();
  }
}
