/**
 * Opens a table file of any agency and shows it as it is: cells by row and column, with what hides,
 * merges or remarks them. Decides which file may be opened at all, and under which limits; decides
 * nothing about what a cell means.
 *
 * <p>Way in: {@link id.petadaya.intake.table.TableFiles}.
 */
@NullMarked
package id.petadaya.intake.table;

import org.jspecify.annotations.NullMarked;
