/**
 * Measurements beside a named peer in the same run. Decides how two programs are compared: the same
 * input, the answers compared before any time is told, then ours and theirs in turn, the ratio of
 * the medians. A question is a class that names its duels; results are kept by date and machine.
 */
@NullMarked
package id.petadaya.bench;

import org.jspecify.annotations.NullMarked;
