/**
 * The program: starts the database and the rooms, and stops them in the right order. Decides nothing
 * about the work itself.
 */
@NullMarked
package id.petadaya;

import org.jspecify.annotations.NullMarked;
