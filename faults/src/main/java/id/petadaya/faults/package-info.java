/**
 * Harnesses that treat the packaged program badly from outside: they kill it, cut its connections, fill
 * its disk, and then count what it had acknowledged and no longer has. Every intent is written down
 * before it is sent. Each harness has a mutant that it must find: one that passes its mutant is broken.
 *
 * <p>A kill leaves the page cache as it is: these prove order and atomicity, not that the disk was
 * waited for. That is proved where each step of the disk is made to fail.
 */
@NullMarked
package id.petadaya.faults;

import org.jspecify.annotations.NullMarked;
