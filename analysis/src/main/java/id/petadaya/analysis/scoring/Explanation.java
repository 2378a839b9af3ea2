package id.petadaya.analysis.scoring;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reasons of a score in Indonesian sentences, the same on paper, screen and command line. */
public final class Explanation {

  private final Scoring scoring;
  private final Findings findings;
  private final Score score;

  public Explanation(Scoring scoring, Findings findings) {
    this.scoring = scoring;
    this.findings = findings;
    this.score = scoring.score(findings);
  }

  public Score score() {
    return score;
  }

  /** One or two sentences: the category, why, and what is still open. */
  public String headline() {
    if (!score.isAssessed()) {
      return "Belum dinilai. Baru %d dari %d temuan diketahui, sedangkan aturan meminta sedikitnya %d. %s"
          .formatted(known(), scoring.indicators().size(), scoring.minimumKnown(), stillPossible());
    }
    return score.possible().isCertain() ? certainHeadline() : openHeadline();
  }

  private String stillPossible() {
    return score.possible().isCertain()
        ? "Kemungkinannya %s, tetapi ini belum penilaian."
            .formatted(score.best().word())
        : "Kemungkinannya %s sampai %s. Ini bukan berarti aman."
            .formatted(score.best().word(), score.worst().word());
  }

  private String certainHeadline() {
    String open = unknown() == 0
        ? "Semua %d temuan diketahui.".formatted(scoring.indicators().size())
        : "%s belum diketahui, tetapi tidak mengubah kategori.".formatted(capital(openCounts()));
    return "%s, karena %s. %s".formatted(score.best().word(), metCounts(), open);
  }

  private String openHeadline() {
    return "Sedikitnya %s: %s. Bisa %s: %s belum diketahui."
        .formatted(
            score.best().word(),
            metCounts().replace(" indikator", ""),
            score.worst().word(),
            openCounts().replace(" indikator", ""));
  }

  /** One sentence per finding, in the order of the sheet. */
  public List<String> findings() {
    return scoring.indicators().stream().map(this::sentence).toList();
  }

  private String sentence(Indicator indicator) {
    Finding finding = findings.of(indicator);
    String name = "%s %s".formatted(indicator.code(), indicator.officialName());
    if (finding instanceof Finding.Met met) {
      return "%s: terpenuhi (%s).".formatted(name, figure(met.observed()));
    }
    if (finding instanceof Finding.NotMet notMet) {
      return "%s: tidak terpenuhi (%s).".formatted(name, figure(notMet.observed()));
    }
    return "%s: belum diketahui, %s.".formatted(name, ((Finding.Unknown) finding).reason());
  }

  /** Which row of the table decided; two rows when best and worst differ. */
  public List<String> deciding() {
    DecisionTable.Row best = scoring.table().row(score.mainMet(), score.supportingMet());
    DecisionTable.Row worst = scoring
        .table()
        .row(
            score.mainMet() + score.mainUnknown(),
            score.supportingMet() + score.supportingUnknown());
    return best.equals(worst)
        ? List.of("Yang menentukan: %s.".formatted(row(best)))
        : List.of(
            "Jika semua yang belum diketahui ternyata tidak: %s.".formatted(row(best)),
            "Jika semua yang belum diketahui ternyata ya: %s.".formatted(row(worst)));
  }

  private static String row(DecisionTable.Row row) {
    return "%s → %s%s"
        .formatted(
            condition(row),
            row.category(),
            row.verified() ? "" : " (baris ini BELUM DIVERIFIKASI)");
  }

  private static String condition(DecisionTable.Row row) {
    if (row.main() == 0 && row.supporting() == 0) {
      return "tidak ada baris lain yang cocok";
    }
    List<String> parts = new ArrayList<>();
    if (row.main() > 0) {
      parts.add(row.main() + " pokok");
    }
    if (row.supporting() > 0) {
      parts.add(row.supporting() + " pendukung");
    }
    return "sedikitnya " + String.join(" dan ", parts);
  }

  /**
   * What would change the pair, one sentence per change and result. Open questions first; of known
   * findings only when nothing is open.
   */
  public List<String> flips() {
    boolean open = score.flips().stream().anyMatch(Flip::isAnswer);
    Map<String, List<Indicator>> byOutcome = new LinkedHashMap<>();
    for (Flip flip : score.flips()) {
      if (flip.isAnswer() == open) {
        byOutcome
            .computeIfAbsent(
                "%s, %s".formatted(turned(flip), outcome(flip.gives())), any -> new ArrayList<>())
            .add(flip.indicator());
      }
    }
    List<String> sentences = new ArrayList<>();
    byOutcome.forEach((then, which) -> sentences.add("Jika %s %s.".formatted(names(which), then)));
    score.findFirstQuestion().flatMap(this::secondStep).ifPresent(sentences::add);
    return sentences;
  }

  /** When a yes to the first question leaves the area open: which further yes then settles it. */
  private Optional<String> secondStep(Indicator first) {
    Score after = scoring.score(findings.with(first, new Finding.Met(1)));
    List<Flip> settling = after.flips().stream()
        .filter(
            flip -> flip.isAnswer() && flip.to() == Status.MET && flip.gives().isCertain())
        .toList();
    if (settling.isEmpty()) {
      return Optional.empty();
    }
    Category category = settling.get(0).gives().worst();
    return Optional.of("Jika %s ya, dan %s juga ya, kategori menjadi %d %s."
        .formatted(
            name(first),
            names(settling.stream().map(Flip::indicator).toList()),
            category.rank(),
            category));
  }

  private static String turned(Flip flip) {
    String answer = flip.to() == Status.MET ? "ya" : "tidak";
    return flip.isAnswer()
        ? answer
        : "berubah menjadi " + (flip.to() == Status.MET ? "terpenuhi" : "tidak");
  }

  private static String outcome(Possible gives) {
    return gives.isCertain()
        ? "kategori pasti %d %s".formatted(gives.best().rank(), gives.best())
        : "kategori %d %s sampai %d %s"
            .formatted(gives.best().rank(), gives.best(), gives.worst().rank(), gives.worst());
  }

  /** "Tanyakan D1 (lokasi hiburan) lebih dulu."; empty when no single answer settles anything. */
  public Optional<String> question() {
    return score.findFirstQuestion().map(first -> "Tanyakan %s lebih dulu.".formatted(name(first)));
  }

  /** For a certain area: the shortest way up and down; empty otherwise. */
  public List<String> ways() {
    if (!score.possible().isCertain()) {
      return List.of();
    }
    List<String> ways = new ArrayList<>();
    int main = score.mainMet();
    int supporting = score.supportingMet();
    scoring.findRise(main, supporting).ifPresent(up -> ways.add(way("Naik", up, "lagi terpenuhi")));
    scoring
        .findFall(main, supporting)
        .ifPresent(down -> ways.add(way("Turun", down, "tidak lagi terpenuhi")));
    return ways;
  }

  private static String way(String verb, Scoring.Shift shift, String turned) {
    return "%s menjadi %s bila %s %s."
        .formatted(verb, shift.to().word(), counts(shift.main(), shift.supporting()), turned);
  }

  /** Everything above, in reading order. */
  public List<String> sentences() {
    List<String> all = new ArrayList<>();
    all.add(headline());
    all.addAll(findings());
    all.addAll(deciding());
    all.addAll(flips());
    question().ifPresent(all::add);
    all.addAll(ways());
    return all;
  }

  private String metCounts() {
    if (score.mainMet() + score.supportingMet() == 0) {
      return "tidak ada indikator yang terpenuhi";
    }
    if (score.mainMet() == 0) {
      return "tidak ada indikator pokok yang terpenuhi";
    }
    return "%s terpenuhi".formatted(counts(score.mainMet(), score.supportingMet()));
  }

  private String openCounts() {
    return counts(score.mainUnknown(), score.supportingUnknown());
  }

  private static String counts(int main, int supporting) {
    if (supporting == 0) {
      return main + " indikator pokok";
    }
    return main == 0
        ? supporting + " indikator pendukung"
        : "%d pokok dan %d pendukung".formatted(main, supporting);
  }

  private int unknown() {
    return score.mainUnknown() + score.supportingUnknown();
  }

  private int known() {
    return scoring.indicators().size() - unknown();
  }

  /** "A", "A atau B", "A, B atau C". */
  private static String names(List<Indicator> which) {
    List<String> names = which.stream().map(Explanation::name).toList();
    String last = names.get(names.size() - 1);
    return names.size() == 1
        ? last
        : String.join(", ", names.subList(0, names.size() - 1)) + " atau " + last;
  }

  private static String name(Indicator indicator) {
    return "%s (%s)".formatted(indicator.code(), indicator.shortName());
  }

  /** A figure with a decimal comma and no needless zeros. */
  private static String figure(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString()
        .replace('.', ',');
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
