/**
 * Decides which counts of persons may leave the house, and in which words.
 *
 * <p>A {@link id.petadaya.analysis.disclosure.CountTable} goes in, a {@link
 * id.petadaya.analysis.disclosure.ReleasedTable} comes out. Small cells are hidden, and so many others
 * that nobody can work them out again from the totals that stay. What is not in a table is not
 * protected by it: two tables over the same persons with different groups need a common one.
 */
@NullMarked
package id.petadaya.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
