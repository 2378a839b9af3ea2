/**
 * What waits for whom: gathers what the rooms say is waiting, and keeps what somebody put off.
 * Decides nothing else; a thing is settled in its own room.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package id.petadaya.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
