package id.petadaya.assess;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.kernel.Period;
import java.time.Instant;
import java.util.UUID;

/** A category that a person decided: who, when and why, under which rule set. Never changed again. */
public record Finalisation(
    UUID id,
    AreaCode area,
    Period period,
    String ruleSet,
    String ruleHash,
    Category category,
    Category best,
    Category worst,
    String reason,
    String decidedName,
    Instant decidedAt) {}
