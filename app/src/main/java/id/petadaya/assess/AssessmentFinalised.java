package id.petadaya.assess;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.kernel.Period;
import java.util.UUID;

/** A category was decided. */
public record AssessmentFinalised(
    AreaCode area, Period period, String ruleSet, UUID finalisation) {}
