package id.petadaya.assess.web;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.assess.Assessed;
import id.petadaya.assess.Draft;
import id.petadaya.assess.Finalisation;
import id.petadaya.assess.Judged;
import id.petadaya.kernel.ApiNote;
import id.petadaya.kernel.Paged;
import id.petadaya.registry.Observation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program learns of categories. A range stays a range, unknown stays unknown. */
record AssessmentAnswer(
    String area,
    int period,
    @ApiNote("name@version") String ruleSet,
    @ApiNote("Hash of the rule set's text") String ruleHash,

    @ApiNote("Some of its thresholds are not confirmed by BNN")
    boolean unverified,

    Coverage coverage,
    Paged<Assessment> assessments) {

  /** How many villages are assessed at all. */
  record Coverage(int assessed, int total) {}

  /** DINILAI, or BELUM_DINILAI: too little is known, which never means safe. */
  enum StateName {
    DINILAI,
    BELUM_DINILAI
  }

  /** One village. */
  record Assessment(
      String area,
      String name,
      StateName state,

      @ApiNote("Every unknown finding taken as not met; null when not assessed") @Nullable
      String best,

      @ApiNote("Every unknown finding taken as met; null when not assessed") @Nullable
      String worst,

      int mainMet,
      int mainUnknown,
      int supportingMet,
      int supportingUnknown,

      @ApiNote("Findings that would change the pair by themselves")
      int flips,

      @ApiNote("Made from invented figures") boolean simulated,
      @Nullable Decided decided,

      @ApiNote("Null where they were not asked for") @Nullable
      List<FindingTold> findings) {

    Assessment with(Assessed assessed) {
      return new Assessment(
          area,
          name,
          state,
          best,
          worst,
          mainMet,
          mainUnknown,
          supportingMet,
          supportingUnknown,
          flips,
          simulated,
          decided,
          assessed.judged().stream().map(one -> told(assessed, one)).toList());
    }
  }

  /** A category that a person decided. */
  record Decided(String category, String reason, String by, Instant at) {}

  /** MET, NOT_MET or UNKNOWN. */
  enum FindingState {
    MET,
    NOT_MET,
    UNKNOWN
  }

  /** One indicator's finding. */
  record FindingTold(
      @ApiNote("P1 to P8, D1 to D5") String indicator,
      String name,
      boolean main,
      FindingState state,
      @ApiNote("Null when unknown") @Nullable Double value,
      @ApiNote("Why it is unknown, in Indonesian") @Nullable String reason,
      ThresholdTold threshold,
      @ApiNote("What was judged, newest first") List<Source> sources,
      @ApiNote("What was said of it and not used") List<Source> others) {}

  /** What a figure is compared with. */
  record ThresholdTold(
      @ApiNote("≥ or ≤") String sign, double value, String unit, boolean verified) {}

  /** Where a figure comes from. */
  record Source(
      UUID observation,
      double value,
      String unit,
      LocalDate from,
      LocalDate to,
      @ApiNote("TKP, DOMISILI or WILAYAH") String place,
      String institution,
      LocalDate statedOn,

      @ApiNote("The list may be longer than what was counted")
      boolean atLeast,

      boolean simulated,

      @ApiNote("The saved file; null for what was said in a talk") @Nullable
      UUID imported,

      @ApiNote("At most the first hundred") List<Cell> cells,
      int cellCount) {}

  /** A cell as Excel names it. */
  record Cell(String sheet, int row, String column) {}

  static Assessment of(Area area, @Nullable Draft draft, @Nullable Finalisation decision) {
    boolean assessed = draft != null && !draft.isNotAssessed();
    return new Assessment(
        area.code().value(),
        area.name(),
        assessed ? StateName.DINILAI : StateName.BELUM_DINILAI,
        draft == null || draft.best() == null ? null : draft.best().name(),
        draft == null || draft.worst() == null ? null : draft.worst().name(),
        draft == null ? 0 : draft.mainMet(),
        draft == null ? Indicator.MAIN_COUNT : draft.mainUnknown(),
        draft == null ? 0 : draft.supportingMet(),
        draft == null ? Indicator.SUPPORTING_COUNT : draft.supportingUnknown(),
        draft == null ? 0 : draft.flips(),
        draft != null && draft.simulated(),
        decision == null
            ? null
            : new Decided(
                decision.category().name(),
                decision.reason(),
                decision.decidedName(),
                decision.decidedAt()),
        null);
  }

  private static FindingTold told(Assessed assessed, Judged one) {
    Threshold threshold = assessed.rules().threshold(one.indicator());
    return new FindingTold(
        one.indicator().code(),
        one.indicator().officialName(),
        one.indicator().kind() == Indicator.Kind.MAIN,
        FindingState.valueOf(one.finding().status().name()),
        value(one),
        one.finding() instanceof Finding.Unknown unknown ? unknown.reason() : null,
        new ThresholdTold(
            threshold.direction().sign(),
            threshold.value(),
            threshold.unit(),
            threshold.verified()),
        one.used().stream().map(AssessmentAnswer::told).toList(),
        one.others().stream().map(AssessmentAnswer::told).toList());
  }

  private static @Nullable Double value(Judged one) {
    return switch (one.finding()) {
      case Finding.Met met -> met.observed();
      case Finding.NotMet notMet -> notMet.observed();
      case Finding.Unknown unknown -> null;
    };
  }

  private static Source told(Observation one) {
    return new Source(
        one.id(),
        one.value(),
        one.unit(),
        one.from(),
        one.to(),
        one.place().name(),
        one.institution(),
        one.statedOn(),
        one.atLeast(),
        one.simulated(),
        one.importId(),
        one.cells().stream()
            .map(cell -> new Cell(cell.sheet(), cell.row(), cell.column()))
            .toList(),
        one.cellCount());
  }
}
