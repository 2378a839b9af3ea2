package id.petadaya.assess;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.access.Waiting;
import id.petadaya.access.WaitingSource;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Explanation;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.kernel.Period;
import id.petadaya.territory.Areas;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Areas that a head of section or division can decide: assessed and not decided yet, or with figures
 * that moved the range since. What is not assessed does not wait for a decision but for data.
 */
@Component
class AreasWaiting implements WaitingSource {

  private static final String KEY = "wilayah:";

  private final Areas areas;
  private final AssessArea assessArea;
  private final Drafts drafts;
  private final Finalisations finalisations;
  private final Periods periods;
  private final Rules rules;

  AreasWaiting(
      Areas areas,
      AssessArea assessArea,
      Drafts drafts,
      Finalisations finalisations,
      Periods periods,
      Rules rules) {
    this.areas = areas;
    this.assessArea = assessArea;
    this.drafts = drafts;
    this.finalisations = finalisations;
    this.periods = periods;
    this.rules = rules;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer) {
    if (!viewer.is(Role.SECTION_HEAD, Role.DIVISION_HEAD)) {
      return List.of();
    }
    Period period = periods.standard(viewer.area());
    RuleSet ruleSet = rules.standard();
    Map<AreaCode, Finalisation> decided = finalisations.within(viewer.area(), period, ruleSet.id());
    return drafts.within(viewer.area(), period, ruleSet.id()).stream()
        .flatMap(draft -> waiting(draft, decided.get(draft.area())).stream())
        .toList();
  }

  @Override
  public List<Waiting> settledSince(Viewer viewer, Instant since) {
    return finalisations.since(viewer.area(), since).stream()
        .map(one -> new Waiting(
            KEY + one.id(),
            Waiting.Kind.WILAYAH,
            areas.displayName(one.area()),
            "Ditetapkan %s oleh %s".formatted(label(one.category()), one.decidedName()),
            one.decidedAt(),
            address(one.area(), one.period(), one.ruleSet()),
            false))
        .toList();
  }

  @Override
  public Optional<Waiting.Preview> preview(Viewer viewer, Waiting one) {
    return asked(one.key()).filter(viewer::maySee).map(this::preview);
  }

  private Waiting.Preview preview(AreaCode area) {
    Assessed assessed = assessArea.assess(area, periods.standard(area), rules.standard());
    Score score = assessed.score();
    List<Waiting.Mark> marks = score.isAssessed()
        ? Stream.of(score.best(), score.worst())
            .distinct()
            .map(each -> new Waiting.Mark(each.rank(), label(each)))
            .toList()
        : List.of();
    var why = new Explanation(assessed.rules().scoring(), assessed.findings());
    String next = Stream.concat(why.question().stream(), why.flips().stream().limit(2))
        .reduce("", (text, sentence) -> text + " " + sentence);
    return new Waiting.Preview(
        marks,
        List.of(
            new Waiting.Fact("Pokok terpenuhi", null, String.valueOf(score.mainMet())),
            new Waiting.Fact("Pendukung terpenuhi", null, String.valueOf(score.supportingMet())),
            new Waiting.Fact(
                "Belum diketahui",
                null,
                String.valueOf(score.mainUnknown() + score.supportingUnknown()))),
        next.isBlank() ? "" : "**Sebelum menetapkan:**" + next);
  }

  private Optional<Waiting> waiting(Draft draft, @Nullable Finalisation decided) {
    Category best = draft.best();
    Category worst = draft.worst();
    if (best == null || worst == null) {
      return Optional.empty();
    }
    if (decided != null && decided.best() == best && decided.worst() == worst) {
      return Optional.empty();
    }
    String reason = decided == null
        ? reason(best, worst, draft.unknown())
        : "Ditetapkan %s, kini angkanya memberi %s"
            .formatted(label(decided.category()), span(best, worst));
    return Optional.of(new Waiting(
        KEY + draft.area() + ":" + draft.period() + ":" + draft.ruleSet(),
        Waiting.Kind.WILAYAH,
        areas.displayName(draft.area()),
        reason,
        draft.computedAt(),
        address(draft.area(), draft.period(), draft.ruleSet()),
        draft.simulated()));
  }

  private static String reason(Category best, Category worst, int unknown) {
    if (best != worst) {
      return "Kategori belum pasti, %d atau %d. %d temuan belum diketahui"
          .formatted(best.rank(), worst.rank(), unknown);
    }
    return unknown == 0
        ? "Semua 13 temuan diketahui. Siap ditetapkan"
        : "Pasti %s walau %d temuan belum diketahui. Siap ditetapkan"
            .formatted(label(best), unknown);
  }

  private static Optional<AreaCode> asked(String key) {
    return key.startsWith(KEY)
        ? AreaCode.find(key.substring(KEY.length()).split(":", -1)[0])
        : Optional.empty();
  }

  private static String address(AreaCode area, Period period, String ruleSet) {
    return "/kerja/wilayah/%s?periode=%s&aturan=%s".formatted(area, period, ruleSet);
  }

  private static String span(Category best, Category worst) {
    return best == worst ? label(best) : label(best) + " sampai " + label(worst);
  }

  private static String label(Category category) {
    return category.rank() + " " + category.name();
  }
}
