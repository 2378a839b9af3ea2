/**
 * Types without a decision in them, used by three rooms or more: what went wrong, what period is
 * meant, who is asking.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package id.petadaya.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
