/**
 * The method as a tour: the letter is a theme, the number goes from simple to hard, one idea per
 * class. Read in order they teach how an area gets its category.
 *
 * <ul>
 *   <li>A: from figures to findings to a category
 *   <li>B: what unknown findings leave open
 *   <li>C: many areas together
 * </ul>
 */
package id.petadaya.analysis.tour;
