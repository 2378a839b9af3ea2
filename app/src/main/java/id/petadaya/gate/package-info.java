/**
 * What every request passes before a room hears of it. Decides how often somebody may ask, how much and
 * how slowly somebody may send, under which address the house is found, and what stands at the head of
 * every answer. Knows no person and no deed.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package id.petadaya.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
