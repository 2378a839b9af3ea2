/**
 * Which tables of persons left the house, to whom, and who allowed it.
 *
 * <p>Decides that there is one release for a table, area, period and audience; that it is frozen and
 * numbered; and that a correction which tells about few persons is not made.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "registry", "territory"})
@NullMarked
package id.petadaya.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
