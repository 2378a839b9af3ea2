/**
 * From findings to a category. Decides how a decision table is read, what unknown findings leave
 * open (a best and a worst category, always both), which single answer would change that, and when
 * too little is known to call an area assessed.
 *
 * <p>A table is valid when some row fits every area and when a finding that turns met never makes an
 * area calmer. Way in: {@link id.petadaya.analysis.scoring.Scoring} for one area, {@link
 * id.petadaya.analysis.scoring.BulkScoring} for a nation.
 */
@NullMarked
package id.petadaya.analysis.scoring;

import org.jspecify.annotations.NullMarked;
