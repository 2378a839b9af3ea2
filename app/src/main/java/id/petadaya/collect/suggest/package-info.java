/**
 * The arithmetic of a suggested round: which visit on which day, at which hour, by which crew. Knows no
 * database, no page and no clock; the same visits give a plan that breaks no rule wherever one exists
 * and the time allows to find it.
 */
@NullMarked
package id.petadaya.collect.suggest;

import org.jspecify.annotations.NullMarked;
