/**
 * Rule sets: how figures become findings and findings become a category, as dated files. Decides
 * what a rule set must say, and that a name with a version always means the same content.
 *
 * <p>Way in: {@link id.petadaya.instruments.rulesets.RuleSets}.
 */
@NullMarked
package id.petadaya.instruments.rulesets;

import org.jspecify.annotations.NullMarked;
