/**
 * Work that takes longer than a person waits: goes on in the background, tells how far it is, and is
 * found again. Decides only whether work is alive: what a stopped program left behind is told as
 * interrupted, never as running.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package id.petadaya.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
