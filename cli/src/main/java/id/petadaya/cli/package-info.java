/**
 * Commands that need no database, one class per verb. Decides how a command is called and how it
 * ends: 0 done, 1 done with complaints, 2 refused with the reason on stderr. What a command finds out
 * is decided elsewhere.
 *
 * <p>Way in: {@link id.petadaya.cli.PetadayaCommands}. A further verb is a class with {@code
 * Callable<Integer>} and {@code @Command}, named in the list there.
 */
@NullMarked
package id.petadaya.cli;

import org.jspecify.annotations.NullMarked;
