/**
 * What is asked about an area, and what an answer means: the 13 indicators of the classic method, a
 * finding for each (met, not met, unknown), and the threshold that turns observed figures into a
 * finding. Missing is never "not met".
 *
 * <p>Way in: {@link id.petadaya.analysis.indicator.Threshold#judge} for figures, {@link
 * id.petadaya.analysis.indicator.Findings} for the findings of one area.
 */
@NullMarked
package id.petadaya.analysis.indicator;

import org.jspecify.annotations.NullMarked;
