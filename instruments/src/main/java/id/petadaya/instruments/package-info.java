/**
 * What the field edits, as files: read under limits, checked when loaded, run against the examples
 * beside them, and never changed once published. Decides what a well-formed instrument file is, what
 * its identity is (a hash of its content), and how the examples of any kind of instrument are run.
 *
 * <p>Way in: {@link id.petadaya.instruments.InstrumentCheck} for examples, and the package of each
 * kind for the instruments themselves.
 */
@NullMarked
package id.petadaya.instruments;

import org.jspecify.annotations.NullMarked;
